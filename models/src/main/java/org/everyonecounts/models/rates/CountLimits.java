package org.everyonecounts.models.rates;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.everyonecounts.models.uncertainty.Critical;
import org.everyonecounts.models.uncertainty.Limits;

/**
 * Limits of a count of events, seen as Poisson.
 *
 * <p>Byar's: x(1 − 1/(9x) − z/(3√x))³ and, with y = x + 1, y(1 − 1/(9y) + z/(3√y))³; close from about 10 events on. Exact: χ² quantiles
 * ½χ²(2x) and ½χ²(2x + 2). No events: the lower limit is 0. Byar's lower limit can fall below 0 for a few events at high confidence; it
 * is then undefined.
 *
 * <p>Reference: Breslow N, Day N (1987), Statistical Methods in Cancer Research II, IARC, pp 69–71. By hand: 10 events at 95 % → Byar 4.79
 * to 18.39, exact 4.80 to 18.39.
 */
public final class CountLimits {
    /** From this many events on, Byar's approximation stands for the exact limits. */
    public static final double ENOUGH_FOR_BYAR = 10;

    private static final double ACCURACY = 1e-15;

    private CountLimits() {}

    /** Byar's limits of a count; the lower one NaN where it would be below 0. */
    public static Limits byar(double x, double confidence) {
        require(x);
        double z = Critical.z(confidence);
        double lower = x == 0 ? 0 : cube(x, -z);
        return new Limits(lower < 0 ? Double.NaN : lower, cube(x + 1, z));
    }

    private static double cube(double x, double z) {
        double root = 1 - 1 / (9 * x) + z / (3 * Math.sqrt(x));
        return x * root * root * root;
    }

    /** Exact limits of a count. */
    public static Limits exact(double x, double confidence) {
        require(x);
        double tail = (1 - Critical.require(confidence)) / 2;
        return new Limits(x == 0 ? 0 : chiSquared(2 * x, tail) / 2, chiSquared(2 * x + 2, 1 - tail) / 2);
    }

    private static double chiSquared(double degrees, double probability) {
        return new ChiSquaredDistribution(null, degrees, ACCURACY).inverseCumulativeProbability(probability);
    }

    /** Exact limits under 10 events, Byar's from 10 on, as public health practice has it. */
    public static Limits of(double x, double confidence) {
        return x < ENOUGH_FOR_BYAR ? exact(x, confidence) : byar(x, confidence);
    }

    /** The name of the method used by {@link #of}. */
    public static String method(double x) {
        return x < ENOUGH_FOR_BYAR ? "Exact" : "Byars";
    }

    private static void require(double x) {
        if (!(x >= 0 && Double.isFinite(x))) {
            throw new IllegalArgumentException("count is " + x + "; a count of events must be zero or more");
        }
    }
}
