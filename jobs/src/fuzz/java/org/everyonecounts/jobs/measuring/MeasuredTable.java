package org.everyonecounts.jobs.measuring;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.everyonecounts.jobs.contract.Limits;
import org.everyonecounts.models.measure.Figure;

/** The table that {@code measure} reads, as rows of text, so that it can be held against that of the nightly reader. */
public final class MeasuredTable {
    private static final String FILE = "table";

    private MeasuredTable() {}

    /** Rows of a CSV text; {@code [x]}, {@code [c]} or {@code [z]} for a missing cell. Pieces are small, so that rows span them. */
    public static List<List<String>> csv(byte[] text, List<String> columns) {
        try {
            return rows(CsvTable.read(FILE, new ByteArrayInputStream(text), wanted(columns), Limits.DEFAULT, 1, 64), columns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows of any file. */
    public static List<List<String>> file(Path file, List<String> columns) {
        return rows(TableReader.read(file, FILE, wanted(columns), Limits.DEFAULT), columns);
    }

    /** The number of rows of any file in which the column holds numbers. */
    public static int numbers(Path file, String column) {
        List<ColumnWanted> wanted = List.of(ColumnWanted.number(column, Range.ANY, "--value"));
        return TableReader.read(file, FILE, wanted, Limits.DEFAULT).number(column).size();
    }

    /** A number as {@code measure} reads it; NaN where it is none. */
    public static double number(String text) {
        return DecimalText.parse(text);
    }

    private static List<ColumnWanted> wanted(List<String> columns) {
        return columns.stream().map(name -> ColumnWanted.text(name, "--by")).toList();
    }

    private static List<List<String>> rows(Table table, List<String> columns) {
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            List<String> cells = new ArrayList<>();
            for (String name : columns) {
                TextColumn column = table.text(name);
                Figure.State state = column.state(row);
                cells.add(state == Figure.State.NUMBER ? column.word(column.code(row)) : state.token());
            }
            rows.add(cells);
        }
        return rows;
    }
}
