package org.everyonecounts.models.rank;

import org.everyonecounts.models.measure.CompensatedSum;

/** What a column of weights must satisfy: finite, zero or more. A weight is a number of people, or any other positive amount. */
public final class Weights {
    private Weights() {}

    /**
     * Σ w_i in the order given; 0 for no units.
     *
     * @throws IllegalArgumentException when a weight is negative, infinite or NaN
     */
    public static double total(double[] weights) {
        CompensatedSum sum = new CompensatedSum();
        for (int i = 0; i < weights.length; i++) {
            if (!(weights[i] >= 0 && weights[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "weight of unit " + i + " is " + weights[i] + "; a weight must be zero or more, and finite");
            }
            sum.add(weights[i]);
        }
        return sum.value();
    }

    /** The same weight, 1, for each of n units. */
    public static double[] equal(int n) {
        double[] ones = new double[n];
        java.util.Arrays.fill(ones, 1);
        return ones;
    }

    /**
     * Says whether columns that belong together have one length.
     *
     * @throws IllegalArgumentException when they do not
     */
    public static void requireLength(String column, int actual, int expected) {
        if (actual != expected) {
            throw new IllegalArgumentException("column " + column + " has " + actual + " values; it must have "
                    + expected + ", one for each unit");
        }
    }
}
