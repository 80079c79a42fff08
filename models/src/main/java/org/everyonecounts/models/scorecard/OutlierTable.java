package org.everyonecounts.models.scorecard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.everyonecounts.models.exchange.OutcomeRow;
import org.everyonecounts.models.exchange.Reading;
import org.everyonecounts.models.measure.Figure;

/**
 * Rows of {@code outliers.csv}: outcomes of areas beside the limits of their funnel ({@link AreaFunnel}), two rows an area, at 0.95 and
 * 0.998. Whether an area reads {@code outside_tolerance} is the same in both: it is told by control of false discoveries, not by either
 * limit. An area of the level without counts has one row without limits. No rows where there is no funnel.
 */
final class OutlierTable {
    private static final String WHOLE = Figure.NOT_APPLICABLE.toString();

    private OutlierTable() {}

    static List<OutcomeRow> rows(OutcomeUnits units) {
        List<OutcomeRow> rows = new ArrayList<>();
        Optional<AreaFunnel> found = AreaFunnel.of(units);
        if (found.isEmpty()) {
            return rows;
        }
        AreaFunnel funnel = found.get();
        Map<String, Integer> places = new HashMap<>();
        for (int area = 0; area < funnel.areas().size(); area++) {
            places.put(funnel.areas().get(area).name(), area);
        }
        for (OutcomeUnit unit : units.all()) {
            Integer area = places.get(unit.name());
            if (area == null) {
                rows.add(row(units, unit, Limits.NONE, Figure.NOT_APPLICABLE, Reading.NOT_AVAILABLE));
                continue;
            }
            Reading reading = funnel.isOutlying(area) ? Reading.OUTSIDE_TOLERANCE : Reading.WITHIN_TOLERANCE;
            for (double confidence : AreaFunnel.CONFIDENCE) {
                var limits = funnel.limits(area, confidence);
                rows.add(row(
                        units,
                        unit,
                        new Limits(Figure.of(limits.lower()), Figure.of(limits.upper()), Figure.NOT_APPLICABLE),
                        Figure.of(confidence),
                        reading));
            }
        }
        return rows;
    }

    private static OutcomeRow row(
            OutcomeUnits units, OutcomeUnit unit, Limits limits, Figure confidence, Reading reading) {
        return new OutcomeRow(
                units.period(),
                units.level(),
                units.outcome(),
                WHOLE,
                WHOLE,
                unit.name(),
                unit.value(),
                unit.numerator(),
                unit.denominator(),
                limits.lower(),
                limits.upper(),
                confidence,
                reading);
    }
}
