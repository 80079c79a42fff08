package org.everyonecounts.models.allocation.drivers;

import java.util.Collections;
import java.util.List;
import org.everyonecounts.models.measure.CompensatedSum;

/**
 * One side of a comparison of which only the targets are known.
 *
 * @param areas codes in code order
 * @param targets pounds, their sum above zero
 */
@SuppressWarnings("ArrayRecordComponent") // working columns, never handed out
public record TargetSide(List<String> areas, double[] targets) {
    public TargetSide {
        areas = List.copyOf(areas);
    }

    double envelope() {
        return CompensatedSum.of(targets);
    }

    /** The same money for some of the areas, in proportion to their targets. */
    double[] only(List<String> codes) {
        if (codes.equals(areas)) {
            return targets;
        }
        double[] some = new double[codes.size()];
        for (int i = 0; i < some.length; i++) {
            some[i] = targets[Collections.binarySearch(areas, codes.get(i))];
        }
        double kept = CompensatedSum.of(some);
        if (!(kept > 0)) {
            throw new IllegalArgumentException(
                    "targets of the areas on both sides sum to " + kept + "; they must sum to more than zero");
        }
        double factor = envelope() / kept;
        for (int i = 0; i < some.length; i++) {
            some[i] *= factor;
        }
        return some;
    }
}
