package org.everyonecounts.models.scorecard;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.everyonecounts.models.exchange.TrajectoryRow;
import org.everyonecounts.models.measure.Figure;

/** One trajectory at one level, by area and year. */
final class PaceSide {
    private final TreeMap<String, TreeMap<String, TrajectoryRow>> areas = new TreeMap<>();
    private final NavigableSet<String> periods = new TreeSet<>();

    PaceSide(List<TrajectoryRow> rows) {
        for (TrajectoryRow row : rows) {
            areas.computeIfAbsent(row.areaCode(), code -> new TreeMap<>()).put(row.period(), row);
            periods.add(row.period());
        }
    }

    Set<String> areas() {
        return areas.keySet();
    }

    NavigableSet<String> periods() {
        return periods;
    }

    Optional<TrajectoryRow> find(String area, String period) {
        return Optional.ofNullable(areas.get(area)).map(years -> years.get(period));
    }

    /** The last year of each area that is in the scheme: the years until tolerance are the same in all. */
    private List<TrajectoryRow> last() {
        return areas.values().stream()
                .map(years -> years.lastEntry().getValue())
                .filter(row -> row.allocationGbp().isNumber())
                .toList();
    }

    /** Years after which every area stays within tolerance; {@code [z]} when some area does not within the horizon. */
    Figure years() {
        List<TrajectoryRow> last = last();
        if (!last.stream().allMatch(row -> row.yearsToTolerance().isNumber())) {
            return Figure.NOT_APPLICABLE;
        }
        return Figure.of(last.stream()
                .mapToDouble(row -> row.yearsToTolerance().number())
                .max()
                .orElse(0));
    }

    /** To stay within tolerance until the horizon is to be within at the horizon. */
    Figure within() {
        return Figure.of((double)
                last().stream().filter(row -> row.yearsToTolerance().isNumber()).count());
    }
}
