package org.everyonecounts.models.scorecard;

/**
 * Concentration index of the need index over deprivation: above 0, need is greater where people are more deprived.
 */
final class ConcentrationOfNeed extends MoneyIndicator {
    ConcentrationOfNeed() {
        super(Definition.fairness(
                        "concentration_need",
                        "Concentration of need (above 0: more where more deprived)",
                        Unit.INDEX,
                        Better.NEITHER,
                        ReadingRule.TESTED)
                .neutralAt(0)
                .needing(Input.DEPRIVATION));
    }

    @Override
    protected double value(MoneySample sample) {
        return sample.concentration(sample.byDeprivation(), sample.needIndex());
    }
}
