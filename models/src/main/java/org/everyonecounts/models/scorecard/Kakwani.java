package org.everyonecounts.models.scorecard;

import org.everyonecounts.models.rank.RankOrder;

/**
 * Kakwani-type index: concentration of spending over the rank of need, minus the Gini index of need. Above 0, spending rises with need more
 * steeply than need itself; below 0, less steeply.
 */
final class Kakwani extends MoneyIndicator {
    Kakwani() {
        super(Definition.fairness(
                        "kakwani",
                        "Kakwani-type index over need (below 0: money rises less than need)",
                        Unit.INDEX,
                        Better.NEARER_NEUTRAL,
                        ReadingRule.TESTED)
                .neutralAt(0));
    }

    @Override
    protected double value(MoneySample sample) {
        RankOrder byNeed = sample.byNeed();
        return sample.concentration(byNeed, sample.spendingPerHead())
                - sample.concentration(byNeed, sample.needIndex());
    }
}
