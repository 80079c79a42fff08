package org.everyonecounts.models.equity.catalogue;

import java.util.List;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.uncertainty.LimitMethod;

/**
 * One figure of one measure, with what a reader asks next.
 *
 * @param measure name with parameter, such as {@code ci_extended(3)}
 * @param convention the convention followed; {@code [z]} where there is only one
 * @param group the group or part; {@code [z]} for the whole table
 * @param estimate the figure; {@code [z]} when undefined, the first note then says why
 * @param standardError of the estimate, of its logarithm for ratios; {@code [z]} for none
 * @param limits one pair for each confidence asked for
 * @param method how the limits were made
 * @param n units used
 * @param excluded units left out
 * @param tied units that share a rank with another; 0 for measures without ranks
 * @param exclusions why units were left out
 * @param notes one sentence each
 */
public record MeasureResult(
        String measure,
        String convention,
        String group,
        Figure estimate,
        Figure standardError,
        List<AtConfidence> limits,
        LimitMethod method,
        int n,
        int excluded,
        int tied,
        List<Exclusion> exclusions,
        List<String> notes) {
    /**
     * Limits at one level.
     *
     * @param confidence between 0 and 1
     * @param lower the lower limit; {@code [z]} for none
     * @param upper the upper limit; {@code [z]} for none
     */
    public record AtConfidence(double confidence, Figure lower, Figure upper) {}

    public MeasureResult {
        limits = List.copyOf(limits);
        exclusions = List.copyOf(exclusions);
        notes = List.copyOf(notes);
    }

    /** The limits at a level that was asked for. */
    public AtConfidence at(double confidence) {
        return limits.stream()
                .filter(pair -> pair.confidence() == confidence)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("confidence " + confidence + " was not asked for"));
    }
}
