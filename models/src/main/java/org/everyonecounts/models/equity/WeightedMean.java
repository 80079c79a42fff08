package org.everyonecounts.models.equity;

import org.everyonecounts.models.measure.CompensatedSum;
import org.everyonecounts.models.rank.Weights;

/**
 * The mean of a value over people: μ = Σ w_i y_i ÷ Σ w_i.
 *
 * <p>Units of weight zero count for nothing, whatever their value. No units or total weight zero: NaN (undefined). By hand: y = 1, 3
 * with weights 3, 1 → 1.5.
 */
public final class WeightedMean {
    private WeightedMean() {}

    /** The mean; see the class. */
    public static double of(double[] weights, double[] y) {
        Weights.requireLength("y", y.length, weights.length);
        double total = Weights.total(weights);
        CompensatedSum sum = new CompensatedSum();
        for (int i = 0; i < y.length; i++) {
            if (weights[i] > 0) {
                sum.add(weights[i] * y[i]);
            }
        }
        return total > 0 ? sum.value() / total : Double.NaN;
    }

    /** The mean in one plain pass, for replicates of a bootstrap: weights are taken as checked, values as finite. */
    public static double quick(double[] weights, double[] y) {
        double total = 0;
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            total += weights[i];
            sum += weights[i] * y[i];
        }
        return total > 0 ? sum / total : Double.NaN;
    }
}
