package org.everyonecounts.models.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.everyonecounts.models.area.HealthData.GroupOutcome;
import org.everyonecounts.models.area.RollUp;
import org.everyonecounts.models.exchange.Clause;
import org.everyonecounts.models.measure.Figure;

/**
 * Share of people whose group (ethnicity and the like) is not known: unknown ÷ (known + unknown) people; of events where the unknown
 * group has no denominator.
 *
 * <p>One for each outcome and characteristic that has an unknown group. A count that is missing leaves its state. By hand: 2,318 of 25,080
 * deaths → 9.24 %.
 */
final class UnknownShare extends OutcomeIndicator {
    UnknownShare() {
        super(new Definition(
                "unknown_share",
                Clause.EVERYONE_COUNTED,
                "Share of people whose group is not known",
                Unit.FRACTION,
                Better.LOWER,
                OptionalDouble.empty(),
                Set.of(),
                ReadingRule.COUNTED,
                true));
    }

    @Override
    protected List<OutcomeFinding> findings(OutcomeUnits units, AssessmentSettings settings) {
        List<OutcomeUnit> groups = new ArrayList<>(units.all());
        units.unknown().ifPresent(groups::add);
        return of(groups)
                .map(share -> List.of(OutcomeFinding.of(share, groups.size(), 0)))
                .orElse(List.of());
    }

    /** The share among groups of one outcome, characteristic and period; none where no group is unknown. */
    static Optional<Figure> of(List<OutcomeUnit> groups) {
        return groups.stream()
                .filter(group -> group.name().equals(GroupOutcome.UNKNOWN))
                .findFirst()
                .map(unknown -> unknown.denominator().isNumber()
                        ? share(
                                unknown.denominator(),
                                groups.stream().map(OutcomeUnit::denominator).toList())
                        : share(
                                unknown.numerator(),
                                groups.stream().map(OutcomeUnit::numerator).toList()));
    }

    private static Figure share(Figure unknown, List<Figure> counts) {
        Figure all = RollUp.sum(counts);
        return all.isNumber() ? unknown.map(people -> people / all.number()) : all;
    }
}
