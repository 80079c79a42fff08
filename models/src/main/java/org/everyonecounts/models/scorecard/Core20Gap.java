package org.everyonecounts.models.scorecard;

import org.everyonecounts.models.measure.Figure;

/**
 * Pounds per need-weighted head of people living in the most deprived fifth of areas minus those of everyone else; under 20 areas
 * {@code [z]}. In pounds of the period; the ratio is the one to follow over years, since prices cancel in it.
 */
final class Core20Gap extends MoneyIndicator {
    Core20Gap() {
        super(Definition.fairness(
                        "core20_gap",
                        "Gap in spending per need-weighted head, most deprived fifth minus the rest",
                        Unit.POUNDS_PER_HEAD,
                        Better.NEARER_NEUTRAL,
                        ReadingRule.TESTED)
                .neutralAt(0)
                .needing(Input.DEPRIVATION)
                .shownOverTime());
    }

    @Override
    protected double value(MoneySample sample) {
        Core20Split split = Core20Split.of(sample);
        return split.most() - split.rest();
    }

    /** Under 20 areas there are no fifths. */
    @Override
    protected Figure.State meaning(MoneyFigures figures) {
        return figures.deprivationGroups() == 0 ? Figure.State.NOT_APPLICABLE : Figure.State.NUMBER;
    }
}
