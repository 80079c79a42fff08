package org.everyonecounts.reports.accessibility.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A block of cells from its first to its last, both included. */
public record CellRange(CellReference first, CellReference last) {
    private static final Pattern COLUMNS = Pattern.compile("\\$?([A-Za-z]{1,3}):\\$?([A-Za-z]{1,3})");
    private static final Pattern ROWS = Pattern.compile("\\$?([1-9][0-9]{0,6}):\\$?([1-9][0-9]{0,6})");

    public CellRange {
        if (first.row() > last.row() || first.column() > last.column()) {
            throw new IllegalArgumentException("range is " + first + ":" + last
                    + "; its first cell must not lie below or to the right of its last");
        }
    }

    /** Reads {@code A1}, {@code A1:C9}, {@code A:C} or {@code 1:9}; empty when the text names no cells of a sheet. */
    public static Optional<CellRange> parse(String text) {
        Matcher columns = COLUMNS.matcher(text);
        if (columns.matches()) {
            return of(
                    CellReference.parse(columns.group(1) + 1),
                    CellReference.parse(columns.group(2) + CellReference.ROWS));
        }
        Matcher rows = ROWS.matcher(text);
        if (rows.matches()) {
            return of(
                    CellReference.parse("A" + rows.group(1)),
                    CellReference.parse(CellReference.letters(CellReference.COLUMNS) + rows.group(2)));
        }
        String[] ends = text.split(":", -1);
        return ends.length > 2
                ? Optional.empty()
                : of(CellReference.parse(ends[0]), CellReference.parse(ends[ends.length - 1]));
    }

    /** Reads ranges separated by spaces; what names no cells is left out. */
    public static List<CellRange> parseAll(String text) {
        List<CellRange> ranges = new ArrayList<>();
        for (String range : text.trim().split("\\s+")) {
            parse(range).ifPresent(ranges::add);
        }
        return List.copyOf(ranges);
    }

    private static Optional<CellRange> of(Optional<CellReference> one, Optional<CellReference> other) {
        return one.flatMap(a -> other.map(b -> new CellRange(
                new CellReference(Math.min(a.row(), b.row()), Math.min(a.column(), b.column())),
                new CellReference(Math.max(a.row(), b.row()), Math.max(a.column(), b.column())))));
    }

    public int rows() {
        return last.row() - first.row() + 1;
    }

    public int columns() {
        return last.column() - first.column() + 1;
    }

    public boolean holdsRow(int row) {
        return row >= first.row() && row <= last.row();
    }

    public boolean holdsColumn(int column) {
        return column >= first.column() && column <= last.column();
    }

    @Override
    public String toString() {
        return first.equals(last) ? first.toString() : first + ":" + last;
    }
}
