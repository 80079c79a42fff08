package org.everyonecounts.models.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.everyonecounts.models.allocation.AreaFigures;
import org.everyonecounts.models.allocation.AreaPosition;
import org.everyonecounts.models.allocation.NeedComponents;
import org.everyonecounts.models.allocation.SchemePosition;
import org.everyonecounts.models.area.Geography;
import org.everyonecounts.models.exchange.NeedComponentRow;
import org.everyonecounts.models.measure.Figure;

/** Rows of {@code need_components.csv} for one position: every component of every area of a level. */
final class NeedTable {
    private final Geography geography;

    NeedTable(Geography geography) {
        this.geography = geography;
    }

    List<NeedComponentRow> rows(SchemePosition data, String level) {
        AreaFigures figures = AreaFigures.of(data);
        SchemePosition position = data.at(geography, level);
        Map<String, Double> weights = NeedComponents.weights(position.scheme());
        List<NeedComponentRow> rows = new ArrayList<>();
        for (AreaPosition area : position.areas()) {
            for (int component = 0; component < position.components().size(); component++) {
                String id = position.components().get(component);
                rows.add(new NeedComponentRow(
                        position.period(),
                        level,
                        position.scheme().id(),
                        area.code(),
                        id,
                        Figure.of(weights.getOrDefault(id, 0.0)),
                        area.people(),
                        Figure.of(area.componentPeople().get(component)),
                        figures.componentIndex(area, component)));
            }
        }
        return rows;
    }
}
