package org.everyonecounts.models.equity;

import org.everyonecounts.models.measure.CompensatedSum;
import org.everyonecounts.models.rank.Weights;

/**
 * Atkinson's index A(ε) = 1 − ede/μ, with the equally distributed equivalent ede = (Σ a_i y_i^(1−ε))^(1/(1−ε)), at ε = 1 the geometric
 * mean.
 *
 * <p>The ede is the level which, had by all, a society of aversion ε would find as good as what there is; A is the share it would give
 * up for equality, between 0 and 1. For goods only: of an ill, more would count as better. A zero makes it undefined for ε ≥ 1, a
 * negative value always (NaN); mean zero or no weight too. ε = 0 gives A = 0. Cost: O(n).
 *
 * <p>Reference: Atkinson A (1970), J Economic Theory 2:244–263, doi:10.1016/0022-0531(70)90039-6. By hand: y = 1, 3: A(1) = 1 − √3/2,
 * A(2) = 1 − 1.5/2 = 0.25.
 */
public final class Atkinson {
    private Atkinson() {}

    /** A(ε); see the class. */
    public static double index(double[] weights, double[] y, double epsilon) {
        double mean = WeightedMean.of(weights, y);
        return mean > 0 ? 1 - ede(weights, y, epsilon) / mean : Double.NaN;
    }

    /** The equally distributed equivalent, in units of y; see the class. */
    public static double ede(double[] weights, double[] y, double epsilon) {
        if (!(epsilon >= 0 && Double.isFinite(epsilon))) {
            throw new IllegalArgumentException(
                    "epsilon is " + epsilon + "; an aversion must be zero or more, such as 0.5");
        }
        Weights.requireLength("y", y.length, weights.length);
        double mean = WeightedMean.of(weights, y);
        if (!(mean > 0)) {
            return Double.NaN;
        }
        CompensatedSum sum = new CompensatedSum();
        CompensatedSum total = new CompensatedSum();
        for (int i = 0; i < y.length; i++) {
            if (weights[i] > 0) {
                if (y[i] < 0 || (y[i] == 0 && epsilon >= 1)) {
                    return Double.NaN;
                }
                double relative = y[i] / mean;
                sum.add(weights[i] * (epsilon == 1 ? StrictMath.log(relative) : utility(relative, 1 - epsilon)));
                total.add(weights[i]);
            }
        }
        double average = sum.value() / total.value();
        return mean * (epsilon == 1 ? StrictMath.exp(average) : StrictMath.pow(average, 1 / (1 - epsilon)));
    }

    private static double utility(double relative, double exponent) {
        return exponent == 0.5 ? Math.sqrt(relative) : StrictMath.pow(relative, exponent);
    }
}
