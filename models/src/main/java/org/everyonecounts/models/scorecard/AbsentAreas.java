package org.everyonecounts.models.scorecard;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.everyonecounts.models.allocation.SchemePosition;
import org.everyonecounts.models.exchange.Clause;
import org.everyonecounts.models.measure.Figure;

/**
 * Areas expected but absent: areas of the level of a scheme's data that are listed in the package but lack a figure of people, need, money,
 * target or cost, and so are in no figure of the scheme. A suppressed figure is not an absent one, and its area is not counted here.
 */
final class AbsentAreas extends CountedIndicator {
    AbsentAreas() {
        super(new Definition(
                "absent_areas",
                Clause.EVERYONE_COUNTED,
                "Areas expected but absent",
                Unit.AREAS,
                Better.LOWER,
                OptionalDouble.empty(),
                Set.of(),
                ReadingRule.COUNTED,
                false));
    }

    @Override
    protected List<Count> counts(CountedFigures figures) {
        SchemePosition position = figures.position();
        int absent = (int) position.excluded().values().stream()
                .filter(Figure.NOT_AVAILABLE::equals)
                .count();
        return List.of(Count.whole(
                Figure.of(absent), position.areas().size(), position.excluded().size(), Set.of()));
    }
}
