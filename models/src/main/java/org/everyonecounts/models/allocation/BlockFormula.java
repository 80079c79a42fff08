package org.everyonecounts.models.allocation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.everyonecounts.models.allocation.Scheme.Block;
import org.everyonecounts.models.allocation.Scheme.Component;
import org.everyonecounts.models.allocation.Scheme.Cost;
import org.everyonecounts.models.allocation.Scheme.CostOn;
import org.everyonecounts.models.allocation.Scheme.HealthInequalities;
import org.everyonecounts.models.measure.CompensatedSum;
import org.jspecify.annotations.Nullable;

/**
 * The weighted people X of one block: need, cost and health inequalities in the order of the formula.
 *
 * <p>NEED_i = Σ_k s_k WP_ik. Costs on need: NEED ← norm(NEED_i · Π_f cost_fi). Inequalities: X_i = (1 − h) NEED_i + h HI_i, else
 * X = NEED. Costs on need and inequalities: X_i ← X_i · Π_f cost_fi, not normalised again. s_k weights of the components, h weight of
 * the inequalities, all columns in people, costs with the nation at 1.
 *
 * <p>The block's share of an area is X_i ÷ ΣX. h = 0 and no costs: X = NEED. By hand: published practice E82004, 2026/27: need
 * 3,995.055141, inequalities 3,669.51454, h = 0.15 → 3,946.22405085.
 */
public final class BlockFormula {
    private BlockFormula() {}

    /**
     * Weighted people of the block, one per area.
     *
     * @param weightedPeople WP by component id, the component of the inequalities among them
     * @param costs cost index by factor
     * @throws IllegalArgumentException when a component or factor of the block is not given, or nothing is left to normalise
     */
    public static double[] weightedPeople(
            Block block, double[] people, Map<String, double[]> weightedPeople, Map<String, double[]> costs) {
        return sum(contributions(block, people, weightedPeople, costs), people.length);
    }

    static double[] sum(Map<String, double[]> contributions, int areas) {
        double[] x = new double[areas];
        for (double[] part : contributions.values()) {
            for (int i = 0; i < x.length; i++) {
                x[i] += part[i];
            }
        }
        return x;
    }

    /** The part of X that comes from each component; the parts sum to X. Parameters and failures as above. */
    public static Map<String, double[]> contributions(
            Block block, double[] people, Map<String, double[]> weightedPeople, Map<String, double[]> costs) {
        HealthInequalities inequalities = block.healthInequalities();
        double h = inequalities == null ? 0 : inequalities.weight();
        Map<String, double[]> parts = new LinkedHashMap<>();
        for (Component component : block.components()) {
            add(parts, component.id(), component.weight(), column(weightedPeople, component.id()));
        }
        double[] onNeed = costs(block, CostOn.NEED, people.length, costs);
        double scale = (1 - h) * normalising(parts, onNeed, block, people);
        double[] afterwards = costs(block, CostOn.NEED_AND_INEQUALITIES, people.length, costs);
        for (double[] part : parts.values()) {
            for (int i = 0; i < part.length; i++) {
                part[i] *= onNeed[i] * scale;
            }
        }
        if (inequalities != null) {
            add(parts, inequalities.component(), h, column(weightedPeople, inequalities.component()));
        }
        for (double[] part : parts.values()) {
            for (int i = 0; i < part.length; i++) {
                part[i] *= afterwards[i];
            }
        }
        return parts;
    }

    private static void add(Map<String, double[]> parts, String id, double weight, double[] column) {
        double[] part = parts.computeIfAbsent(id, key -> new double[column.length]);
        for (int i = 0; i < column.length; i++) {
            part[i] += weight * column[i];
        }
    }

    /** What brings costed need back to the people; 1 where no cost applies to need. */
    private static double normalising(Map<String, double[]> parts, double[] onNeed, Block block, double[] people) {
        if (block.costs().stream().noneMatch(cost -> cost.on() == CostOn.NEED)) {
            return 1;
        }
        CompensatedSum sum = new CompensatedSum();
        for (double[] part : parts.values()) {
            for (int i = 0; i < part.length; i++) {
                sum.add(part[i] * onNeed[i]);
            }
        }
        return Normalisation.factor(sum.value(), people);
    }

    /** Product of the cost factors on one thing, by area; 1 where there are none. */
    private static double[] costs(Block block, CostOn on, int areas, Map<String, double[]> costs) {
        double[] product = new double[areas];
        Arrays.fill(product, 1);
        for (Cost cost : block.costs()) {
            if (cost.on() == on) {
                double[] index = column(costs, cost.factor());
                for (int i = 0; i < areas; i++) {
                    product[i] *= index[i];
                }
            }
        }
        return product;
    }

    private static double[] column(Map<String, double[]> columns, String id) {
        double @Nullable [] column = columns.get(id);
        if (column == null) {
            throw new IllegalArgumentException("column " + id + " is not given; given are " + columns.keySet());
        }
        return column;
    }
}
