package org.everyonecounts.models.scorecard;

import org.everyonecounts.models.equity.Elasticity;
import org.everyonecounts.models.measure.Figure;

/**
 * Slope of ln(pounds per person) on ln(need index), weighted by people: 1, money goes in proportion to need; below 1, less. An association
 * between areas, never the response of one.
 *
 * <p>{@code [z]} where the scheme's own need drives the money by rule. Areas without spending or need above zero are left out and counted.
 */
final class ElasticityToNeed extends MoneyIndicator {
    ElasticityToNeed() {
        super(Definition.fairness(
                        "elasticity",
                        "Elasticity of spending to need (1: in proportion)",
                        Unit.RATIO,
                        Better.NEARER_NEUTRAL,
                        ReadingRule.TESTED)
                .neutralAt(1));
    }

    @Override
    protected double value(MoneySample sample) {
        return Elasticity.of(sample.people(), sample.spendingPerHead(), sample.needIndex());
    }

    /** Where need drives the money by rule, the slope would test the rule. */
    @Override
    protected Figure.State meaning(MoneyFigures figures) {
        return figures.scheme().needDrivesMoney() ? Figure.State.NOT_APPLICABLE : Figure.State.NUMBER;
    }

    @Override
    protected int unusable(MoneySample sample) {
        return Elasticity.excluded(sample.people(), sample.spendingPerHead(), sample.needIndex());
    }
}
