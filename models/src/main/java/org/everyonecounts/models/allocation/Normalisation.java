package org.everyonecounts.models.allocation;

import org.everyonecounts.models.measure.CompensatedSum;

/**
 * Scales a column so that it sums to the people: norm(x)_i = x_i · N ÷ Σx with N = ΣP.
 *
 * <p>Afterwards the sum differs from N by rounding only (|Σ − N| ≤ 1e-6 N). The proportions of x are kept; its unit becomes people. An
 * area with x = 0 keeps 0. Nothing to scale by (Σx ≤ 0 or not finite) is a failure. Cost: O(n).
 *
 * <p>By hand: x = 1, 3 with people 10, 10 → 5, 15.
 */
public final class Normalisation {
    private Normalisation() {}

    /**
     * The column scaled to the sum of the people.
     *
     * @throws IllegalArgumentException when Σx is not above zero
     */
    public static double[] norm(double[] x, double[] people) {
        double factor = factor(CompensatedSum.of(x), people);
        double[] scaled = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            scaled[i] = x[i] * factor;
        }
        return scaled;
    }

    /** N ÷ sum, what a column of that sum is multiplied by. */
    static double factor(double sum, double[] people) {
        if (!(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "sum of the column is " + sum + "; it must be above zero to be normalised");
        }
        return CompensatedSum.of(people) / sum;
    }
}
