package org.everyonecounts.models.scorecard;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.everyonecounts.models.exchange.Clause;
import org.everyonecounts.models.measure.Figure;

/**
 * How many areas lie outside the funnel of an outcome after control of false discoveries ({@link AreaFunnel}), on either side: a good
 * outlier counts as well as a bad one. {@code [z]} where there is no funnel: the values do not follow from counts, or under 10 areas have them.
 */
final class OutlierAreas extends OutcomeIndicator {
    OutlierAreas() {
        super(new Definition(
                "outlier_areas",
                Clause.NO_ONE_DISADVANTAGED,
                "Areas outside the funnel of the outcome",
                Unit.AREAS,
                Better.LOWER,
                OptionalDouble.empty(),
                Set.of(),
                ReadingRule.COUNTED,
                true));
    }

    @Override
    protected List<OutcomeFinding> findings(OutcomeUnits units, AssessmentSettings settings) {
        if (!units.areAreas() || units.all().size() < 2) {
            return List.of();
        }
        return AreaFunnel.of(units)
                .map(funnel -> List.of(OutcomeFinding.of(
                        Figure.of(funnel.outliers()),
                        funnel.areas().size(),
                        units.all().size() - funnel.areas().size())))
                .orElseGet(() -> none(Figure.NOT_APPLICABLE, units));
    }
}
