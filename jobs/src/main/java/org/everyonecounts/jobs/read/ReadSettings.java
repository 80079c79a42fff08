package org.everyonecounts.jobs.read;

import org.everyonecounts.jobs.contract.Limits;

/**
 * Gates and limits of reading.
 *
 * @param rejectedRows largest share of rejected rows of a resource, a fraction
 * @param rejectedPeopleOrPounds largest share of people, or of pounds, behind the rejected rows of a resource, a fraction
 * @param needMissing largest share of people whose need is missing, a fraction
 * @param coverageLow least registered ÷ resident people that passes without a warning
 * @param coverageHigh greatest registered ÷ resident people that passes without a warning
 * @param limits how large input may be
 */
public record ReadSettings(
        double rejectedRows,
        double rejectedPeopleOrPounds,
        double needMissing,
        double coverageLow,
        double coverageHigh,
        Limits limits) {
    public static final ReadSettings DEFAULT = new ReadSettings(0.01, 0.005, 0.01, 0.75, 1.35, Limits.DEFAULT);

    public ReadSettings {
        fraction("rejectedRows", rejectedRows);
        fraction("rejectedPeopleOrPounds", rejectedPeopleOrPounds);
        fraction("needMissing", needMissing);
        if (!(coverageLow >= 0 && coverageHigh >= coverageLow)) {
            throw new IllegalArgumentException("coverage limits are " + coverageLow + " and " + coverageHigh
                    + "; the lower must be zero or more and at most the upper");
        }
    }

    public ReadSettings withGates(double rows, double peopleOrPounds, double need) {
        return new ReadSettings(rows, peopleOrPounds, need, coverageLow, coverageHigh, limits);
    }

    public ReadSettings withLimits(Limits other) {
        return new ReadSettings(rejectedRows, rejectedPeopleOrPounds, needMissing, coverageLow, coverageHigh, other);
    }

    private static void fraction(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be a fraction from 0 to 1");
        }
    }
}
