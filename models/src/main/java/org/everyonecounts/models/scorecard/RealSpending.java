package org.everyonecounts.models.scorecard;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.everyonecounts.models.allocation.SchemeInputs;
import org.everyonecounts.models.allocation.SchemePosition;
import org.everyonecounts.models.exchange.Clause;
import org.everyonecounts.models.measure.Figure;

/**
 * Pounds per need-weighted head of all areas together, at the prices of the latest period shown ({@link RealTerms}); {@code [x]} without a
 * deflator for the period.
 *
 * <p>Need is relative: over all areas weighted people are as many as people, so that this is also real pounds per person of all areas. It does not
 * know whether the need of the whole nation has grown.
 */
final class RealSpending extends CountedIndicator {
    RealSpending() {
        super(new Definition(
                "real_spending_per_weighted_head",
                Clause.BENEFIT,
                "Spending per need-weighted head at the prices of the latest period shown",
                Unit.POUNDS_PER_HEAD,
                Better.NEITHER,
                OptionalDouble.empty(),
                Set.of(),
                ReadingRule.COUNTED,
                true));
    }

    @Override
    protected List<Count> counts(CountedFigures figures) {
        SchemePosition position = figures.position();
        double weightedPeople = position.people();
        Figure perHead = position.envelope().map(pounds -> pounds / weightedPeople);
        return List.of(Count.whole(
                figures.prices().of(perHead, position.period()),
                position.areas().size(),
                position.excluded().size(),
                SchemeInputs.series(position.scheme())));
    }
}
