package org.everyonecounts.jobs.read;

import java.math.BigDecimal;
import org.everyonecounts.models.measure.Figure;
import org.jspecify.annotations.Nullable;

/**
 * A number read from characters, exactly, without an object where it has at most 17 digits; filled again and again.
 *
 * <p>Form: sign, digits, a point, an exponent, as in {@code -12.50} or {@code 1.2E-3}; nothing else, no blanks, no thousands separators.
 */
final class NumberCell {
    private static final long MOST = 100_000_000_000_000_000L;
    private static final double[] POWER_OF_TEN = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17
    };
    private static final int LONGEST = 100;

    private Figure.State state = Figure.State.NOT_AVAILABLE;
    private long unscaled;
    private int scale;
    private @Nullable BigDecimal wide;

    /** Sets a state instead of a number. */
    void set(Figure.State other) {
        state = other;
        unscaled = 0;
        scale = 0;
        wide = null;
    }

    /** Reads a number; false, and not available, when the characters are none. */
    boolean parse(char[] text, int from, int to) {
        set(Figure.State.NOT_AVAILABLE);
        int at = from;
        boolean negative = at < to && text[at] == '-';
        if (negative || (at < to && text[at] == '+')) {
            at++;
        }
        long digits = 0;
        int decimals = 0;
        int count = 0;
        boolean point = false;
        boolean long17 = false;
        for (; at < to; at++) {
            char c = text[at];
            if (c >= '0' && c <= '9') {
                count++;
                if (digits >= MOST / 10) {
                    long17 = true;
                } else {
                    digits = digits * 10 + (c - '0');
                }
                if (point) {
                    decimals++;
                }
            } else if (c == '.' && !point) {
                point = true;
            } else {
                break;
            }
        }
        if (count == 0 || to - from > LONGEST || (point && text[at - 1] == '.')) {
            return false;
        }
        if (at < to || long17 || decimals > 17) {
            return parseWide(text, from, at, to);
        }
        state = Figure.State.NUMBER;
        unscaled = negative ? -digits : digits;
        scale = decimals;
        return true;
    }

    private boolean parseWide(char[] text, int from, int mantissaEnd, int to) {
        if (mantissaEnd < to) {
            int at = mantissaEnd;
            if (text[at] != 'e' && text[at] != 'E') {
                return false;
            }
            at++;
            if (at < to && (text[at] == '-' || text[at] == '+')) {
                at++;
            }
            int first = at;
            while (at < to && text[at] >= '0' && text[at] <= '9') {
                at++;
            }
            if (at < to || at == first || at - first > 3) {
                return false;
            }
        }
        BigDecimal number = new BigDecimal(text, from, to - from);
        if (!Double.isFinite(number.doubleValue())) {
            return false;
        }
        state = Figure.State.NUMBER;
        wide = number;
        return true;
    }

    Figure.State state() {
        return state;
    }

    boolean isNumber() {
        return state == Figure.State.NUMBER;
    }

    /** True when the number is whole pence that fit a long. */
    boolean isPence() {
        return wide == null && scale <= 2 && Math.abs(unscaled) < MOST / 100;
    }

    /** The number in hundredths, when {@link #isPence()}. */
    long pence() {
        return scale == 2 ? unscaled : scale == 1 ? unscaled * 10 : unscaled * 100;
    }

    boolean isWhole() {
        return isNumber() && decimal().stripTrailingZeros().scale() <= 0;
    }

    double toDouble() {
        if (wide != null) {
            return wide.doubleValue();
        }
        // Both operands are exact, so that the quotient is the nearest double.
        return Math.abs(unscaled) < (1L << 53)
                ? unscaled / POWER_OF_TEN[scale]
                : decimal().doubleValue();
    }

    /** The number exactly as given. */
    BigDecimal decimal() {
        return wide != null ? wide : BigDecimal.valueOf(unscaled, scale);
    }

    /** The cell as a figure, exact where asked. */
    Figure figure(boolean exact) {
        return switch (state) {
            case NUMBER -> exact ? Figure.of(decimal()) : Figure.of(toDouble());
            case SUPPRESSED -> Figure.SUPPRESSED;
            case NOT_AVAILABLE -> Figure.NOT_AVAILABLE;
            case NOT_APPLICABLE -> Figure.NOT_APPLICABLE;
        };
    }
}
