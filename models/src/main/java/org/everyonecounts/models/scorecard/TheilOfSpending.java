package org.everyonecounts.models.scorecard;

import org.everyonecounts.models.equity.Theil;

/**
 * Theil index T of pounds per person between areas, weighted by people: the sum of its parts between and within regions.
 */
final class TheilOfSpending extends MoneyIndicator {
    TheilOfSpending() {
        super(Definition.fairness(
                "theil_spending",
                "Theil index of spending per head",
                Unit.INDEX,
                Better.NEITHER,
                ReadingRule.DESCRIBED));
    }

    @Override
    protected double value(MoneySample sample) {
        return Theil.t(sample.people(), sample.spendingPerHead());
    }
}
