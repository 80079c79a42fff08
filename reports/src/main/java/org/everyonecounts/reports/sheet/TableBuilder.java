package org.everyonecounts.reports.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Puts a table together column by column, so that a header and its cells stand beside each other in the code of a sheet.
 *
 * @param <R> what one row is made from
 */
final class TableBuilder<R> {
    /** Most rows of which the cells are kept. */
    private static final int SHORT = 1_000;

    private final String name;
    private final String tableName;
    private final String title;
    private final List<String> sentences = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();
    private final List<Function<R, Cell>> cells = new ArrayList<>();

    TableBuilder(String name, String tableName, String title) {
        this.name = name;
        this.tableName = tableName;
        this.title = title;
    }

    TableBuilder<R> sentence(String sentence) {
        sentences.add(sentence);
        return this;
    }

    TableBuilder<R> column(Column column, Function<R, Cell> cell) {
        columns.add(column);
        cells.add(cell);
        return this;
    }

    /** Adds the column only where the condition holds, such as limits only where there are any. */
    TableBuilder<R> columnIf(boolean condition, Column column, Function<R, Cell> cell) {
        return condition ? column(column, cell) : this;
    }

    /** The table of the rows given; empty when there are none. */
    Optional<SheetContent> rows(List<R> rows) {
        return rows.isEmpty() ? Optional.empty() : Optional.of(table(rows));
    }

    /** The table of the rows given, at least one. */
    TableContent table(List<R> rows) {
        List<List<Cell>> made = new RowsOnDemand<>(rows, cells);
        // Short tables are read many times and cost little to keep.
        List<List<Cell>> body = rows.size() > SHORT ? made : new ArrayList<>(made);
        return new TableContent(name, tableName, title, sentences, columns, body);
    }
}
