package org.everyonecounts.models.scorecard;

/**
 * Gini index of pounds per person between areas, weighted by people: 0 when all have the same; need plays no part.
 */
final class GiniOfSpending extends MoneyIndicator {
    GiniOfSpending() {
        super(Definition.fairness(
                "gini_spending", "Gini index of spending per head", Unit.INDEX, Better.NEITHER, ReadingRule.DESCRIBED));
    }

    @Override
    protected double value(MoneySample sample) {
        return sample.concentration(sample.bySpending(), sample.spendingPerHead());
    }
}
