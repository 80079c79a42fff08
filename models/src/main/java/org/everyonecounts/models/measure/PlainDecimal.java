package org.everyonecounts.models.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The shortest plain decimal that reads back as the same double.
 *
 * <p>{@link Double#toString(double)} prints exponents and gave longer decimals before JDK 19; outputs must be the same bytes on every JDK.
 */
public final class PlainDecimal {
    private PlainDecimal() {}

    /** For example 0.1, 1200000, 0.000012; never {@code 1.2E6}, never {@code -0}. */
    public static String of(double number) {
        if (number == 0) {
            return "0";
        }
        ShortestDigits digits = ShortestDigits.of(number);
        if (digits != null) {
            return plain(BigDecimal.valueOf(number < 0 ? -digits.digits() : digits.digits(), digits.scale()));
        }
        return bySearch(number);
    }

    /**
     * The double nearest to the shortest decimal of a number times a power of ten: 1.94 for 0.0194 and 2, whatever digits the double has further
     * on.
     */
    public static double moved(double number, int power) {
        if (number == 0) {
            return 0;
        }
        ShortestDigits digits = ShortestDigits.of(number);
        double moved = digits == null ? Double.NaN : digits.moved(power);
        return Double.isNaN(moved)
                ? new BigDecimal(of(number)).scaleByPowerOfTen(power).doubleValue()
                : Math.copySign(moved, number);
    }

    /** The same by decimals of any length, for numbers of any size. */
    static String bySearch(double number) {
        BigDecimal exact = new BigDecimal(number);
        for (int digits = 1; digits < 17; digits = digits < 12 ? digits + 11 : digits + 1) {
            BigDecimal shorter = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (shorter.doubleValue() == number) {
                return plain(shorter);
            }
        }
        return plain(exact.round(new MathContext(17, RoundingMode.HALF_EVEN)));
    }

    private static String plain(BigDecimal decimal) {
        BigDecimal stripped = decimal.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0).toPlainString() : stripped.toPlainString();
    }
}
