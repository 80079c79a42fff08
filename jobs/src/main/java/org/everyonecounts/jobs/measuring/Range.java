package org.everyonecounts.jobs.measuring;

import org.everyonecounts.models.equity.catalogue.Bounds;
import org.everyonecounts.models.measure.PlainDecimal;

/**
 * The numbers a column may hold.
 *
 * @param low the smallest legal number
 * @param high the greatest legal number
 * @param words the rule as a sentence without a full stop, such as "a weight must be zero or more"
 */
record Range(double low, double high, String words) {
    /** Any finite number. */
    static final Range ANY = new Range(
            -Double.MAX_VALUE, Double.MAX_VALUE, "A number is written with digits and a full stop, as in 1234.5");

    static Range zeroOrMore(String role) {
        return new Range(0, Double.MAX_VALUE, role + " must be zero or more");
    }

    /** The range of a value with these bounds; an end that is infinite bounds nothing. */
    static Range between(Bounds bounds) {
        boolean bounded = Double.isFinite(bounds.low()) || Double.isFinite(bounds.high());
        return bounded ? between(bounds.low(), bounds.high()) : ANY;
    }

    static Range between(double low, double high) {
        return new Range(
                low,
                high,
                "The bounds given by --bounds are " + PlainDecimal.of(low) + " to " + PlainDecimal.of(high)
                        + ", and every value must lie within them");
    }

    boolean holds(double number) {
        return number >= low && number <= high;
    }
}
