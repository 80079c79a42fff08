package org.everyonecounts.models.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.everyonecounts.models.allocation.SchemePosition;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.exchange.IndicatorRow;
import org.everyonecounts.models.exchange.IntervalMethod;
import org.everyonecounts.models.exchange.Reading;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.scorecard.CountedIndicator.Count;

/**
 * Rows of a counted indicator: the value, limits only where the inputs carry errors of measurement (value ± z · error), and the change
 * since the preceding period without limits.
 */
final class CountedRows {
    private final HealthData data;
    private final AssessmentSettings settings;
    private final Comparison comparison;
    private final RealTerms prices;

    CountedRows(HealthData data, AssessmentSettings settings, Comparison comparison, RealTerms prices) {
        this.prices = prices;
        this.data = data;
        this.settings = settings;
        this.comparison = comparison;
    }

    List<IndicatorRow> of(
            CountedIndicator indicator, SortedMap<String, SchemePosition> positions, Set<String> wanted, String level) {
        SortedMap<String, List<Count>> counted = new TreeMap<>();
        positions.forEach((period, position) ->
                counted.put(period, indicator.counts(new CountedFigures(data, position, prices))));
        List<IndicatorRow> rows = new ArrayList<>();
        for (String period : wanted) {
            SchemePosition position = positions.get(period);
            for (Count count : counted.getOrDefault(period, List.of())) {
                Optional<Figure> previous = comparison
                        .before(period, count.series())
                        .flatMap(before -> counted.getOrDefault(before, List.of()).stream()
                                .filter(other -> other.group().equals(count.group()))
                                .map(Count::value)
                                .findFirst());
                if (position != null) {
                    rows.addAll(rows(indicator, position, level, count, previous.orElse(Figure.NOT_APPLICABLE)));
                }
            }
        }
        return rows;
    }

    private List<IndicatorRow> rows(
            CountedIndicator indicator, SchemePosition position, String level, Count count, Figure previous) {
        boolean measured = count.value().isNumber() && count.standardError().isNumber();
        List<IndicatorRow> rows = new ArrayList<>();
        for (double confidence : settings.confidence()) {
            Limits limits = measured
                    ? Limits.measured(
                            count.value().number(), count.standardError().number(), confidence)
                    : Limits.NONE;
            rows.add(new IndicatorRow(
                    position.period(),
                    level,
                    position.scheme().id(),
                    position.scheme().stream(),
                    indicator.clause(),
                    indicator.id(),
                    count.group(),
                    count.value(),
                    limits.standardError(),
                    limits.lower(),
                    limits.upper(),
                    measured ? Figure.of(confidence) : Figure.NOT_APPLICABLE,
                    measured ? IntervalMethod.MEASUREMENT : IntervalMethod.NONE,
                    count.areas(),
                    count.excluded(),
                    previous,
                    MoneyRows.difference(count.value(), previous),
                    Figure.NOT_APPLICABLE,
                    Figure.NOT_APPLICABLE,
                    count.value().isNumber() ? Reading.DESCRIBED : Reading.NOT_AVAILABLE));
            if (!measured) {
                break;
            }
        }
        return rows;
    }
}
