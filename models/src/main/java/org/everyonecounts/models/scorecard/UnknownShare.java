package org.everyonecounts.models.scorecard;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.everyonecounts.models.exchange.Clause;
import org.everyonecounts.models.measure.Figure;

/**
 * Share of people whose group (ethnicity and the like) is not known; {@code [x]} as long as the data have no groups of people.
 */
final class UnknownShare extends CountedIndicator {
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
                false));
    }

    @Override
    protected List<Count> counts(CountedFigures figures) {
        return List.of(Count.whole(Figure.NOT_AVAILABLE, 0, 0, Set.of()));
    }
}
