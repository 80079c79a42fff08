package org.everyonecounts.jobs.measuring;

import org.everyonecounts.models.measure.Figure;

/** Which cells hold no value: an empty cell or {@code [x]} (not available), {@code [c]} (suppressed), {@code [z]} (not applicable). */
final class Missing {
    private Missing() {}

    /** What the cell {@code bytes[from, to)} says: {@link Figure.State#NUMBER} when it holds a value. */
    static Figure.State stateOf(byte[] bytes, int from, int to) {
        if (from == to) {
            return Figure.State.NOT_AVAILABLE;
        }
        if (to - from == 3 && bytes[from] == '[' && bytes[from + 2] == ']') {
            return switch (bytes[from + 1]) {
                case 'c' -> Figure.State.SUPPRESSED;
                case 'x' -> Figure.State.NOT_AVAILABLE;
                case 'z' -> Figure.State.NOT_APPLICABLE;
                default -> Figure.State.NUMBER;
            };
        }
        return Figure.State.NUMBER;
    }

    /** The state as a small number: 0 for a value, else 1 to 3. */
    static byte code(Figure.State state) {
        return switch (state) {
            case NUMBER -> 0;
            case SUPPRESSED -> 1;
            case NOT_AVAILABLE -> 2;
            case NOT_APPLICABLE -> 3;
        };
    }

    /** The state of {@link #code}. */
    static Figure.State state(int code) {
        return switch (code) {
            case 0 -> Figure.State.NUMBER;
            case 1 -> Figure.State.SUPPRESSED;
            case 2 -> Figure.State.NOT_AVAILABLE;
            case 3 -> Figure.State.NOT_APPLICABLE;
            default -> throw new IllegalArgumentException("state code is " + code + "; it must be 0 to 3");
        };
    }

    /** The number of rows without a word. */
    static int count(TextColumn column) {
        int missing = 0;
        for (int row = 0; row < column.size(); row++) {
            missing += column.code(row) < 0 ? 1 : 0;
        }
        return missing;
    }

    /** The state in words, as in "weight not available". */
    static String words(Figure.State state) {
        return switch (state) {
            case NUMBER -> "given";
            case SUPPRESSED -> "suppressed [c]";
            case NOT_AVAILABLE -> "not available [x]";
            case NOT_APPLICABLE -> "not applicable [z]";
        };
    }
}
