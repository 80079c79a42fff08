package org.everyonecounts.models.scorecard;

import org.everyonecounts.models.equity.Theil;
import org.everyonecounts.models.measure.Figure;

/**
 * Theil index T of pounds per person, the part within regions (areas of the level under the nation); {@code [z]} for regions themselves.
 */
final class TheilWithinRegions extends MoneyIndicator {
    TheilWithinRegions() {
        super(Definition.fairness(
                        "theil_within",
                        "Theil index of spending per head, within regions",
                        Unit.INDEX,
                        Better.NEITHER,
                        ReadingRule.DESCRIBED)
                .needing(Input.REGION));
    }

    @Override
    protected double value(MoneySample sample) {
        return Theil.split(sample.people(), sample.spendingPerHead(), sample.regions())
                .within();
    }

    /** Regions cannot be grouped by region. */
    @Override
    protected Figure.State meaning(MoneyFigures figures) {
        return figures.isRegionLevel() ? Figure.State.NOT_APPLICABLE : Figure.State.NUMBER;
    }
}
