package org.everyonecounts.models.allocation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.everyonecounts.models.allocation.Scheme.Block;
import org.everyonecounts.models.measure.Figure;

/**
 * Variance of each area's need share from the standard errors of its components, to first order and before shares are made to sum to 1.
 *
 * <p>q_ik = Σ_b share_b · X_ibk ÷ ΣX_b is the part of the share that comes from component k, r_ik its relative standard error; errors of
 * components and of areas are taken as independent: v_i = Σ_k q_ik² r_ik². Every component that plays a part must have an error, else
 * there is no variance ({@code [z]}).
 */
final class NeedErrors {
    private final SchemeInputs inputs;
    private final Map<String, double[]> shares = new LinkedHashMap<>();

    NeedErrors(SchemeInputs inputs) {
        this.inputs = inputs;
    }

    /** Adds a block: its parts by component, and the sum of all of them. */
    void add(Block block, Map<String, double[]> parts, double total) {
        parts.forEach((component, part) -> {
            double[] share = shares.computeIfAbsent(component, id -> new double[part.length]);
            for (int i = 0; i < part.length; i++) {
                share[i] += block.share() * part[i] / total;
            }
        });
    }

    /** v of one area. */
    Figure variance(int area) {
        List<String> codes = inputs.areas();
        double variance = 0;
        for (Map.Entry<String, double[]> share : shares.entrySet()) {
            double part = share.getValue()[area];
            if (part != 0) {
                Figure error = inputs.relativeError(share.getKey(), codes.get(area));
                if (!error.isNumber()) {
                    return Figure.NOT_APPLICABLE;
                }
                variance += part * part * error.number() * error.number();
            }
        }
        return Figure.of(variance);
    }
}
