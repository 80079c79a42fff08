package org.everyonecounts.models.scorecard;

import org.everyonecounts.models.equity.MisplacedShare;

/**
 * Pounds that would have to move for every area to have its target share: misplaced share × all actual pounds.
 *
 * <p>Only its change has limits, as for the share.
 */
final class MisplacedPounds extends MoneyIndicator {
    MisplacedPounds() {
        super(Definition.fairness(
                "misplaced_gbp", "Money misplaced", Unit.POUNDS, Better.LOWER, ReadingRule.CHANGE_ONLY));
    }

    @Override
    protected double value(MoneySample sample) {
        return MisplacedShare.of(sample.pounds(), sample.targetShares()) * sample.totalPounds();
    }
}
