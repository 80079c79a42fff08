package org.everyonecounts.models.scorecard;

import org.everyonecounts.models.equity.MisplacedShare;

/**
 * Share of the money that would have to move for every area to have its target share: ½ Σ |actual share − target share|, 0 to 1.
 *
 * <p>It cannot be negative and resampling pushes it upwards, so only its change has limits.
 */
final class MisplacedShareOfMoney extends MoneyIndicator {
    MisplacedShareOfMoney() {
        super(Definition.fairness(
                        "misplaced_share",
                        "Share of money misplaced",
                        Unit.FRACTION,
                        Better.LOWER,
                        ReadingRule.CHANGE_ONLY)
                .shownOverTime());
    }

    @Override
    protected double value(MoneySample sample) {
        return MisplacedShare.of(sample.pounds(), sample.targetShares());
    }
}
