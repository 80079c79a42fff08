package org.everyonecounts.models.allocation.transition;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Bounds laid over any policy. All are fractions.
 *
 * @param minimumGrowth least growth of an area
 * @param maximumGrowth greatest growth of an area
 * @param minimumGrowthPerHead least growth of money per head
 * @param minimumClosingDistance least distance from target after the year, such as −0.05
 * @param cap a greatest growth that depends on the opening distance
 */
public record Modifiers(
        OptionalDouble minimumGrowth,
        OptionalDouble maximumGrowth,
        OptionalDouble minimumGrowthPerHead,
        OptionalDouble minimumClosingDistance,
        @Nullable PhasedCap cap) {
    public static final Modifiers NONE = new Modifiers(
            OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), null);

    /**
     * A cap on growth phased in linearly between two opening distances: of the money that the policy gives an area above {@code growth}, all
     * is left at or below {@code from}, nothing at or above {@code to}, and between them the part (to − d) ÷ (to − from).
     */
    public record PhasedCap(double from, double to, double growth) {}
}
