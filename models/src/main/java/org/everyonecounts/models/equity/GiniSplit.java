package org.everyonecounts.models.equity;

import org.everyonecounts.models.rank.RankOrder;

/**
 * The Gini index split by groups: G = between + within + overlap.
 *
 * <p>Between: the Gini of the group means, each with its group's weight. Within: Σ a_g s_g G_g, with a_g the group's share of the weight,
 * s_g of the value. Overlap: the rest, zero when the groups' ranges do not overlap, else above zero. Mean zero, a negative value or no
 * weight: NaN (undefined). Cost: O(n), and a sort of the groups.
 *
 * <p>Reference: Lambert P, Aronson R (1993), Economic Journal 103:1221–1227, doi:10.2307/2234247. By hand: 1, 2 in one group, 3, 4 in
 * the other: 0.25 = 0.2 + 0.05 + 0.
 *
 * @param between between groups
 * @param within within groups
 * @param overlap what comes from units of a poorer group having more than units of a richer one
 */
public record GiniSplit(double between, double within, double overlap) {
    /**
     * The split; see the class.
     *
     * @param byValue the order of y
     * @param group the number of each unit's group, from 0
     */
    public static GiniSplit of(RankOrder byValue, double[] weights, double[] y, int[] group) {
        GroupSums groups = GroupSums.of(weights, y, group);
        if (groups.undefined()) {
            return new GiniSplit(Double.NaN, Double.NaN, Double.NaN);
        }
        double[] means = new double[groups.size()];
        double[] shares = new double[groups.size()];
        for (int g = 0; g < means.length; g++) {
            shares[g] = groups.weight(g);
            means[g] = shares[g] > 0 ? groups.mean(g) : 0;
        }
        double between = Gini.of(RankOrder.ascending(means), shares, means);
        double within = within(byValue, weights, y, group, groups);
        double whole = Gini.of(byValue, weights, y);
        return new GiniSplit(between, within, whole - between - within);
    }

    /** Σ a_g s_g G_g in one pass through the order of values, with each group's own cumulative weight. */
    private static double within(RankOrder byValue, double[] weights, double[] y, int[] group, GroupSums groups) {
        double[] below = new double[groups.size()];
        double[] own = new double[groups.size()];
        double[] ranked = new double[groups.size()];
        for (int block = 0; block < byValue.blocks(); block++) {
            for (int position = byValue.blockStart(block); position < byValue.blockEnd(block); position++) {
                int i = byValue.at(position);
                own[group[i]] += weights[i];
            }
            for (int position = byValue.blockStart(block); position < byValue.blockEnd(block); position++) {
                int i = byValue.at(position);
                int g = group[i];
                if (weights[i] > 0) {
                    ranked[g] += weights[i] * y[i] * (2 * below[g] + own[g]);
                }
            }
            for (int position = byValue.blockStart(block); position < byValue.blockEnd(block); position++) {
                int g = group[byValue.at(position)];
                below[g] += own[g];
                own[g] = 0;
            }
        }
        double within = 0;
        for (int g = 0; g < ranked.length; g++) {
            if (groups.value(g) > 0) {
                double gini = ranked[g] / groups.weight(g) / groups.value(g) - 1;
                within += groups.weight(g) / groups.totalWeight() * (groups.value(g) / groups.totalValue()) * gini;
            }
        }
        return within;
    }

    /** The whole index: between + within + overlap. */
    public double total() {
        return between + within + overlap;
    }
}
