package org.everyonecounts.models.allocation;

import org.everyonecounts.models.allocation.Scheme.Growth;

/**
 * How far money lies from a target, and where growth takes it. All results are fractions; below zero is under target.
 *
 * <p>By hand (published 2013/14, £000): target 237,285, allocation 219,307 → −17,978, −7.58 %.
 */
public final class Distance {
    private Distance() {}

    /** Actual ÷ target − 1; NaN (undefined) when the target is not above zero. */
    public static double of(double actual, double target) {
        return target > 0 ? actual / target - 1 : Double.NaN;
    }

    /** (1 + distance) ÷ (1 + nation's distance) − 1: how an area stands against the nation when targets do not sum to the money. */
    public static double relative(double distance, double nation) {
        return (1 + distance) / (1 + nation) - 1;
    }

    /** Growth of the money: (1 + g)(1 + c) − 1 multiplicative, g + c additive, for base growth g and convergence c. */
    public static double growth(double baseGrowth, double convergence, Growth rule) {
        return rule == Growth.MULTIPLICATIVE ? (1 + baseGrowth) * (1 + convergence) - 1 : baseGrowth + convergence;
    }

    /**
     * Distance after growth when the target grows by base growth: (1 + opening)(1 + growth) ÷ (1 + g) − 1, which is
     * (1 + opening)(1 + c) − 1 for multiplicative growth.
     */
    public static double closing(double opening, double baseGrowth, double convergence, Growth rule) {
        return (1 + opening) * (1 + growth(baseGrowth, convergence, rule)) / (1 + baseGrowth) - 1;
    }
}
