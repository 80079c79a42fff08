package org.everyonecounts.models.scorecard;

import org.everyonecounts.models.equity.Theil;
import org.everyonecounts.models.measure.Figure;

/**
 * Theil index T of pounds per person, the part between regions (areas of the level under the nation); {@code [z]} for regions themselves.
 */
final class TheilBetweenRegions extends MoneyIndicator {
    TheilBetweenRegions() {
        super(Definition.fairness(
                        "theil_between",
                        "Theil index of spending per head, between regions",
                        Unit.INDEX,
                        Better.NEITHER,
                        ReadingRule.DESCRIBED)
                .needing(Input.REGION));
    }

    @Override
    protected double value(MoneySample sample) {
        return Theil.split(sample.people(), sample.spendingPerHead(), sample.regions())
                .between();
    }

    /** Regions cannot be grouped by region. */
    @Override
    protected Figure.State meaning(MoneyFigures figures) {
        return figures.isRegionLevel() ? Figure.State.NOT_APPLICABLE : Figure.State.NUMBER;
    }
}
