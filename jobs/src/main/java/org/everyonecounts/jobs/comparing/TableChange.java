package org.everyonecounts.jobs.comparing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.everyonecounts.jobs.runs.RunTable;

/**
 * How an output table differs between two runs.
 *
 * @param added rows that only the second run has
 * @param removed rows that only the first run has
 * @param changed rows of the same key with another cell in a column that both have
 * @param columns columns with changed cells, in order
 */
public record TableChange(String table, long added, long removed, long changed, List<ColumnChange> columns) {
    public TableChange {
        columns = List.copyOf(columns);
    }

    /** True where every row is the same. */
    public boolean isNone() {
        return added == 0 && removed == 0 && changed == 0;
    }

    static TableChange between(String name, RunTable before, RunTable after) {
        RunTable layout = after.rows().isEmpty() ? before : after;
        List<String> shared = layout.header().stream()
                .filter(column ->
                        before.header().contains(column) && after.header().contains(column))
                .filter(column -> !layout.key().contains(column))
                .toList();
        Map<String, List<String>> old = new HashMap<>();
        before.rows().forEach(row -> old.put(key(before, layout.key(), row), row));
        List<ColumnChange.Count> counts = new ArrayList<>();
        for (String column : shared) {
            counts.add(new ColumnChange.Count(
                    column,
                    before.at(column),
                    after.at(column),
                    layout.numbers().contains(column)));
        }
        long added = 0;
        long changed = 0;
        for (List<String> row : after.rows()) {
            String key = key(after, layout.key(), row);
            List<String> then = old.remove(key);
            if (then == null) {
                added++;
                continue;
            }
            boolean differs = false;
            for (ColumnChange.Count count : counts) {
                differs |= count.see(key, then, row);
            }
            changed += differs ? 1 : 0;
        }
        return new TableChange(
                name,
                added,
                old.size(),
                changed,
                counts.stream()
                        .map(ColumnChange.Count::result)
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static String key(RunTable table, List<String> columns, List<String> row) {
        StringBuilder key = new StringBuilder();
        for (String column : columns) {
            key.append(key.isEmpty() ? "" : " | ").append(table.cell(row, column));
        }
        return key.toString();
    }
}
