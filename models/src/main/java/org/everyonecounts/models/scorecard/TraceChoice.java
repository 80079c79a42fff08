package org.everyonecounts.models.scorecard;

import java.util.Comparator;
import java.util.Optional;
import java.util.SortedSet;
import org.everyonecounts.models.allocation.AreaFigures;
import org.everyonecounts.models.allocation.AreaPosition;
import org.everyonecounts.models.allocation.SchemeInputs;
import org.everyonecounts.models.allocation.SchemePosition;
import org.everyonecounts.models.allocation.explain.Explanation;
import org.everyonecounts.models.allocation.explain.Explanations;
import org.everyonecounts.models.allocation.explain.Subject;
import org.everyonecounts.models.area.HealthData;

/**
 * The area whose arithmetic a run shows: of the headline scheme in its latest period, at the headline level, the one furthest below the
 * nation; of equals the first by code. None where the headline has no position or no area a distance.
 */
final class TraceChoice {
    private final HealthData data;
    private final AssessmentSettings settings;

    TraceChoice(HealthData data, AssessmentSettings settings) {
        this.data = data;
        this.settings = settings;
    }

    Optional<Explanation> of(SchemePositions positions) {
        SortedSet<String> periods = positions.shownPeriods().get(settings.headlineScheme());
        if (periods == null) {
            return Optional.empty();
        }
        SchemePosition position = positions.of(settings.headlineScheme()).get(periods.last());
        if (position == null || !data.geography().atOrAbove(settings.headlineLevel(), position.level())) {
            return Optional.empty();
        }
        return furthestBelow(position).flatMap(code -> explained(position, code));
    }

    private Optional<String> furthestBelow(SchemePosition position) {
        AreaFigures figures = AreaFigures.of(position);
        return position.at(data.geography(), settings.headlineLevel()).areas().stream()
                .filter(area -> figures.relativeDistance(area).isNumber())
                .min(Comparator.comparingDouble(
                        (AreaPosition area) -> figures.relativeDistance(area).number()))
                .map(AreaPosition::code);
    }

    private Optional<Explanation> explained(SchemePosition position, String code) {
        return SchemeInputs.find(data, position.scheme(), position.period()) instanceof SchemeInputs.Ready ready
                ? Subject.of(data.geography(), code, position.level())
                        .flatMap(subject -> Explanations.of(ready.inputs(), position, subject))
                : Optional.empty();
    }
}
