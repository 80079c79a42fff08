package org.everyonecounts.models.scorecard;

import org.everyonecounts.models.exchange.Clause;
import org.everyonecounts.models.measure.Figure;

/**
 * Pounds per person of people living in the most deprived areas minus those of people living in the least deprived, in groups of equal people
 * (tenths from 60 areas, fifths from 20, else {@code [z]}).
 */
final class DeprivationGap extends MoneyIndicator {
    DeprivationGap() {
        super(Definition.fairness(
                        "deprivation_gap",
                        "Gap in spending per head, most minus least deprived group",
                        Unit.POUNDS_PER_HEAD,
                        Better.NEITHER,
                        ReadingRule.TESTED)
                .neutralAt(0)
                .needing(Input.DEPRIVATION)
                .shownOverTime()
                .answering(Clause.NO_ONE_DISADVANTAGED));
    }

    @Override
    protected double value(MoneySample sample) {
        DeprivationEnds ends = DeprivationEnds.of(sample);
        return ends.mostPerHead() - ends.leastPerHead();
    }

    /** Under 20 areas there are no groups. */
    @Override
    protected Figure.State meaning(MoneyFigures figures) {
        return figures.deprivationGroups() == 0 ? Figure.State.NOT_APPLICABLE : Figure.State.NUMBER;
    }
}
