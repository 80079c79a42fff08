package org.everyonecounts.jobs.read;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.everyonecounts.models.area.Area;
import org.everyonecounts.models.measure.Figure;
import org.jspecify.annotations.Nullable;

/**
 * How many people live behind an area's figures, for gates only.
 *
 * <p>The basis is {@code registered}, else {@code resident}, else the first one. Coarser areas are sums of those below. Where a period has
 * no people of an area, the nearest earlier one that has counts, else the nearest later one.
 */
final class People {
    private final TreeMap<String, double[]> byPeriod = new TreeMap<>();

    private People() {}

    /** @param population the accepted rows; null when nothing was read */
    static People of(@Nullable AreaTable population, AreaIndex areas) {
        People people = new People();
        if (population != null) {
            for (Map.Entry<String, SortedMap<String, Series>> entry :
                    population.series().entrySet()) {
                people.byPeriod.put(entry.getKey(), sums(basis(entry.getValue()), areas));
            }
        }
        return people;
    }

    private static Series basis(SortedMap<String, Series> ofPeriod) {
        for (String basis : List.of("registered", "resident")) {
            @Nullable Series found = ofPeriod.get(basis);
            if (found != null) {
                return found;
            }
        }
        return ofPeriod.values().iterator().next();
    }

    private static double[] sums(Series persons, AreaIndex areas) {
        double[] sums = new double[areas.size()];
        for (int i = 0; i < areas.size(); i++) {
            Figure figure = persons.figure(0, i);
            if (figure.isNumber()) {
                int at = i;
                while (at >= 0) {
                    sums[at] += figure.number();
                    Area area = areas.area(at);
                    at = area.parentCode() == null ? -1 : areas.of(area.parentCode());
                }
            }
        }
        return sums;
    }

    /** People of an area; empty when no period has any. An empty period means the latest. */
    OptionalDouble of(String period, int area) {
        String when = period.isEmpty() && !byPeriod.isEmpty() ? byPeriod.lastKey() : period;
        OptionalDouble earlier = first(byPeriod.headMap(when, true).descendingMap(), area);
        return earlier.isPresent() ? earlier : first(byPeriod.tailMap(when, false), area);
    }

    private static OptionalDouble first(NavigableMap<String, double[]> periods, int area) {
        for (double[] sums : periods.values()) {
            if (sums[area] > 0) {
                return OptionalDouble.of(sums[area]);
            }
        }
        return OptionalDouble.empty();
    }
}
