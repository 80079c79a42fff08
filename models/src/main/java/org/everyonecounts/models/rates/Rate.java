package org.everyonecounts.models.rates;

import java.util.function.DoubleFunction;
import org.everyonecounts.models.uncertainty.Critical;
import org.everyonecounts.models.uncertainty.Limits;

/**
 * A rate with its limits at any confidence, or the reason why there is none.
 *
 * <p>Made by its static methods, one for each kind of rate.
 */
public final class Rate {
    private final double value;
    private final String method;
    private final String undefined;
    private final DoubleFunction<Limits> limits;

    private Rate(double value, String method, String undefined, DoubleFunction<Limits> limits) {
        this.value = value;
        this.method = method;
        this.undefined = undefined;
        this.limits = limits;
    }

    static Rate of(double value, String method, DoubleFunction<Limits> limits) {
        return new Rate(value, method, "", limits);
    }

    static Rate undefined(String why) {
        return new Rate(Double.NaN, "none", why, confidence -> Limits.NONE);
    }

    /**
     * x/n times a multiplier, with Wilson's limits.
     *
     * @param multiplier 1 for a share, 100 for a percentage
     */
    public static Rate proportion(double x, double n, double multiplier) {
        requireMultiplier(multiplier);
        if (n == 0) {
            return undefined("denominator is 0: a proportion is undefined");
        }
        Wilson.limits(x, n, 0.95);
        return of(multiplier * x / n, "Wilson", confidence -> scaled(Wilson.limits(x, n, confidence), multiplier));
    }

    /**
     * x/n times a multiplier, where the events may be more than the people: limits of the count, exact under 10 events, Byar's from 10 on.
     *
     * @param multiplier such as 100,000
     */
    public static Rate crude(double x, double n, double multiplier) {
        requireMultiplier(multiplier);
        requirePopulation(n);
        if (n == 0) {
            return undefined("denominator is 0: a rate is undefined");
        }
        CountLimits.of(x, 0.95);
        return of(
                multiplier * x / n,
                CountLimits.method(x),
                confidence -> scaled(CountLimits.of(x, confidence), multiplier / n));
    }

    static Limits scaled(Limits limits, double factor) {
        return new Limits(factor * limits.lower(), factor * limits.upper());
    }

    static void requireMultiplier(double multiplier) {
        if (!(multiplier > 0 && Double.isFinite(multiplier))) {
            throw new IllegalArgumentException(
                    "multiplier is " + multiplier + "; it must be above zero, such as 100000");
        }
    }

    static void requirePopulation(double n) {
        if (!(n >= 0 && Double.isFinite(n))) {
            throw new IllegalArgumentException("population is " + n + "; it must be zero or more");
        }
    }

    /** The rate, NaN where undefined. */
    public double value() {
        return value;
    }

    /** How its limits are made, such as {@code Dobson}. */
    public String method() {
        return method;
    }

    /** Why there is none; empty where there is. */
    public String undefinedBecause() {
        return undefined;
    }

    /** The limits; undefined where the rate is, or where the method gives none. */
    public Limits at(double confidence) {
        return limits.apply(Critical.require(confidence));
    }
}
