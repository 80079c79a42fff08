package org.everyonecounts.models.equity;

import org.everyonecounts.models.measure.CompensatedSum;

/**
 * Theil's entropy indices of a value that cannot be negative.
 *
 * <p>T = Σ a_i r_i ln r_i and L = −Σ a_i ln r_i (mean log deviation), with r_i = y_i/μ and a_i the unit's share of the weight. Both are
 * zero when all have the same and grow without sign; T weighs units with much more heavily, L units with little. 0 · ln 0 is taken as
 * 0, so a zero is allowed in T; in L a zero makes the index undefined.
 *
 * <p>One unit or all equal: 0. Total weight zero, mean zero or a negative value: NaN (undefined). Units of weight zero count for
 * nothing. Cost: O(n).
 *
 * <p>Reference: Theil H (1967), Economics and Information Theory; Shorrocks A (1980), Econometrica 48:613–625, doi:10.2307/1913126. By
 * hand: 0, 0, 0, 10 → T = ln 4, L undefined.
 */
public final class Theil {
    private Theil() {}

    /** Theil's T; see the class. */
    public static double t(double[] weights, double[] y) {
        return split(weights, y, new int[y.length]).within();
    }

    /** Theil's L, the mean log deviation; see the class. */
    public static double l(double[] weights, double[] y) {
        return splitL(weights, y, new int[y.length]).within();
    }

    /**
     * T split into between and within groups: between = Σ_g s_g ln(s_g/a_g), within = Σ_g s_g T_g with s_g the group's share of the
     * value and a_g its share of the weight.
     *
     * @param group the number of each unit's group, from 0
     */
    public static TheilSplit split(double[] weights, double[] y, int[] group) {
        GroupSums groups = GroupSums.of(weights, y, group);
        if (groups.undefined()) {
            return new TheilSplit(Double.NaN, Double.NaN);
        }
        CompensatedSum within = new CompensatedSum();
        for (int i = 0; i < y.length; i++) {
            if (weights[i] > 0 && y[i] > 0) {
                within.add(weights[i] * y[i] * StrictMath.log(y[i] / groups.mean(group[i])));
            }
        }
        CompensatedSum between = new CompensatedSum();
        for (int g = 0; g < groups.size(); g++) {
            if (groups.value(g) > 0) {
                between.add(groups.value(g) * StrictMath.log(groups.mean(g) / groups.mean()));
            }
        }
        return new TheilSplit(between.value() / groups.totalValue(), within.value() / groups.totalValue());
    }

    /** L split into between = Σ_g a_g ln(μ/μ_g) and within = Σ_g a_g L_g; see {@link #split}. A zero makes it undefined (NaN). */
    public static TheilSplit splitL(double[] weights, double[] y, int[] group) {
        GroupSums groups = GroupSums.of(weights, y, group);
        if (groups.undefined() || groups.anyZero()) {
            return new TheilSplit(Double.NaN, Double.NaN);
        }
        CompensatedSum within = new CompensatedSum();
        for (int i = 0; i < y.length; i++) {
            if (weights[i] > 0) {
                within.add(weights[i] * StrictMath.log(groups.mean(group[i]) / y[i]));
            }
        }
        CompensatedSum between = new CompensatedSum();
        for (int g = 0; g < groups.size(); g++) {
            if (groups.weight(g) > 0) {
                between.add(groups.weight(g) * StrictMath.log(groups.mean() / groups.mean(g)));
            }
        }
        return new TheilSplit(between.value() / groups.totalWeight(), within.value() / groups.totalWeight());
    }
}
