package org.everyonecounts.reports.sheet;

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
}
