package org.everyonecounts.models.equity;

/**
 * Values with the differences that need explains taken out: y − ŷ(need) + mean of ŷ.
 *
 * <p>y is regressed on the need columns and, where given, on controls; ŷ varies with need only, controls being held at their means.
 * What the standardised values still show along a ranking is horizontal inequity. Undefined (all NaN) where the columns do not vary or
 * hang on one another. Cost: O(n k²).
 *
 * <p>Reference: O'Donnell O, van Doorslaer E, Wagstaff A, Lindelow M (2008), Analyzing Health Equity Using Household Survey Data, World
 * Bank, chapter 15, doi:10.1596/978-0-8213-6933-3.
 */
public final class NeedStandardisation {
    private NeedStandardisation() {}

    /** The standardised values, in unit order. */
    public static double[] of(double[] weights, double[] y, double[][] need, double[][] controls) {
        double[][] columns = new double[need.length + controls.length][];
        System.arraycopy(need, 0, columns, 0, need.length);
        System.arraycopy(controls, 0, columns, need.length, controls.length);
        LeastSquares plane = LeastSquares.of(weights, columns, y);
        double[] standardised = y.clone();
        for (int j = 0; j < need.length; j++) {
            double mean = WeightedMean.of(weights, need[j]);
            for (int i = 0; i < y.length; i++) {
                standardised[i] -= plane.slope(j) * (need[j][i] - mean);
            }
        }
        return standardised;
    }
}
