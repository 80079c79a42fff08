package org.everyonecounts.models.scorecard;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.uncertainty.PercentileInterval;

/**
 * Limits and standard error as shown; all {@code [z]} where there are none.
 *
 * <p>Limits from replicates are percentiles; where the figure is undefined in more than 1 in 20 replicates there are none.
 */
record Limits(Figure lower, Figure upper, Figure standardError) {
    static final Limits NONE = new Limits(Figure.NOT_APPLICABLE, Figure.NOT_APPLICABLE, Figure.NOT_APPLICABLE);

    private static final int UNDEFINED_ALLOWED_ONE_IN = 20;

    static Limits of(double[] replicates, double confidence) {
        PercentileInterval interval = PercentileInterval.of(replicates, confidence);
        if (interval.undefined() * UNDEFINED_ALLOWED_ONE_IN > replicates.length) {
            return NONE;
        }
        return new Limits(
                Figure.ofFinite(interval.lower()),
                Figure.ofFinite(interval.upper()),
                Figure.ofFinite(interval.standardError()));
    }

    /** Value ± z · error, z the normal quantile at (1 + confidence)/2. */
    static Limits measured(double value, double standardError, double confidence) {
        double z = normalQuantile(confidence);
        return new Limits(
                Figure.of(value - z * standardError), Figure.of(value + z * standardError), Figure.of(standardError));
    }

    /** The normal quantile at (1 + confidence)/2: 1.96 for 0.95. */
    static double normalQuantile(double confidence) {
        return new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 + confidence) / 2);
    }

    boolean isNone() {
        return !lower.isNumber();
    }
}
