package org.everyonecounts.models.measure;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The shortest decimal that reads back as the same double, found in whole numbers of 128 bits: the same decimal as by search among
 * decimals of any length, and much sooner.
 *
 * <p>A double is m · 2^e. Brought to s decimals it is m · 5^s ÷ 2^−(e+s), so that the digits, and what is left over, are a product and a
 * shift. A decimal whose distance is d ÷ 2^−(e+s) reads back where 2d &lt; 5^s: it is then nearer than half the gap between doubles.
 * Decimals of up to 15 digits that read back are the only ones, so of these the trailing noughts are cut off; otherwise the first of 16
 * and 17 digits that reads back is the shortest.
 *
 * <p>By hand: 0.1 is 7205759403792794 · 2^−56. With s = 15 the digits are 7205759403792794 · 5^15 ÷ 2^41 = 10^14, and what is left over is
 * 0.00555 · 2^41 = 1.22 · 10^10; twice that is less than 5^15 = 3.05 · 10^10, so that 10^14 with 15 decimals reads back. Without its
 * trailing noughts it is 1 with one decimal.
 *
 * @param digits the digits as a whole number, more than 0
 * @param scale how many of them are decimals; less than 0 for noughts to be added
 */
record ShortestDigits(long digits, int scale) {
    private static final int SURE = 15;
    private static final int LONGEST = 17;
    private static final int MANTISSA_BITS = 52;
    private static final long FRACTION = (1L << MANTISSA_BITS) - 1;
    private static final int BIAS = 1075;
    /** Most decimals: 5^26 has 61 bits. */
    private static final int MOST = 26;

    private static final long[] FIVES = powers(5, MOST);
    private static final long[] TENS = powers(10, LONGEST + 1);
    private static final double[] EXACT_TENS = exactTens();

    /** Largest whole number up to which every whole number is a double. */
    private static final long EXACT = 1L << (MANTISSA_BITS + 1);

    ShortestDigits {
        if (digits <= 0) {
            throw new IllegalArgumentException("digits are " + digits + "; they must be more than 0");
        }
    }

    /**
     * The digits of the size of a number; null where these whole numbers are too short for it, which is so below about 10^−9 and from
     * 10^15, and for powers of two of more digits, since the gaps between doubles differ on their two sides.
     */
    static @Nullable ShortestDigits of(double number) {
        long bits = Double.doubleToRawLongBits(Math.abs(number));
        int exponent = (int) (bits >>> MANTISSA_BITS) - BIAS;
        boolean powerOfTwo = (bits & FRACTION) == 0;
        long mantissa = (bits & FRACTION) | (FRACTION + 1);
        int magnitude = Math.floorDiv((exponent + MANTISSA_BITS) * 1233, 4096);
        int length = SURE;
        while (length <= LONGEST) {
            int scale = length - 1 - magnitude;
            int shift = -(exponent + scale);
            if (scale < 0 || scale > MOST || shift < 1 || shift > 61) {
                return null;
            }
            long low = mantissa * FIVES[scale];
            long found = Math.multiplyHigh(mantissa, FIVES[scale]) << (Long.SIZE - shift) | low >>> shift;
            if (found >= TENS[length]) {
                // The guess of the magnitude from the power of two is one too low.
                magnitude++;
                continue;
            }
            long left = low & ((1L << shift) - 1);
            if (found < TENS[length - 1] || (powerOfTwo && left != 0)) {
                return null;
            }
            long half = 1L << (shift - 1);
            if (left > half || (left == half && (found & 1) == 1)) {
                found++;
                left = (1L << shift) - left;
            }
            if (2 * left < FIVES[scale] || length == LONGEST) {
                return length == SURE ? withoutTrailingNoughts(found, scale) : new ShortestDigits(found, scale);
            }
            length++;
        }
        return null;
    }

    private static ShortestDigits withoutTrailingNoughts(long digits, int scale) {
        long shorter = digits;
        int decimals = scale;
        while (shorter % 10 == 0) {
            shorter /= 10;
            decimals--;
        }
        return new ShortestDigits(shorter, decimals);
    }

    /**
     * The double nearest to this decimal times a power of ten; NaN where these whole numbers are too short to tell.
     *
     * <p>The quotient of two doubles is at most two steps off. What it leaves is worked out in whole numbers modulo 2^64, which is exact since
     * it is small, and tells the step.
     */
    double moved(int power) {
        int places = scale - power;
        if (Math.abs(places) >= EXACT_TENS.length) {
            return Double.NaN;
        }
        if (digits <= EXACT) {
            // One operation on two exact numbers rounds once.
            return places <= 0 ? digits * EXACT_TENS[-places] : digits / EXACT_TENS[places];
        }
        return places < 1 || places >= TENS.length ? Double.NaN : nearest(digits / EXACT_TENS[places], TENS[places]);
    }

    private double nearest(double quotient, long divisor) {
        long bits = Double.doubleToRawLongBits(quotient);
        int exponent = (int) (bits >>> MANTISSA_BITS) - BIAS;
        if (exponent > 0 || exponent < -63) {
            return Double.NaN;
        }
        long mantissa = (bits & FRACTION) | (FRACTION + 1);
        long left = (digits << -exponent) - mantissa * divisor;
        while (2 * left > divisor || (2 * left == divisor && (mantissa & 1) == 1)) {
            mantissa++;
            left -= divisor;
        }
        while (2 * left < -divisor || (2 * left == -divisor && (mantissa & 1) == 1)) {
            mantissa--;
            left += divisor;
        }
        // Beside a power of two the gaps between doubles differ.
        return mantissa <= FRACTION + 1 || mantissa >= EXACT
                ? Double.NaN
                : Double.longBitsToDouble((long) (exponent + BIAS) << MANTISSA_BITS | (mantissa & FRACTION));
    }

    private static long[] powers(int base, int highest) {
        long[] powers = new long[highest + 1];
        powers[0] = 1;
        for (int i = 1; i <= highest; i++) {
            powers[i] = powers[i - 1] * base;
        }
        return powers;
    }

    /** Powers of ten that are doubles: up to 10^22. */
    private static double[] exactTens() {
        double[] tens = new double[23];
        Arrays.fill(tens, 1);
        for (int i = 1; i < tens.length; i++) {
            tens[i] = tens[i - 1] * 10;
        }
        return tens;
    }
}
