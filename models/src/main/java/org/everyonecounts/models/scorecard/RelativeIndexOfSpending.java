package org.everyonecounts.models.scorecard;

import org.everyonecounts.models.equity.WeightedSlope;

/**
 * Relative index of inequality of pounds per person: fitted value of the most deprived ÷ that of the least deprived, on the line of the
 * slope index. Undefined when the fitted value of the least deprived is not above zero.
 */
final class RelativeIndexOfSpending extends MoneyIndicator {
    RelativeIndexOfSpending() {
        super(Definition.fairness(
                        "rii_spending",
                        "Relative index: spending per head, most over least deprived",
                        Unit.RATIO,
                        Better.NEITHER,
                        ReadingRule.TESTED)
                .neutralAt(1)
                .needing(Input.DEPRIVATION));
    }

    @Override
    protected double value(MoneySample sample) {
        double[] ranks = sample.byDeprivation().fractionalRanks(sample.people());
        WeightedSlope line = WeightedSlope.of(sample.people(), ranks, sample.spendingPerHead());
        return line.intercept() > 0 ? line.at(1) / line.at(0) : Double.NaN;
    }
}
