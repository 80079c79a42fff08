package org.everyonecounts.jobs.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.everyonecounts.jobs.contract.Layout;
import org.everyonecounts.jobs.contract.Layout.Role;
import org.everyonecounts.jobs.contract.ResourceDescriptor;
import org.everyonecounts.models.measure.Figure;
import org.jspecify.annotations.Nullable;

/** Collects a small resource row by row: breaks, deflators and envelopes. A repeated key is rejected. */
final class PlainTable implements RowTaker {
    /**
     * One accepted row.
     *
     * @param texts value by column of text; empty where missing
     * @param figures figure by column of figures
     */
    record PlainRow(long place, Map<String, String> texts, Map<String, Figure> figures) {
        String text(String column) {
            return texts.getOrDefault(column, "");
        }

        Figure figure(String column) {
            return figures.getOrDefault(column, Figure.NOT_AVAILABLE);
        }
    }

    private final ResourceDescriptor resource;
    private final Layout layout;
    private final AreaIndex areas;
    private final List<PlainRow> records = new ArrayList<>();
    private final Map<String, Long> keys = new HashMap<>();
    private List<CellCheck> columns = List.of();

    PlainTable(ResourceDescriptor resource, Layout layout, AreaIndex areas) {
        this.resource = resource;
        this.layout = layout;
        this.areas = areas;
    }

    @Override
    public void bind(TableBinding table) {
        columns = layout.columns().stream()
                .map(column -> table.column(column.name()))
                .toList();
    }

    @Override
    public @Nullable Finding take(Row row, long place) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, Figure> figures = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            CellCheck cell = columns.get(i);
            if (layout.columns().get(i).role() == Role.VALUE) {
                figures.put(cell.name(), cell.number().figure(true));
            } else {
                texts.put(cell.name(), cell.isMissing(row) ? "" : row.text(cell.index()));
            }
        }
        for (Layout.Column column : layout.columnsFor(Role.AREA)) {
            String code = texts.getOrDefault(column.name(), "");
            if (!code.isEmpty() && areas.of(code) < 0) {
                return new Finding(
                        column.name(),
                        code,
                        "foreign_key",
                        column.name() + " is \"" + Finding.cut(code) + "\", which is not a code of areas",
                        "correct the code, or add the area to areas");
            }
        }
        List<String> key = new ArrayList<>();
        layout.key().forEach(column -> key.add(texts.getOrDefault(column, "")));
        @Nullable Long first = keys.putIfAbsent(String.join(AreaTable.JOINT, key), place);
        if (first != null) {
            return new Finding(
                    Finding.WHOLE_ROW,
                    String.join(" ", key),
                    "unique",
                    "a row of " + String.join(", ", key) + " stands already in line " + Place.line(first) + " of "
                            + resource.paths().get(Place.path(first)),
                    "keep one of the rows");
        }
        records.add(new PlainRow(place, texts, figures));
        return null;
    }

    @Override
    public void refused(Row row, Tally tally) {
        // Nobody stands behind a row that belongs to no area and period.
    }

    List<PlainRow> records() {
        return records;
    }
}
