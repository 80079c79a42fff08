package org.everyonecounts.models.release;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.everyonecounts.models.measure.CompensatedSum;
import org.everyonecounts.models.measure.Figure;

/** What is published of one scheme: by period, level and area. */
final class PublishedScheme {
    private final SortedMap<String, SortedMap<String, SortedMap<String, PublishedDistance>>> periods = new TreeMap<>();

    static SortedMap<String, PublishedScheme> byId(List<PublishedDistance> rows) {
        SortedMap<String, PublishedScheme> schemes = new TreeMap<>();
        for (PublishedDistance row : rows) {
            schemes.computeIfAbsent(row.scheme(), id -> new PublishedScheme())
                    .periods
                    .computeIfAbsent(row.period(), period -> new TreeMap<>())
                    .computeIfAbsent(row.level(), level -> new TreeMap<>())
                    .put(row.areaCode(), row);
        }
        return schemes;
    }

    SortedMap<String, SortedMap<String, SortedMap<String, PublishedDistance>>> periods() {
        return periods;
    }

    /** The sum of the numbers of a column; areas without a number do not count. */
    static double sum(SortedMap<String, PublishedDistance> areas, Function<PublishedDistance, Figure> column) {
        return CompensatedSum.of(areas.values().stream()
                .map(column)
                .filter(Figure::isNumber)
                .mapToDouble(Figure::number)
                .toArray());
    }
}
