package org.everyonecounts.models.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.everyonecounts.models.allocation.AreaPosition;
import org.everyonecounts.models.allocation.Distance;
import org.everyonecounts.models.allocation.SchemePosition;
import org.everyonecounts.models.area.Area;
import org.everyonecounts.models.area.Geography;
import org.everyonecounts.models.exchange.ScenarioRow;
import org.everyonecounts.models.measure.Figure;

/** Rows of {@code scenarios.csv} of one level: every area in code order, its target on both sides; the change is exact to the penny. */
final class ScenarioTargets {
    private final Geography geography;

    ScenarioTargets(Geography geography) {
        this.geography = geography;
    }

    List<ScenarioRow> rows(ScenarioPlace place, SchemePosition baseline, SchemePosition scenario) {
        List<ScenarioRow> rows = new ArrayList<>();
        for (Area area : geography.areasAt(place.level())) {
            Figure before = target(baseline, area);
            Figure after = target(scenario, area);
            boolean both = before.isNumber() && after.isNumber();
            Figure missing = before.isNumber() ? after : before;
            rows.add(new ScenarioRow(
                    place.scenario(),
                    place.level(),
                    place.scheme().id(),
                    place.scheme().stream(),
                    area.code(),
                    before,
                    after,
                    both ? Figure.of(after.money().minus(before.money())) : missing,
                    both ? Figure.ofFinite(Distance.of(after.number(), before.number())) : missing));
        }
        return rows;
    }

    private static Figure target(SchemePosition position, Area area) {
        Optional<AreaPosition> found = position.find(area.code());
        return found.isPresent()
                ? found.get().target()
                : position.excluded().getOrDefault(area.code(), Figure.NOT_AVAILABLE);
    }
}
