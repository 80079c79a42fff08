package org.everyonecounts.models.allocation.transition;

import java.util.List;
import java.util.OptionalDouble;

/** A rule by which the money of the next year follows from baseline and target. All numbers are fractions. */
public sealed interface TransitionPolicy {
    /**
     * Base growth for all, plus a step by the opening distance.
     *
     * @param bands in ascending order; the last has no upper end
     */
    record BasePlusBands(List<Band> bands) implements TransitionPolicy {
        public BasePlusBands {
            bands = List.copyOf(bands);
        }
    }

    /**
     * A step of {@link BasePlusBands}.
     *
     * @param below the band holds distances below this that no earlier band holds; empty for the last band
     * @param step added to base growth
     */
    record Band(OptionalDouble below, double step) {}

    /**
     * Base growth for all, plus a ramp: cap_under · min(1, −d/knot_under) below target, −cap_over · min(1, d/knot_over) above, for the opening
     * distance d.
     */
    record BasePlusRamp(double capUnder, double knotUnder, double capOver, double knotOver)
            implements TransitionPolicy {}

    /** A_i = max(B_i (1 + f), target_i (1 + m)) with m so that the money is used up. */
    record FloorLift(double floor) implements TransitionPolicy {}

    /** No one loses; growth is shared over max(0, target_i − B_i). */
    record ProportionalShortfall() implements TransitionPolicy {}

    /** Any area below −tolerance is lifted to −tolerance; the rest share what is left by baseline. */
    record ParityTopUp(double tolerance) implements TransitionPolicy {}

    /**
     * A_i = E ((1 − λ_t) old share + λ_t new share).
     *
     * @param blend λ by year, ascending to 1; the last stands for all later years
     */
    record ShareBlend(List<Double> blend) implements TransitionPolicy {
        public ShareBlend {
            blend = List.copyOf(blend);
        }
    }
}
