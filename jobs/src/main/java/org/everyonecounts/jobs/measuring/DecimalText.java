package org.everyonecounts.jobs.measuring;

import java.nio.charset.StandardCharsets;

/**
 * The double that a plain decimal text stands for, correctly rounded.
 *
 * <p>Grammar: an optional sign, digits with at most one full stop, and optionally {@code e} or {@code E} with a whole exponent. No
 * blanks, no thousands separators, no {@code NaN}, no {@code Infinity}, no hexadecimal. Anything else, and a number too large for a double:
 * NaN, which no legal text gives.
 *
 * <p>Method: with digits m below 2^53 and a power of ten up to 22, both are exact doubles, so that one multiplication or division is
 * correctly rounded (Clinger W (1990), How to read floating point numbers accurately, doi:10.1145/93542.93557). All other texts go to
 * {@link Double#parseDouble}. Minus zero reads as zero.
 *
 * <p>By hand: {@code 29787.25} is 2978725 ÷ 10².
 */
final class DecimalText {
    private static final long EXACT_BELOW = 1L << 53;
    private static final int MOST_DIGITS = 18;
    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private DecimalText() {}

    /** The number in {@code bytes[from, to)}, or NaN. */
    static double parse(byte[] bytes, int from, int to) {
        int at = from;
        boolean negative = false;
        if (at < to && (bytes[at] == '-' || bytes[at] == '+')) {
            negative = bytes[at] == '-';
            at++;
        }
        long digits = 0;
        int count = 0;
        int decimals = 0;
        boolean stopSeen = false;
        for (; at < to; at++) {
            int digit = bytes[at] - '0';
            if (digit >= 0 && digit <= 9) {
                digits = digits * 10 + digit;
                count++;
                decimals += stopSeen ? 1 : 0;
            } else if (bytes[at] == '.' && !stopSeen) {
                stopSeen = true;
            } else {
                break;
            }
            if (count > MOST_DIGITS) {
                return general(bytes, from, to);
            }
        }
        if (count == 0) {
            return Double.NaN;
        }
        if (at < to || digits >= EXACT_BELOW || decimals >= POWERS.length) {
            return general(bytes, from, to);
        }
        double size = digits / POWERS[decimals];
        return negative ? 0.0 - size : size;
    }

    /** As {@link #parse(byte[], int, int)}, for text. */
    static double parse(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return parse(bytes, 0, bytes.length);
    }

    private static double general(byte[] bytes, int from, int to) {
        boolean exponent = false;
        boolean stop = false;
        boolean digit = false;
        for (int at = from; at < to; at++) {
            byte letter = bytes[at];
            if (letter >= '0' && letter <= '9') {
                digit = true;
            } else if (letter == '.' && !stop && !exponent) {
                stop = true;
            } else if ((letter == 'e' || letter == 'E') && digit && !exponent) {
                exponent = true;
                digit = false;
            } else if (!((letter == '-' || letter == '+') && (at == from || isExponentMark(bytes[at - 1])))) {
                return Double.NaN;
            }
        }
        if (!digit) {
            return Double.NaN;
        }
        double number = Double.parseDouble(new String(bytes, from, to - from, StandardCharsets.US_ASCII));
        return Double.isInfinite(number) ? Double.NaN : number + 0.0;
    }

    private static boolean isExponentMark(byte letter) {
        return letter == 'e' || letter == 'E';
    }
}
