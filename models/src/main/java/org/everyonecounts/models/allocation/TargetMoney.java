package org.everyonecounts.models.allocation;

import org.everyonecounts.models.measure.CompensatedSum;

/**
 * Shares and adjustments to pounds: target_i = share_i · (E − ΣN) + N_i, with E the money and N_i the net adjustments of the area (added
 * lump sums and its part of a top slice, less its own resources). Targets sum to E.
 */
public final class TargetMoney {
    private TargetMoney() {}

    /** Unrounded pounds by area. */
    public static double[] pounds(double[] shares, double envelope, double[] net) {
        double left = envelope - CompensatedSum.of(net);
        double[] pounds = new double[shares.length];
        for (int i = 0; i < pounds.length; i++) {
            pounds[i] = shares[i] * left + net[i];
        }
        return pounds;
    }
}
