package org.everyonecounts.models.allocation.transition;

/**
 * How base growth g and convergence c make the growth of an area's money: (1 + g)(1 + c) or 1 + g + c.
 *
 * <p>By hand: g = 3 %, c = −0.5 points: multiplicative 1.02485, additive 1.025.
 */
public enum GrowthRule {
    /** (1 + g)(1 + c). */
    MULTIPLICATIVE,
    /** 1 + g + c. */
    ADDITIVE;

    /** Money after the year ÷ money before. */
    public double factor(double base, double convergence) {
        return this == MULTIPLICATIVE ? (1 + base) * (1 + convergence) : 1 + base + convergence;
    }
}
