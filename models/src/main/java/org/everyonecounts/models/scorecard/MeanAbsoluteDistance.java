package org.everyonecounts.models.scorecard;

import org.everyonecounts.models.equity.WeightedMean;

/**
 * People-weighted mean of |distance from target|; a fraction, zero or more. An area without a target above zero makes it undefined.
 */
final class MeanAbsoluteDistance extends MoneyIndicator {
    MeanAbsoluteDistance() {
        super(Definition.fairness(
                "mean_abs_distance",
                "Mean absolute distance from target",
                Unit.FRACTION,
                Better.LOWER,
                ReadingRule.DESCRIBED));
    }

    @Override
    protected double value(MoneySample sample) {
        double[] distances = sample.distances();
        for (int i = 0; i < distances.length; i++) {
            distances[i] = Math.abs(distances[i]);
        }
        return WeightedMean.of(sample.people(), distances);
    }
}
