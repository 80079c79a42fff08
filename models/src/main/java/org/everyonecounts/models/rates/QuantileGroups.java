package org.everyonecounts.models.rates;

import org.everyonecounts.models.rank.RankOrder;

/**
 * Units in groups of as nearly equal number as may be, by rank, as Fingertips assigns deprivation deciles.
 *
 * <p>group = floor((k + 1) − ceil((n + 1 − r)/(n/k))), at least 1, with r the unit's rank from 1; tied units take the least of their
 * ranks, so ties are never parted. Missing values (NaN) are in no group (0). Fewer units than groups: some groups stay empty.
 *
 * <p>Reference: Public Health England, Technical Guide: Assigning Deprivation Categories. By hand: 10, 20, 30, 40 in two groups from the
 * greatest → 2, 2, 1, 1.
 */
public final class QuantileGroups {
    private QuantileGroups() {}

    /**
     * The group of each unit, from 1; 0 for a missing value.
     *
     * @param groups how many groups, at least 1
     * @param fromGreatest group 1 holds the greatest values, not the least
     */
    public static int[] assign(double[] values, int groups, boolean fromGreatest) {
        if (groups < 1) {
            throw new IllegalArgumentException("number of groups is " + groups + "; it must be 1 or more");
        }
        double[] known = new double[values.length];
        int[] unit = new int[values.length];
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                unit[n] = i;
                known[n++] = fromGreatest ? -values[i] : values[i];
            }
        }
        RankOrder order = RankOrder.ascending(java.util.Arrays.copyOf(known, n));
        int[] assigned = new int[values.length];
        double size = (double) n / groups;
        for (int block = 0; block < order.blocks(); block++) {
            int rank = order.blockStart(block) + 1;
            int group = (int) Math.max(1, Math.floor(groups + 1 - Math.ceil((n + 1 - rank) / size)));
            for (int position = order.blockStart(block); position < order.blockEnd(block); position++) {
                assigned[unit[order.at(position)]] = group;
            }
        }
        return assigned;
    }
}
