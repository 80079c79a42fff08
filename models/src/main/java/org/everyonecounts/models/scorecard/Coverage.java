package org.everyonecounts.models.scorecard;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.everyonecounts.models.exchange.Clause;

/**
 * Registered ÷ resident people of the same period, all areas together: a ratio of two counts. Registration across borders and list
 * inflation move it, so that above 1 never means that everyone is counted.
 */
final class Coverage extends CountedIndicator {
    Coverage() {
        super(new Definition(
                "coverage",
                Clause.EVERYONE_COUNTED,
                "Registered people for each resident",
                Unit.RATIO,
                Better.NEITHER,
                OptionalDouble.empty(),
                Set.of(),
                ReadingRule.COUNTED,
                false));
    }

    @Override
    protected List<Count> counts(CountedFigures figures) {
        PeopleCounted people = figures.people();
        int[] areas = people.known(PeopleCounted.RESIDENT);
        return List.of(Count.whole(
                PeopleCounted.coverage(people.total(PeopleCounted.REGISTERED), people.total(PeopleCounted.RESIDENT)),
                areas[0],
                areas[1],
                Set.of(PeopleCounted.REGISTERED, PeopleCounted.RESIDENT)));
    }
}
