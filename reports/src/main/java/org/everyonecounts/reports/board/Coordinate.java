package org.everyonecounts.reports.board;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A length or place in a drawing as text: one decimal at most, the same on every machine. */
final class Coordinate {
    private Coordinate() {}

    static String of(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
