package org.everyonecounts.models.scorecard;

/**
 * Concentration index of pounds per person over deprivation: above 0, more is spent per person where people are more deprived.
 */
final class ConcentrationOfSpending extends MoneyIndicator {
    ConcentrationOfSpending() {
        super(Definition.fairness(
                        "concentration_spending",
                        "Concentration of spending (above 0: more where more deprived)",
                        Unit.INDEX,
                        Better.NEITHER,
                        ReadingRule.TESTED)
                .neutralAt(0)
                .needing(Input.DEPRIVATION));
    }

    @Override
    protected double value(MoneySample sample) {
        return sample.concentration(sample.byDeprivation(), sample.spendingPerHead());
    }
}
