package org.everyonecounts.reports.sheet;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.everyonecounts.models.exchange.DistanceRow;

/** Names, distances and places of the areas of a run, for rows that hold nothing but a code. */
final class KnownAreas {
    private final Map<Key, DistanceRow> rows = new HashMap<>();
    private final Map<Key, Integer> places = new HashMap<>();

    /** One area in one scheme at one level. */
    record Key(String scheme, String level, String area) {}

    KnownAreas(ReportedRun run) {
        for (DistanceRow row : run.distances()) {
            Key key = new Key(row.scheme(), row.level(), row.areaCode());
            rows.put(key, row);
            places.put(key, places.size());
        }
    }

    /** The distance of an area in the latest period of the scheme. */
    Optional<DistanceRow> row(Key key) {
        return Optional.ofNullable(rows.get(key));
    }

    /** Its place in {@code Table_2_Distance}; areas that do not stand there come last. */
    int place(Key key) {
        return places.getOrDefault(key, places.size());
    }

    /** Its name; blank where it is not known. */
    String name(Key key) {
        return row(key).map(DistanceRow::areaName).orElse("");
    }

    /** A cell with its name, or {@code [x]} where it is not known. */
    Cell nameCell(Key key) {
        String name = name(key);
        return name.isBlank() ? Cell.token(Shorthand.NOT_AVAILABLE) : Cell.text(name);
    }
}
