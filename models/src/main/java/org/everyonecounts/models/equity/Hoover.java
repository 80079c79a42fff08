package org.everyonecounts.models.equity;

import org.everyonecounts.models.measure.CompensatedSum;

/**
 * Hoover's index: ½ Σ |a_i y_i/μ − a_i|, the share of the total that would have to move for all to have the same.
 *
 * <p>0: all have the same; towards 1: one unit has everything. Mean zero or no weight: NaN (undefined). Cost: O(n). By hand: y = 1, 3 →
 * 0.25.
 */
public final class Hoover {
    private Hoover() {}

    /** The index; see the class. */
    public static double of(double[] weights, double[] y) {
        double mean = WeightedMean.of(weights, y);
        CompensatedSum apart = new CompensatedSum();
        CompensatedSum total = new CompensatedSum();
        for (int i = 0; i < y.length; i++) {
            if (weights[i] > 0) {
                apart.add(weights[i] * Math.abs(y[i] / mean - 1));
                total.add(weights[i]);
            }
        }
        return mean > 0 ? apart.value() / total.value() / 2 : Double.NaN;
    }
}
