package org.everyonecounts.models.scorecard;

import org.everyonecounts.models.equity.WeightedSlope;

/**
 * Slope index of inequality of pounds per person: the fitted difference between the most and the least deprived, by least squares on the
 * fractional rank of deprivation, weighted by people.
 */
final class SlopeIndexOfSpending extends MoneyIndicator {
    SlopeIndexOfSpending() {
        super(Definition.fairness(
                        "sii_spending",
                        "Slope index: spending per head, most minus least deprived",
                        Unit.POUNDS_PER_HEAD,
                        Better.NEITHER,
                        ReadingRule.TESTED)
                .neutralAt(0)
                .needing(Input.DEPRIVATION));
    }

    @Override
    protected double value(MoneySample sample) {
        double[] ranks = sample.byDeprivation().fractionalRanks(sample.people());
        return WeightedSlope.of(sample.people(), ranks, sample.spendingPerHead())
                .slope();
    }
}
