package org.everyonecounts.models.scorecard;

/**
 * Concentration of spending minus concentration of need, both over deprivation: above 0, spending leans to more deprived areas more than
 * need does; below 0, less than need does.
 */
final class HorizontalInequity extends MoneyIndicator {
    HorizontalInequity() {
        super(Definition.fairness(
                        "horizontal_inequity",
                        "Horizontal inequity (below 0: less to the more deprived than need calls for)",
                        Unit.INDEX,
                        Better.NEARER_NEUTRAL,
                        ReadingRule.TESTED)
                .neutralAt(0)
                .needing(Input.DEPRIVATION)
                .shownOverTime());
    }

    @Override
    protected double value(MoneySample sample) {
        return sample.concentration(sample.byDeprivation(), sample.spendingPerHead())
                - sample.concentration(sample.byDeprivation(), sample.needIndex());
    }
}
