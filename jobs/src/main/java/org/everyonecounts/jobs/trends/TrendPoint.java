package org.everyonecounts.jobs.trends;

import java.util.List;

/**
 * The figure of one period, as its run printed it: numbers with all their digits, or one of {@code [c] [x] [z]}.
 *
 * @param change against the preceding period, within the same run: both sides by the same definition, from the same input
 * @param runId the last published run that holds the period
 * @param flags {@code [b]} where the scheme was defined otherwise in the run of the period before, {@code software} where another version of
 *     this software made it: the figure is then not to be compared with the one before
 */
public record TrendPoint(
        String period,
        String estimate,
        String lower,
        String upper,
        String confidence,
        String change,
        String changeLower,
        String changeUpper,
        String reading,
        String runId,
        List<String> flags) {
    /** The scheme was defined otherwise in the run of the period before. */
    public static final String BREAK = "[b]";
    /** Another version of this software made the figure of the period before. */
    public static final String SOFTWARE = "software";

    public TrendPoint {
        flags = List.copyOf(flags);
    }

    TrendPoint with(List<String> others) {
        return new TrendPoint(
                period, estimate, lower, upper, confidence, change, changeLower, changeUpper, reading, runId, others);
    }

    String printedFlags() {
        return flags.isEmpty() ? "[z]" : String.join(" ", flags);
    }
}
