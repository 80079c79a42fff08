package org.everyonecounts.reports.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.everyonecounts.reports.sheet.Chart.Axis;

/** Round steps for the grid of an axis. */
final class ChartSteps {
    private static final int MOST = 10;

    private ChartSteps() {}

    /**
     * The smallest of 1, 2 and 5 times a power of ten that divides a span into at most ten steps; 1 for an empty span.
     *
     * <p>By hand: 23 has steps of 5, since 2 would give twelve; 0.04 has steps of 0.005.
     */
    static double of(double span) {
        if (!(span > 0)) {
            return 1;
        }
        double power = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(span / MOST)));
        for (double times : new double[] {1, 2, 5}) {
            if (span / (times * power) <= MOST) {
                return times * power;
            }
        }
        return 10 * power;
    }

    /** An axis over values from low to high, widened to whole steps of its grid, with room above and below the outermost. */
    static Axis around(String title, double low, double high) {
        double span = high > low ? high - low : Math.max(1e-6, Math.abs(high) / 10);
        double step = of(1.1 * span);
        double from = step * Math.floor((low - 0.05 * span) / step);
        // Values that cannot be negative keep an axis that is not.
        double least = low >= 0 ? Math.max(0, from) : from;
        int decimals = (int) Math.max(0, -StrictMath.floor(StrictMath.log10(step)));
        String format = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
        return Axis.of(title, format)
                .between(
                        rounded(least, decimals),
                        rounded(step * Math.ceil((high + 0.05 * span) / step), decimals),
                        step);
    }

    private static double rounded(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .doubleValue();
    }
}
