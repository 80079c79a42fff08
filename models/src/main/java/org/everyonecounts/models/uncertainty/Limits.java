package org.everyonecounts.models.uncertainty;

/**
 * A lower and an upper limit.
 *
 * @param lower never above {@code upper}; NaN where undefined
 * @param upper the upper limit; NaN where undefined
 */
public record Limits(double lower, double upper) {
    /** No limits: undefined. */
    public static final Limits NONE = new Limits(Double.NaN, Double.NaN);

    /** The two ends in ascending order. */
    public static Limits between(double oneEnd, double otherEnd) {
        return new Limits(Math.min(oneEnd, otherEnd), Math.max(oneEnd, otherEnd));
    }

    /** Both ends finite. */
    public boolean defined() {
        return Double.isFinite(lower) && Double.isFinite(upper);
    }
}
