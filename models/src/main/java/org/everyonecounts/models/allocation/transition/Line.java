package org.everyonecounts.models.allocation.transition;

/**
 * What a policy gives one area as one number x for all areas rises: max(floor, intercept + slope · x), in pounds.
 *
 * <p>x is base growth, or whatever else the policy leaves open so that the money is used up.
 *
 * @param slope zero or more
 * @param floor least the policy itself allows; minus infinity where it sets none
 */
record Line(double intercept, double slope, double floor) {
    static Line of(double intercept, double slope) {
        return new Line(intercept, slope, Double.NEGATIVE_INFINITY);
    }
}
