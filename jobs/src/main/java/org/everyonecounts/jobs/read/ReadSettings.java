package org.everyonecounts.jobs.read;

/**
 * Gates and limits of reading.
 *
 * @param rejectedRows largest share of rejected rows of a resource, a fraction
 * @param rejectedPeopleOrPounds largest share of people, or of pounds, behind the rejected rows of a resource, a fraction
 * @param needMissing largest share of people whose need is missing, a fraction
 * @param coverageLow least registered ÷ resident people that passes without a warning
 * @param coverageHigh greatest registered ÷ resident people that passes without a warning
 * @param longestField most characters in a cell
 * @param mostColumns most cells in a row
 */
public record ReadSettings(
        double rejectedRows,
        double rejectedPeopleOrPounds,
        double needMissing,
        double coverageLow,
        double coverageHigh,
        int longestField,
        int mostColumns) {
    public static final ReadSettings DEFAULT = new ReadSettings(0.01, 0.005, 0.01, 0.75, 1.35, 10_000, 1_000);

    public ReadSettings {
        fraction("rejectedRows", rejectedRows);
        fraction("rejectedPeopleOrPounds", rejectedPeopleOrPounds);
        fraction("needMissing", needMissing);
        if (!(coverageLow >= 0 && coverageHigh >= coverageLow)) {
            throw new IllegalArgumentException("coverage limits are " + coverageLow + " and " + coverageHigh
                    + "; the lower must be zero or more and at most the upper");
        }
        if (longestField < 100 || mostColumns < 10) {
            throw new IllegalArgumentException("limits are " + longestField + " characters and " + mostColumns
                    + " columns; they must be at least 100 and 10");
        }
    }

    public ReadSettings withGates(double rows, double peopleOrPounds, double need) {
        return new ReadSettings(rows, peopleOrPounds, need, coverageLow, coverageHigh, longestField, mostColumns);
    }

    private static void fraction(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be a fraction from 0 to 1");
        }
    }
}
