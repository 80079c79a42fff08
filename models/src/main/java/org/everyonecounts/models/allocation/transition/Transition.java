package org.everyonecounts.models.allocation.transition;

import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Pace of change as a scheme states it.
 *
 * @param policy the rule of every year that has none of its own
 * @param policies rules of single years, by period
 * @param base where base growth comes from
 * @param baseGrowth base growth where {@code base} is {@link Base#FIXED}
 * @param envelopeGrowth growth of the money by year after the first shown; the last stands for all later years; used where the package has no
 *     envelope for the year
 * @param modifiers bounds laid over every year
 * @param horizon number of years of the trajectory, 1 to 100
 */
public record Transition(
        TransitionPolicy policy,
        SortedMap<String, TransitionPolicy> policies,
        Base base,
        OptionalDouble baseGrowth,
        List<Double> envelopeGrowth,
        Modifiers modifiers,
        int horizon) {
    public Transition {
        policies = Collections.unmodifiableSortedMap(new TreeMap<>(policies));
        envelopeGrowth = List.copyOf(envelopeGrowth);
    }

    /** Where base growth comes from. */
    public enum Base {
        /** Solved so that allocations sum to the envelope. */
        SOLVED,
        /** {@code base_growth} of each area as published; solved in years without. */
        GIVEN,
        /** One number for all. */
        FIXED
    }
}
