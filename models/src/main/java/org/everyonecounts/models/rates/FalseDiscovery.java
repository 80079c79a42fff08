package org.everyonecounts.models.rates;

import org.everyonecounts.models.rank.RankOrder;

/**
 * Benjamini and Hochberg's control of false discoveries: of m p-values in ascending order, all up to the last k with p_(k) ≤ k q/m are told.
 *
 * <p>Among those told, at most the share q is false on average. None told: all false. By hand: 0.01, 0.02, 0.03, 0.5 at q = 0.05 → the
 * first three (0.03 ≤ 3 · 0.05/4).
 *
 * <p>Reference: J Royal Statistical Society B 57 (1995):289–300, doi:10.1111/j.2517-6161.1995.tb02031.x.
 */
public final class FalseDiscovery {
    private FalseDiscovery() {}

    /** Which of the p-values are told, in the order given. */
    public static boolean[] control(double[] p, double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException(
                    "share of false discoveries is " + share + "; it must lie between 0 and 1, such as 0.05");
        }
        RankOrder order = RankOrder.ascending(p);
        int told = 0;
        for (int position = 0; position < p.length; position++) {
            if (p[order.at(position)] <= (position + 1) * share / p.length) {
                told = position + 1;
            }
        }
        boolean[] outlying = new boolean[p.length];
        for (int position = 0; position < told; position++) {
            outlying[order.at(position)] = true;
        }
        return outlying;
    }
}
