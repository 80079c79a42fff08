package org.everyonecounts.jobs.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.Layout;
import org.everyonecounts.jobs.contract.Layout.Role;
import org.everyonecounts.jobs.contract.Nearest;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.jobs.contract.ResourceDescriptor;
import org.everyonecounts.jobs.contract.TableSchema;
import org.jspecify.annotations.Nullable;

/** The header of one file, bound to the columns that layout and Table Schema expect. */
final class TableBinding {
    private final Layout layout;
    private final int width;
    private final Map<String, CellCheck> checks = new LinkedHashMap<>();
    private final CellCheck[] inOrder;
    private final List<String> extra = new ArrayList<>();

    private TableBinding(Layout layout, Map<String, Integer> header, int width, @Nullable TableSchema schema) {
        this.layout = layout;
        this.width = width;
        Map<String, TableSchema.Field> fields = new LinkedHashMap<>();
        if (schema != null) {
            schema.fields().forEach(field -> fields.put(field.name(), field));
        }
        for (Layout.Column column : layout.columns()) {
            String name = column.name();
            checks.put(name, new CellCheck(name, header.getOrDefault(name, -1), column, fields.get(name)));
        }
        fields.forEach((name, field) -> checks.computeIfAbsent(
                name, unknown -> new CellCheck(name, header.getOrDefault(name, -1), null, field)));
        header.forEach((name, index) -> {
            if (!checks.containsKey(name)) {
                extra.add(name.isEmpty() ? "(column " + (index + 1) + ", without a name)" : name);
            }
        });
        this.inOrder = checks.values().toArray(CellCheck[]::new);
    }

    /**
     * Reads the header.
     *
     * @throws Fault when the file is empty, or a column is missing or given twice
     */
    static TableBinding bind(RowSource rows, Layout layout, ResourceDescriptor resource, String shown) {
        if (!rows.next()) {
            throw new Fault(
                    ExitCode.CONTRACT,
                    new Problem(
                            "the file is empty",
                            shown,
                            1,
                            "",
                            "The first line names the columns: " + columns(layout),
                            "put header and rows into the file"));
        }
        Row row = rows.row();
        Map<String, Integer> header = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < row.cells(); i++) {
            String name = row.text(i);
            if (header.putIfAbsent(name, i) != null && !name.isEmpty()) {
                problems.add(new Problem(
                        "column " + name + " is given twice",
                        shown,
                        row.line(),
                        name,
                        "A name means one column",
                        "rename or remove one of the two"));
            }
        }
        Map<String, String> missing = missing(layout, resource.schema(), header);
        missing.forEach((name, why) -> problems.add(new Problem(
                missing.size() > 2 && header.keySet().stream().noneMatch(checksName(layout))
                        ? "the header is missing: column " + name + " is not in the first line"
                        : "column " + name + " is missing",
                shown,
                row.line(),
                name,
                why,
                Nearest.to(name, unknown(layout, header))
                        .map(near -> "rename column \"" + near + "\" to \"" + name + "\"")
                        .orElse("make the first line a header with the column " + name))));
        if (!problems.isEmpty()) {
            throw new Fault(ExitCode.CONTRACT, problems);
        }
        return new TableBinding(layout, header, row.cells(), resource.schema());
    }

    private static java.util.function.Predicate<String> checksName(Layout layout) {
        return name ->
                layout.columns().stream().anyMatch(column -> column.name().equals(name));
    }

    private static List<String> unknown(Layout layout, Map<String, Integer> header) {
        return header.keySet().stream()
                .filter(checksName(layout).negate())
                .filter(name -> !name.isBlank())
                .toList();
    }

    private static Map<String, String> missing(
            Layout layout, @Nullable TableSchema schema, Map<String, Integer> header) {
        Map<String, String> missing = new LinkedHashMap<>();
        for (Layout.Column column : layout.columns()) {
            if (column.needed() && !header.containsKey(column.name())) {
                missing.put(
                        column.name(), "Every file of " + layout.resource() + " has the columns " + columns(layout));
            }
        }
        if (schema != null && !schema.partial()) {
            for (TableSchema.Field field : schema.fields()) {
                if (!header.containsKey(field.name())) {
                    missing.putIfAbsent(field.name(), "The descriptor says that the file has it");
                }
            }
        }
        return missing;
    }

    private static String columns(Layout layout) {
        return String.join(
                ", ",
                layout.columns().stream()
                        .filter(Layout.Column::needed)
                        .map(Layout.Column::name)
                        .toList());
    }

    /** Names of columns that nobody expects. */
    List<String> extra() {
        return extra;
    }

    /** The column of a name; the file may lack it. */
    CellCheck column(String name) {
        CellCheck check = checks.get(name);
        if (check == null) {
            throw new IllegalArgumentException("column " + name + " is not expected in " + layout.resource());
        }
        return check;
    }

    boolean expects(String name) {
        return checks.containsKey(name);
    }

    /** The columns of a role, in the order of the layout. */
    List<CellCheck> columns(Role role) {
        return layout.columnsFor(role).stream()
                .map(column -> column(column.name()))
                .toList();
    }

    /** The first thing wrong with a row, in the order of columns; null for nothing. Afterwards the figures can be taken. */
    @Nullable
    Finding check(Row row) {
        if (row.cells() != width) {
            return new Finding(
                    Finding.WHOLE_ROW,
                    row.cells() == 0 ? "" : row.text(0),
                    "columns",
                    "the row has " + row.cells() + " cells, the header " + width,
                    "give the row as many cells as the header; put cells with commas into quotes");
        }
        for (CellCheck check : inOrder) {
            if (check.index() >= 0) {
                @Nullable Finding found = check.check(row);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** Position of every named column of a header, for reading keys only. */
    static Map<String, Integer> positions(Row header) {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < header.cells(); i++) {
            positions.putIfAbsent(header.text(i), i);
        }
        return positions;
    }
}
