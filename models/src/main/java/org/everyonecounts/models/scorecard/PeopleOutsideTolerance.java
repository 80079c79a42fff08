package org.everyonecounts.models.scorecard;

/**
 * People in areas whose distance from target, either way, is greater than the tolerance of the scheme.
 */
final class PeopleOutsideTolerance extends MoneyIndicator {
    PeopleOutsideTolerance() {
        super(Definition.fairness(
                "outside_tolerance_people",
                "People in areas outside tolerance",
                Unit.PEOPLE,
                Better.LOWER,
                ReadingRule.COUNTED));
    }

    @Override
    protected double value(MoneySample sample) {
        double tolerance = sample.figures().scheme().tolerance();
        double[] distances = sample.distances();
        double people = 0;
        for (int i = 0; i < distances.length; i++) {
            people += Math.abs(distances[i]) > tolerance ? sample.people()[i] : 0;
        }
        return people;
    }
}
