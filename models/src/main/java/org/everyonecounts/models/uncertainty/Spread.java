package org.everyonecounts.models.uncertainty;

import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;

/**
 * How uncertain one estimate is: its standard error, and its limits at any confidence.
 *
 * <p>A standard error or degrees of freedom that are undefined give limits that are NaN, never an exception.
 */
public final class Spread {
    private final double standardError;
    private final LimitMethod method;
    private final DoubleFunction<Limits> limits;

    private Spread(double standardError, LimitMethod method, DoubleFunction<Limits> limits) {
        this.standardError = standardError;
        this.method = method;
        this.limits = limits;
    }

    /** Nothing is known of the uncertainty: no standard error and no limits. */
    public static Spread none() {
        return new Spread(Double.NaN, LimitMethod.NONE, confidence -> Limits.NONE);
    }

    /** Any rule that gives limits for a confidence. */
    public static Spread of(double standardError, LimitMethod method, DoubleFunction<Limits> limits) {
        return new Spread(standardError, method, limits);
    }

    /** estimate ± z · standard error. */
    public static Spread normal(double estimate, double standardError, LimitMethod method) {
        return symmetric(estimate, standardError, method, Critical::z);
    }

    /** estimate ± t(degrees) · standard error; undefined for degrees of zero or less. */
    public static Spread student(double estimate, double standardError, double degrees, LimitMethod method) {
        return symmetric(
                estimate,
                standardError,
                method,
                confidence -> degrees > 0 ? Critical.t(confidence, degrees) : Double.NaN);
    }

    private static Spread symmetric(
            double estimate, double standardError, LimitMethod method, DoubleUnaryOperator critical) {
        return new Spread(standardError, method, confidence -> {
            double reach = critical.applyAsDouble(confidence) * standardError;
            return Double.isFinite(reach) ? new Limits(estimate - reach, estimate + reach) : Limits.NONE;
        });
    }

    /** The percentile interval of replicates; the standard error is their standard deviation. */
    public static Spread percentile(double[] replicates) {
        double error = PercentileInterval.of(replicates, 0.5).standardError();
        return new Spread(error, LimitMethod.AREAS_RESAMPLED, confidence -> {
            PercentileInterval interval = PercentileInterval.of(replicates, confidence);
            return new Limits(interval.lower(), interval.upper());
        });
    }

    /** The limits carried through a function that only rises or only falls; the standard error stays on its own scale. */
    public Spread through(DoubleUnaryOperator monotone) {
        return new Spread(standardError, method, confidence -> {
            Limits inner = at(confidence);
            return Limits.between(monotone.applyAsDouble(inner.lower()), monotone.applyAsDouble(inner.upper()));
        });
    }

    /** Everything multiplied by a constant. */
    public Spread times(double factor) {
        return new Spread(Math.abs(factor) * standardError, method, through(x -> factor * x).limits);
    }

    public double standardError() {
        return standardError;
    }

    public LimitMethod method() {
        return method;
    }

    /**
     * The limits at one level of confidence.
     *
     * @param confidence strictly between 0 and 1
     */
    public Limits at(double confidence) {
        return limits.apply(Critical.require(confidence));
    }
}
