package org.everyonecounts.reports.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A sheet with one table.
 *
 * @param name name of the sheet
 * @param tableName name of the table inside the workbook, stable between runs
 * @param title title in cell A1
 * @param sentences sentences between the title and the table, one a row: how to read it, source and period
 * @param columns columns in order, headers unique
 * @param rows rows in order, as many cells each as there are columns; at least one row
 */
public record TableContent(
        String name,
        String tableName,
        String title,
        List<String> sentences,
        List<Column> columns,
        List<List<Cell>> rows)
        implements SheetContent {
    public TableContent {
        SheetContent.checkedName(name);
        sentences = List.copyOf(sentences);
        columns = List.copyOf(columns);
        rows = TableRows.of(name, columns.size(), rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException(name + " has no rows; a sheet with nothing to show is left out");
        }
        Set<String> headers = new HashSet<>();
        for (Column column : columns) {
            if (!headers.add(column.header().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException(
                        name + " has the header \"" + column.header() + "\" twice; headers must be unique");
            }
        }
    }

    /** Notes in the order in which a reader meets them: headers from left to right, then cells row by row. */
    public List<Note> notesUsed() {
        LinkedHashSet<Note> used = new LinkedHashSet<>();
        columns.forEach(column -> used.addAll(column.notes()));
        used.addAll(known().notes());
        return List.copyOf(used);
    }

    /** Tokens that stand in the table, in fixed order. */
    public Set<Shorthand> shorthandUsed() {
        return known().shorthand();
    }

    private TableRows known() {
        return TableRows.of(name, columns.size(), rows);
    }

    /** Every line above the table but the title, one a row. */
    public List<String> linesAbove() {
        List<String> lines = new ArrayList<>();
        lines.add("This worksheet contains one table.");
        if (!notesUsed().isEmpty()) {
            lines.add("Marks such as [note 1] lead to notes, which are explained on the Notes worksheet.");
        }
        String shorthand = Shorthand.sentence(shorthandUsed());
        if (!shorthand.isEmpty()) {
            lines.add(shorthand);
        }
        lines.addAll(sentences);
        return lines;
    }
}
