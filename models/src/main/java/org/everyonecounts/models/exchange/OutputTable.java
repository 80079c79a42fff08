package org.everyonecounts.models.exchange;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.everyonecounts.models.measure.Figure;

/**
 * The layout of one output table: the one list from which its CSV header, its rows, its descriptor and its database rows are made.
 *
 * @param name name of the resource and of its file, without extension
 * @param title what the table holds, one sentence
 * @param columns columns in output order
 * @param key names of the columns that identify a row
 */
public record OutputTable<R>(String name, String title, List<Column<R>> columns, List<String> key) {
    public OutputTable {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
    }

    /** Type of a column, in the words of Table Schema. */
    public enum Type {
        STRING,
        NUMBER,
        INTEGER
    }

    /** One column; {@code value} gives the printed cell, never empty. */
    public record Column<R>(String name, Type type, String description, Function<R, String> value) {
        /** A text; a blank one is printed as not available. */
        static <R> Column<R> text(String name, String description, Function<R, String> value) {
            return new Column<>(name, Type.STRING, description, row -> {
                String text = value.apply(row);
                return text.isBlank() ? Figure.NOT_AVAILABLE.toString() : text;
            });
        }

        /** A figure: a number or the token of its state. */
        static <R> Column<R> number(String name, String description, Function<R, Figure> value) {
            return new Column<>(
                    name, Type.NUMBER, description, row -> value.apply(row).toString());
        }

        /** A whole number that is always there. */
        static <R> Column<R> integer(String name, String description, ToIntFunction<R> value) {
            return new Column<>(name, Type.INTEGER, description, row -> Integer.toString(value.applyAsInt(row)));
        }
    }

    /** The column names in output order. */
    public List<String> header() {
        return columns.stream().map(Column::name).toList();
    }

    /** The printed cells of a row in output order, none empty. */
    public List<String> cells(R row) {
        return columns.stream().map(column -> column.value().apply(row)).toList();
    }
}
