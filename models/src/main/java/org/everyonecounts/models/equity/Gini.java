package org.everyonecounts.models.equity;

import org.everyonecounts.models.rank.RankOrder;

/**
 * The Gini index, population form: the concentration index of a value ranked by itself, G = (2/μ) Σ a_i y_i R_i − 1.
 *
 * <p>0: all units have the same; towards 1: one unit has everything. For n equal weights the greatest value is (n − 1)/n; times
 * n/(n − 1) gives the sample form. One unit or all equal: 0. Total weight zero or mean zero: NaN (undefined). Cost: O(n).
 *
 * <p>By hand: 0, 0, 0, 10 → 0.75.
 */
public final class Gini {
    private Gini() {}

    /**
     * The index; see the class.
     *
     * @param byValue the order of {@code y} itself
     */
    public static double of(RankOrder byValue, double[] weights, double[] y) {
        return ConcentrationIndex.standard(byValue, weights, y);
    }
}
