package org.everyonecounts.jobs.measuring;

import java.util.List;
import org.everyonecounts.models.measure.Figure;
import org.jspecify.annotations.Nullable;

/** A column of numbers: one double for each row, NaN where missing, and why it is missing. */
final class NumberColumn {
    private final double[] values;
    private final byte @Nullable [] states;

    private NumberColumn(double[] values, byte @Nullable [] states) {
        this.values = values;
        this.states = states;
    }

    /** Joins the stretches of a column. */
    static NumberColumn joined(List<NumberSink> stretches) {
        int rows = stretches.stream().mapToInt(NumberSink::size).sum();
        double[] values = new double[rows];
        byte @Nullable [] states = stretches.stream().anyMatch(NumberSink::anyMissing) ? new byte[rows] : null;
        int at = 0;
        for (NumberSink stretch : stretches) {
            stretch.copyValues(values, at);
            if (states != null) {
                stretch.copyStates(states, at);
            }
            at += stretch.size();
        }
        return new NumberColumn(values, states);
    }

    /** The numbers of all rows, NaN where missing, not to be changed. */
    double[] values() {
        return values;
    }

    /** Number of rows. */
    int size() {
        return values.length;
    }

    /** The number in a row; NaN where it is missing. */
    double at(int row) {
        return values[row];
    }

    /** Whether a row has a number, and if not, why. */
    Figure.State state(int row) {
        return states == null ? Figure.State.NUMBER : Missing.state(states[row]);
    }

    boolean anyMissing() {
        return states != null;
    }
}
