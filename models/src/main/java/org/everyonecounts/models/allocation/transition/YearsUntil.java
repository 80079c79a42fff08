package org.everyonecounts.models.allocation.transition;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.DoublePredicate;

/**
 * The year from which on something holds of distances until the horizon: 0 where it holds at the opening and in every year, empty where it
 * does not hold in the last year.
 *
 * <p>An area that comes within tolerance and leaves it again is not there yet. A distance that is undefined does not hold. By hand, tolerance 2.5 %:
 * 5 %, 2.4 %, 2.6 %, 2.0 %, 1 % → 3.
 */
public final class YearsUntil {
    private static final double ROUNDING = 1e-12;

    private YearsUntil() {}

    /**
     * Years until the distance of one area stays within tolerance.
     *
     * @param distances at the opening, then at the end of each year
     */
    public static OptionalInt within(double[] distances, double tolerance) {
        return stays(distances, distance -> Math.abs(distance) <= tolerance + ROUNDING);
    }

    /** Years until every area stays within tolerance; distances by area. */
    public static OptionalInt allWithin(List<double[]> areas, double tolerance) {
        return latest(areas.stream().map(area -> within(area, tolerance)).toList());
    }

    /** Years until no area is more than {@code under} below its target any more. */
    public static OptionalInt noneUnder(List<double[]> areas, double under) {
        return latest(areas.stream()
                .map(area -> stays(area, distance -> distance >= -under - ROUNDING))
                .toList());
    }

    private static OptionalInt latest(List<OptionalInt> years) {
        return years.stream().allMatch(OptionalInt::isPresent)
                ? years.stream().mapToInt(OptionalInt::getAsInt).max()
                : OptionalInt.empty();
    }

    private static OptionalInt stays(double[] distances, DoublePredicate holds) {
        int first = distances.length;
        while (first > 0 && holds.test(distances[first - 1])) {
            first--;
        }
        return first == distances.length ? OptionalInt.empty() : OptionalInt.of(first);
    }
}
