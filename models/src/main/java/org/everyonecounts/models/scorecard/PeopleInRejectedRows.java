package org.everyonecounts.models.scorecard;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.everyonecounts.models.exchange.Clause;

/**
 * People behind rejected rows of the inputs of the period, each counted once; 0 where no row was rejected.
 */
final class PeopleInRejectedRows extends CountedIndicator {
    PeopleInRejectedRows() {
        super(new Definition(
                "people_in_rejected_rows",
                Clause.EVERYONE_COUNTED,
                "People behind rejected rows",
                Unit.PEOPLE,
                Better.LOWER,
                OptionalDouble.empty(),
                Set.of(),
                ReadingRule.COUNTED,
                false));
    }

    @Override
    protected List<Count> counts(CountedFigures figures) {
        PeopleCounted people = figures.people();
        return List.of(Count.whole(
                people.totalRejected(),
                figures.position().areas().size(),
                people.rejected().size(),
                Set.of()));
    }
}
