package org.everyonecounts.reports.accessibility.xlsx;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a cell is.
 *
 * @param row row, from 1
 * @param column column, from 1
 */
public record CellReference(int row, int column) implements Comparable<CellReference> {
    public static final int ROWS = 1_048_576;
    public static final int COLUMNS = 16_384;
    public static final CellReference A1 = new CellReference(1, 1);

    private static final Pattern FORM = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?([1-9][0-9]{0,6})");

    public CellReference {
        if (row < 1 || row > ROWS || column < 1 || column > COLUMNS) {
            throw new IllegalArgumentException("cell is row " + row + ", column " + column + "; a sheet has rows 1 to "
                    + ROWS + " and columns 1 to " + COLUMNS);
        }
    }

    /** Reads {@code B7} or {@code $B$7}; empty when the text names no cell of a sheet. */
    public static Optional<CellReference> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int row = Integer.parseInt(matcher.group(2));
        int column = column(matcher.group(1));
        return row <= ROWS && column <= COLUMNS ? Optional.of(new CellReference(row, column)) : Optional.empty();
    }

    /** The number of a column of one to three letters. */
    static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + Character.toUpperCase(letters.charAt(i)) - 'A' + 1;
        }
        return column;
    }

    /** The letters of a column. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.append((char) ('A' + (rest - 1) % 26));
        }
        return letters.reverse().toString();
    }

    @Override
    public int compareTo(CellReference other) {
        return row != other.row ? Integer.compare(row, other.row) : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
        return letters(column) + row;
    }
}
