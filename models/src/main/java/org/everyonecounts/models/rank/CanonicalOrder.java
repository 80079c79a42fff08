package org.everyonecounts.models.rank;

import java.util.Arrays;

/**
 * The order of rows by their first column, then the second where the first is equal, and so on. Rows that agree in all columns are
 * interchangeable, so whatever is summed in this order is the same to the last digit however the rows came.
 *
 * <p>NaN comes last. Cost: one radix sort for the first column, and sorts of the ties for the rest.
 */
public final class CanonicalOrder {
    private CanonicalOrder() {}

    /** The rows in canonical order; all columns of one length. */
    public static int[] of(double[]... columns) {
        int[] rows = StableSort.ascending(columns[0]);
        sortTies(rows, 0, rows.length, columns, 0);
        return rows;
    }

    /** Rows from..to are in order of the columns up to {@code done}; brings those that tie in it into the order of the next. */
    private static void sortTies(int[] rows, int from, int to, double[][] columns, int done) {
        if (done + 1 == columns.length) {
            return;
        }
        int start = from;
        while (start < to) {
            double value = columns[done][rows[start]];
            int end = start + 1;
            while (end < to && same(columns[done][rows[end]], value)) {
                end++;
            }
            if (end - start > 1) {
                sort(rows, start, end, columns[done + 1]);
                sortTies(rows, start, end, columns, done + 1);
            }
            start = end;
        }
    }

    private static void sort(int[] rows, int from, int to, double[] column) {
        int[] before = Arrays.copyOfRange(rows, from, to);
        double[] values = new double[before.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = column[before[i]];
        }
        int[] order = StableSort.ascending(values);
        for (int i = 0; i < order.length; i++) {
            rows[from + i] = before[order[i]];
        }
    }

    private static boolean same(double a, double b) {
        return a == b || (Double.isNaN(a) && Double.isNaN(b));
    }
}
