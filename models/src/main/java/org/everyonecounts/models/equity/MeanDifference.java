package org.everyonecounts.models.equity;

import org.everyonecounts.models.measure.CompensatedSum;

/**
 * How far units lie on average from one level: Σ a_i |y_i − level|, in units of y.
 *
 * <p>The level is the mean, the best or a reference value. Zero or more; all at the level: 0. No weight: NaN. Cost: O(n). By hand: y = 1, 3
 * and level 1.5, equal weights → 1.
 */
public final class MeanDifference {
    private MeanDifference() {}

    /** The mean absolute difference from the level. */
    public static double from(double level, double[] weights, double[] y) {
        CompensatedSum apart = new CompensatedSum();
        CompensatedSum total = new CompensatedSum();
        for (int i = 0; i < y.length; i++) {
            if (weights[i] > 0) {
                apart.add(weights[i] * Math.abs(y[i] - level));
                total.add(weights[i]);
            }
        }
        return total.value() > 0 ? apart.value() / total.value() : Double.NaN;
    }
}
