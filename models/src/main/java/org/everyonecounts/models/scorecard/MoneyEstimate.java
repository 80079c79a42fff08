package org.everyonecounts.models.scorecard;

import org.everyonecounts.models.measure.Figure;
import org.jspecify.annotations.Nullable;

/** An estimate of a money indicator, the areas it is made from, and its replicates where limits may be shown. */
final class MoneyEstimate {
    final MoneyFigures figures;
    final Figure estimate;
    final int unusable;
    double @Nullable [] replicates;

    MoneyEstimate(MoneyIndicator indicator, MoneyFigures all) {
        figures = all.having(indicator.needs());
        Figure.State meaning = indicator.meaning(figures);
        if (meaning == Figure.State.NOT_APPLICABLE) {
            estimate = Figure.NOT_APPLICABLE;
            unusable = 0;
        } else if (figures.size() == 0) {
            estimate = Figure.NOT_AVAILABLE;
            unusable = 0;
        } else {
            MoneySample sample = new MoneySample(figures);
            estimate = Figure.ofFinite(indicator.value(sample));
            unusable = indicator.unusable(sample);
        }
    }

    boolean canBeResampled() {
        return estimate.isNumber() && figures.size() >= MoneyRows.FEWEST_AREAS;
    }

    /** The limits of this estimate minus another; none unless both have replicates of the same areas, so that the draws are paired. */
    Limits changeLimits(@Nullable MoneyEstimate before, double confidence) {
        if (before == null
                || replicates == null
                || before.replicates == null
                || !figures.codes().equals(before.figures.codes())) {
            return Limits.NONE;
        }
        double[] changes = new double[replicates.length];
        for (int i = 0; i < changes.length; i++) {
            changes[i] = replicates[i] - before.replicates[i];
        }
        return Limits.of(changes, confidence);
    }
}
