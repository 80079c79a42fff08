package org.everyonecounts.models.scorecard;

import org.everyonecounts.models.measure.Figure;

/**
 * Pounds per need-weighted head of people living in the most deprived fifth of areas ÷ those of everyone else; under 20 areas
 * {@code [z]}. In pounds of the period; prices cancel.
 */
final class Core20Ratio extends MoneyIndicator {
    Core20Ratio() {
        super(Definition.fairness(
                        "core20_ratio",
                        "Ratio of spending per need-weighted head, most deprived fifth over the rest",
                        Unit.RATIO,
                        Better.NEARER_NEUTRAL,
                        ReadingRule.TESTED)
                .neutralAt(1)
                .needing(Input.DEPRIVATION)
                .shownOverTime());
    }

    @Override
    protected double value(MoneySample sample) {
        Core20Split split = Core20Split.of(sample);
        return split.most() / split.rest();
    }

    /** Under 20 areas there are no fifths. */
    @Override
    protected Figure.State meaning(MoneyFigures figures) {
        return figures.deprivationGroups() == 0 ? Figure.State.NOT_APPLICABLE : Figure.State.NUMBER;
    }
}
