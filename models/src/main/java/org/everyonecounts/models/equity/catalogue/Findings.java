package org.everyonecounts.models.equity.catalogue;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.everyonecounts.models.uncertainty.Statistic;
import org.jspecify.annotations.Nullable;

/**
 * All figures of one measure.
 *
 * @param parts one or more
 * @param resampled the same figures as a function of the weights, in the same order; null where the measure is not resampled
 * @param simulated the first figure as a function of the values; null where it has an error in closed form or none
 */
record Findings(
        List<Finding> parts,
        @Nullable Statistic resampled,
        @Nullable ToDoubleFunction<double[]> simulated) {
    Findings {
        parts = List.copyOf(parts);
    }

    /** Several figures, not resampled. */
    static Findings of(List<Finding> parts) {
        return new Findings(parts, null, null);
    }

    /** Several figures, resampled together. */
    static Findings of(List<Finding> parts, Statistic underWeights) {
        return new Findings(parts, underWeights, null);
    }

    /** One figure, not resampled. */
    static Findings of(Finding only) {
        return of(List.of(only));
    }

    /** One figure, resampled by a function of the weights. */
    static Findings of(Finding only, ToDoubleFunction<double[]> underWeights) {
        return of(List.of(only), weights -> new double[] {underWeights.applyAsDouble(weights)});
    }

    /** The same, its error simulated from those of the values. */
    Findings simulatedBy(ToDoubleFunction<double[]> underValues) {
        return new Findings(parts, resampled, underValues);
    }
}
