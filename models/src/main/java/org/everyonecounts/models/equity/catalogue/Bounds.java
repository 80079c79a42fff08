package org.everyonecounts.models.equity.catalogue;

import org.everyonecounts.models.measure.PlainDecimal;

/**
 * The least and the greatest value that are possible.
 *
 * @param low below {@code high}; may be negative infinity
 * @param high may be infinity
 */
public record Bounds(double low, double high) {
    public static final Bounds NONE = new Bounds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    public Bounds {
        if (!(low < high)) {
            throw new IllegalArgumentException(
                    "bounds are " + low + " and " + high + "; the first must be below the second, such as 0,100");
        }
    }

    boolean contain(double value) {
        return value >= low && value <= high;
    }

    boolean hasLow() {
        return Double.isFinite(low);
    }

    /** Such as {@code 0 to 100}, or {@code 1 or more}. */
    @Override
    public String toString() {
        if (hasBoth()) {
            return PlainDecimal.of(low) + " to " + PlainDecimal.of(high);
        }
        if (hasLow()) {
            return PlainDecimal.of(low) + " or more";
        }
        return Double.isFinite(high) ? PlainDecimal.of(high) + " or less" : "any number";
    }

    boolean hasBoth() {
        return hasLow() && Double.isFinite(high);
    }
}
