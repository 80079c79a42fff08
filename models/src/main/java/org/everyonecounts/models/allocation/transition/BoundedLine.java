package org.everyonecounts.models.allocation.transition;

/**
 * What one area gets as the open number x of the policy rises, after all modifiers; it never falls.
 *
 * <p>In this order: the line of the policy; the phased cap, which leaves of what lies above {@code cap} the part {@code 1 − weight}; the
 * ceiling; the floor. So a floor holds against a ceiling.
 *
 * @param cap pounds at which the phased cap would hold the area
 * @param weight how far it is phased in, 0 to 1
 * @param upper ceiling in pounds; infinite where there is none
 * @param lower floor in pounds, zero or more
 */
record BoundedLine(Line line, double cap, double weight, double upper, double lower) {
    /** Pounds at x, which may be infinite. */
    double at(double x) {
        double pounds = Math.max(line.floor(), straight(x));
        if (weight > 0 && pounds > cap) {
            pounds = weight >= 1 ? cap : cap + (1 - weight) * (pounds - cap);
        }
        return Math.max(lower, Math.min(upper, pounds));
    }

    /** Pounds gained by a unit of x at x; 0 where a bound holds the area. */
    double slopeAt(double x) {
        double straight = straight(x);
        double pounds = at(x);
        if (straight < line.floor() || pounds == upper || pounds == lower) {
            return 0;
        }
        return weight > 0 && straight > cap ? (1 - Math.min(1, weight)) * line.slope() : line.slope();
    }

    private double straight(double x) {
        return line.slope() == 0 ? line.intercept() : line.intercept() + line.slope() * x;
    }
}
