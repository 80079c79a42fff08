package org.everyonecounts.models.scorecard;

import org.everyonecounts.models.measure.Figure;

/** An indicator of people, need, money and target of areas, which can be calculated again for any resample of the areas. */
public abstract non-sealed class MoneyIndicator extends Indicator {
    protected MoneyIndicator(Definition definition) {
        super(definition);
    }

    /** The value for the areas as often as taken; NaN where it is undefined. */
    protected abstract double value(MoneySample sample);

    /** Whether the indicator has a meaning for these areas: a number, or the state to show instead. */
    protected Figure.State meaning(MoneyFigures figures) {
        return Figure.State.NUMBER;
    }

    /** Areas of the sample that this indicator cannot use. */
    protected int unusable(MoneySample sample) {
        return 0;
    }
}
