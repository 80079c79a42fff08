package org.everyonecounts.models.equity;

/**
 * How spending goes with need: the slope of ln(spending per head) on ln(need index), weighted by people.
 *
 * <p>1: where need is 1 % higher, spending per head is 1 % higher; 0: spending does not go with need. It is an association between
 * areas, never the response of one. Logarithms need positive numbers: units with spending or need of zero or less are left out and
 * counted by {@link #excluded}. Fewer than two different needs left: NaN (undefined). Cost: O(n).
 *
 * <p>By hand: spending 100, 200 with need 1, 4 → ln 2 ÷ ln 4 = 0.5.
 */
public final class Elasticity {
    private Elasticity() {}

    /** The slope; see the class. */
    public static double of(double[] weights, double[] spendingPerHead, double[] needIndex) {
        double[] used = weights.clone();
        double[] logSpending = new double[weights.length];
        double[] logNeed = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            if (positive(spendingPerHead[i], needIndex[i])) {
                logSpending[i] = StrictMath.log(spendingPerHead[i]);
                logNeed[i] = StrictMath.log(needIndex[i]);
            } else {
                used[i] = 0;
            }
        }
        return WeightedSlope.of(used, logNeed, logSpending).slope();
    }

    /** The number of units of positive weight left out because spending or need is zero or less. */
    public static int excluded(double[] weights, double[] spendingPerHead, double[] needIndex) {
        int excluded = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0 && !positive(spendingPerHead[i], needIndex[i])) {
                excluded++;
            }
        }
        return excluded;
    }

    private static boolean positive(double spending, double need) {
        return spending > 0 && need > 0;
    }
}
