package org.everyonecounts.models.allocation.transition;

import java.util.OptionalDouble;

/** How the sharing out of one year ended. */
public sealed interface YearOutcome {
    /**
     * The money is shared out.
     *
     * @param allocations unrounded pounds by area
     * @param solved what the policy left open: base growth g, m of {@code floor_lift}, k of {@code proportional_shortfall}, r of
     *     {@code parity_topup}, k of {@code share_blend}; empty where base growth was known
     * @param difference allocations together less the envelope, pounds; empty where there is no envelope, about 0 where it was solved for
     */
    @SuppressWarnings("ArrayRecordComponent") // a working column
    record Settled(double[] allocations, OptionalDouble solved, OptionalDouble difference) implements YearOutcome {}

    /**
     * There is no way to share out the money as the scheme says.
     *
     * @param message what is in the way, by how much, and what to change
     * @param pounds by how much
     */
    record Infeasible(String message, double pounds) implements YearOutcome {}
}
