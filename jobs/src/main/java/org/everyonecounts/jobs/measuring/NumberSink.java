package org.everyonecounts.jobs.measuring;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.everyonecounts.models.measure.Figure;
import org.jspecify.annotations.Nullable;

/** The numbers of one column of one stretch of rows. */
final class NumberSink implements ColumnSink {
    private final ColumnWanted wanted;
    private final CellFaults faults;
    private double[] values;
    private byte @Nullable [] states;
    private int size;

    NumberSink(ColumnWanted wanted, CellFaults faults, int expected) {
        this.wanted = wanted;
        this.faults = faults;
        this.values = new double[Math.max(expected, 16)];
    }

    @Override
    public void accept(byte[] bytes, int from, int to, int line) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
            if (states != null) {
                states = Arrays.copyOf(states, 2 * size);
            }
        }
        double number = DecimalText.parse(bytes, from, to);
        if (!wanted.range().holds(number)) {
            number = withoutNumber(number, bytes, from, to, line);
        }
        values[size++] = number;
    }

    /** Reached for what is not a legal number: a missing value, or a mistake. */
    private double withoutNumber(double number, byte[] bytes, int from, int to, int line) {
        Figure.State state = Missing.stateOf(bytes, from, to);
        if (state != Figure.State.NUMBER) {
            byte[] known = states == null ? new byte[values.length] : states;
            known[size] = Missing.code(state);
            states = known;
            return Double.NaN;
        }
        String cell = CellFaults.shown(new String(bytes, from, to - from, StandardCharsets.UTF_8));
        String what = wanted.name() + " is \"" + cell + "\"" + (Double.isNaN(number) ? ", which is not a number" : "");
        String why = Double.isNaN(number) ? Range.ANY.words() : wanted.range().words();
        faults.add(line, wanted.name(), what, why, "correct the cell, or write [x] where the number is not known");
        return Double.NaN;
    }

    @Override
    public int size() {
        return size;
    }

    /** Copies the numbers, NaN where missing, to {@code target} from {@code at} on. */
    void copyValues(double[] target, int at) {
        System.arraycopy(values, 0, target, at, size);
    }

    boolean anyMissing() {
        return states != null;
    }

    /** Copies the codes of {@link Missing} to {@code target} from {@code at} on. */
    void copyStates(byte[] target, int at) {
        if (states != null) {
            System.arraycopy(states, 0, target, at, size);
        }
    }
}
