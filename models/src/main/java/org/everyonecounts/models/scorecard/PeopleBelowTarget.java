package org.everyonecounts.models.scorecard;

import org.everyonecounts.models.exchange.Clause;

/**
 * People in areas whose actual money is below target (distance < 0).
 */
final class PeopleBelowTarget extends MoneyIndicator {
    PeopleBelowTarget() {
        super(Definition.fairness(
                        "below_target_people",
                        "People in areas below target",
                        Unit.PEOPLE,
                        Better.LOWER,
                        ReadingRule.COUNTED)
                .answering(Clause.NO_ONE_DISADVANTAGED));
    }

    @Override
    protected double value(MoneySample sample) {
        double[] distances = sample.distances();
        double people = 0;
        for (int i = 0; i < distances.length; i++) {
            people += distances[i] < 0 ? sample.people()[i] : 0;
        }
        return people;
    }
}
