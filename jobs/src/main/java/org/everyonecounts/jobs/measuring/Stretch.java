package org.everyonecounts.jobs.measuring;

import java.util.ArrayList;
import java.util.List;
import org.everyonecounts.jobs.contract.Limits;

/** Whole rows of a table that were read together: a sink for each column asked for, the faults found, and the lines passed. */
final class Stretch implements CsvFields {
    private final List<ColumnSink> sinks = new ArrayList<>();
    private final CellFaults faults;
    private final Limits limits;
    private final ColumnSink[][] sinksByField;
    private int lines;

    /**
     * @param positions the field in which each column asked for stands
     * @param columns the number of columns of the table
     * @param expectedRows about how many rows are to come
     * @param limits how long a text may be
     */
    Stretch(String file, List<ColumnWanted> wanted, int[] positions, int columns, int expectedRows, Limits limits) {
        this.limits = limits;
        this.faults = new CellFaults(file);
        this.sinksByField = new ColumnSink[columns][];
        for (int field = 0; field < columns; field++) {
            List<ColumnSink> here = new ArrayList<>();
            for (int i = 0; i < positions.length; i++) {
                if (positions[i] == field) {
                    here.add(sink(wanted.get(i), expectedRows));
                }
            }
            sinksByField[field] = here.toArray(ColumnSink[]::new);
        }
        for (int i = 0; i < positions.length; i++) {
            int earlier = 0;
            for (int j = 0; j < i; j++) {
                earlier += positions[j] == positions[i] ? 1 : 0;
            }
            sinks.add(sinksByField[positions[i]][earlier]);
        }
    }

    private ColumnSink sink(ColumnWanted column, int expectedRows) {
        return switch (column.kind()) {
            case NUMBER -> new NumberSink(column, faults, expectedRows);
            case TEXT, LABEL -> new TextSink(column, faults, expectedRows, limits);
        };
    }

    /** Reads CSV rows; lines are counted from 1 at {@code from}. */
    Stretch read(byte[] bytes, int from) {
        CsvScanner scanner = new CsvScanner(bytes, from, bytes.length, 1, sinksByField.length == 1, this);
        scanner.run();
        lines = scanner.line() - 1;
        return this;
    }

    @Override
    public void field(int index, byte[] bytes, int from, int to, int line) {
        if (index < sinksByField.length) {
            for (ColumnSink sink : sinksByField[index]) {
                sink.accept(bytes, from, to, line);
            }
        }
    }

    @Override
    public boolean endOfRow(int fields, int line) {
        if (fields != sinksByField.length) {
            faults.add(
                    line,
                    "",
                    "the row has " + fields + (fields == 1 ? " field" : " fields") + ", the header has "
                            + sinksByField.length,
                    "Every row has one field for each column",
                    "correct the row; a field that holds a comma must stand in quotes");
        }
        return true;
    }

    @Override
    public void broken(int line, String what, String fix) {
        faults.add(line, "", what, "Tables are read by the rules of CSV (RFC 4180)", fix);
    }

    CellFaults faults() {
        return faults;
    }

    /** Rows read. */
    int rows() {
        return sinks.get(0).size();
    }

    int lines() {
        return lines;
    }

    /** The sink of a column asked for, by its number. */
    ColumnSink sink(int column) {
        return sinks.get(column);
    }
}
