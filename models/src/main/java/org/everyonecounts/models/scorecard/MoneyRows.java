package org.everyonecounts.models.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.everyonecounts.models.allocation.SchemeInputs;
import org.everyonecounts.models.exchange.IndicatorRow;
import org.everyonecounts.models.exchange.IntervalMethod;
import org.everyonecounts.models.measure.Figure;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a money indicator: estimate, resampled limits, change since the preceding period, reading.
 *
 * <p>Limits need at least 10 areas. Limits of a change need the same areas in both periods, and pair the draws. One row for each level of
 * confidence where there are limits, else one row.
 */
final class MoneyRows {
    static final int FEWEST_AREAS = 10;

    private final AssessmentSettings settings;
    private final Comparison comparison;

    MoneyRows(AssessmentSettings settings, Comparison comparison) {
        this.settings = settings;
        this.comparison = comparison;
    }

    List<IndicatorRow> of(MoneyIndicator indicator, MoneySeries series, Set<String> wanted) {
        Set<String> names = SchemeInputs.series(series.scheme());
        Map<String, MoneyEstimate> evaluated = new TreeMap<>();
        for (String period : wanted) {
            evaluate(indicator, series, period, evaluated);
            comparison.before(period, names).ifPresent(before -> evaluate(indicator, series, before, evaluated));
        }
        if (settings.replicates() > 0 && indicator.rule().changeResampled()) {
            resample(indicator, series, evaluated);
        }
        List<IndicatorRow> rows = new ArrayList<>();
        for (String period : new TreeSet<>(wanted)) {
            MoneyEstimate now = evaluated.get(period);
            if (now != null) {
                Optional<MoneyEstimate> before =
                        comparison.before(period, names).map(evaluated::get);
                rows.addAll(rows(indicator, series, period, now, before.orElse(null)));
            }
        }
        return rows;
    }

    private static void evaluate(
            MoneyIndicator indicator, MoneySeries series, String period, Map<String, MoneyEstimate> evaluated) {
        MoneyFigures figures = series.periods().get(period);
        if (figures != null && !evaluated.containsKey(period)) {
            evaluated.put(period, new MoneyEstimate(indicator, figures));
        }
    }

    private void resample(MoneyIndicator indicator, MoneySeries series, Map<String, MoneyEstimate> evaluated) {
        List<MoneyEstimate> resampled = evaluated.values().stream()
                .filter(MoneyEstimate::canBeResampled)
                .toList();
        double[][][] values = new Replicates(settings)
                .of(
                        series,
                        indicator.id(),
                        resampled.stream().map(one -> one.figures).toList(),
                        1,
                        (sample, into) -> into[0] = indicator.value(sample));
        for (int i = 0; i < values.length; i++) {
            resampled.get(i).replicates = values[i][0];
        }
    }

    private List<IndicatorRow> rows(
            MoneyIndicator indicator,
            MoneySeries series,
            String period,
            MoneyEstimate now,
            @Nullable MoneyEstimate before) {
        List<IndicatorRow> rows = new ArrayList<>();
        for (double confidence : settings.confidence()) {
            Limits limits = now.replicates == null || !indicator.rule().valueResampled()
                    ? Limits.NONE
                    : Limits.of(now.replicates, confidence);
            Limits change = now.changeLimits(before, confidence);
            boolean any = !limits.isNone() || !change.isNone();
            Figure previous = before == null ? Figure.NOT_APPLICABLE : before.estimate;
            rows.add(new IndicatorRow(
                    period,
                    series.level(),
                    series.scheme().id(),
                    series.scheme().stream(),
                    indicator.clause(),
                    indicator.id(),
                    series.group(),
                    now.estimate,
                    limits.standardError(),
                    limits.lower(),
                    limits.upper(),
                    any ? Figure.of(confidence) : Figure.NOT_APPLICABLE,
                    any ? IntervalMethod.AREAS_RESAMPLED : IntervalMethod.NONE,
                    now.figures.size() - now.unusable,
                    now.figures.leftOut() + now.unusable,
                    previous,
                    difference(now.estimate, previous),
                    change.lower(),
                    change.upper(),
                    Readings.of(indicator, now.estimate, limits, now.figures.size())));
            if (!any) {
                break;
            }
        }
        return rows;
    }

    /** Now − before; the state of what is missing otherwise. */
    static Figure difference(Figure now, Figure before) {
        return before.isNumber() ? now.map(value -> value - before.number()) : before;
    }
}
