package org.everyonecounts.reports.sheet;

import java.util.HashMap;
import java.util.Map;
import org.everyonecounts.models.exchange.DistanceRow;

/** Names of areas for tables that belong to no scheme, from the distances of every scheme and period. */
final class AreaNames {
    private final Map<String, String> names = new HashMap<>();

    AreaNames(ReportedRun run) {
        for (DistanceRow row : run.figures().distances()) {
            names.put(key(row.level(), row.areaCode()), row.areaName());
        }
    }

    private static String key(String level, String code) {
        return level + " " + code;
    }

    /** A cell with the name of an area, or {@code [x]} where the run does not know it. */
    Cell cell(String level, String code) {
        String name = names.getOrDefault(key(level, code), "");
        return name.isBlank() ? Cell.token(Shorthand.NOT_AVAILABLE) : Cell.text(name);
    }

    /** The name, or the code where the run does not know it. */
    String name(String level, String code) {
        return names.getOrDefault(key(level, code), code);
    }
}
