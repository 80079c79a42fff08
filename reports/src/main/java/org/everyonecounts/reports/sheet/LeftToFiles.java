package org.everyonecounts.reports.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.everyonecounts.models.exchange.ScenarioRow;

/**
 * Levels of a scheme with so many areas and scenarios that their rows stand in the files of {@code data/} only: no one reads a hundred
 * thousand rows in a workbook, and it would not open on many machines.
 */
final class LeftToFiles {
    static final int MOST = 10_000;

    private final Map<Block, Integer> sizes = new HashMap<>();

    private record Block(String scheme, String level) {}

    LeftToFiles(List<ScenarioRow> rows) {
        for (ScenarioRow row : rows) {
            sizes.merge(new Block(row.scheme(), row.level()), 1, Integer::sum);
        }
    }

    /** True where all scenarios together have more than {@value #MOST} rows of a scheme at a level. */
    boolean contains(String scheme, String level) {
        return sizes.getOrDefault(new Block(scheme, level), 0) > MOST;
    }

    boolean isEmpty() {
        return sizes.values().stream().noneMatch(size -> size > MOST);
    }
}
