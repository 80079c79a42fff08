package org.everyonecounts.models.exchange;

/**
 * How an outcome is spoken of.
 *
 * @param title its name for people, such as {@code Deaths under 75}
 * @param unit unit of its values, such as {@code per 100,000 people}; {@link #FRACTION} for shares, which are shown as percentages; empty where
 *     not known
 * @param note what a reader must know of its values; empty for nothing
 */
public record OutcomeName(String title, String unit, String note) {
    /** The unit of values between 0 and 1 that are parts of a whole. */
    public static final String FRACTION = "fraction";

    public OutcomeName {
        if (title.isBlank()) {
            throw new IllegalArgumentException("title of an outcome is blank; it must be a name");
        }
    }

    public boolean isFraction() {
        return unit.equals(FRACTION);
    }
}
