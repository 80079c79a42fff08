package org.everyonecounts.models.scorecard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.SchemePosition;
import org.everyonecounts.models.area.Geography;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.area.SeriesBreaks;
import org.everyonecounts.models.exchange.IndicatorRow;
import org.everyonecounts.models.measure.Figure;

/**
 * All rows of {@code indicators.csv}: every indicator for every scheme, level and period shown, the trend of those shown over time, and
 * the sensitivity of the headline; and those of outcomes once, without a scheme. Order: period, level (coarse to fine), scheme, indicator, group, confidence.
 */
final class IndicatorTable {
    private final HealthData data;
    private final Geography geography;
    private final SchemePositions positions;
    private final AssessmentSettings settings;
    private final Indicators indicators;

    IndicatorTable(HealthData data, SchemePositions positions, AssessmentSettings settings, Indicators indicators) {
        this.data = data;
        this.geography = data.geography();
        this.positions = positions;
        this.settings = settings;
        this.indicators = indicators;
    }

    List<IndicatorRow> rows() {
        List<IndicatorRow> rows = new ArrayList<>();
        for (Scheme scheme : positions.schemes()) {
            SortedMap<String, SchemePosition> periods = positions.of(scheme.id());
            Set<String> shown = positions.shownPeriods().getOrDefault(scheme.id(), new TreeSet<>());
            if (!shown.isEmpty()) {
                addRows(scheme, periods, shown, rows);
            }
        }
        positions.latestPeriods().values().stream()
                .max(String::compareTo)
                .ifPresent(last -> addOutcomeRows(last, rows));
        List<String> schemes = positions.schemes().stream().map(Scheme::id).toList();
        rows.sort(Comparator.comparing(IndicatorRow::period)
                .thenComparing(row -> geography.levels().indexOf(row.level()))
                .thenComparing(row -> schemes.indexOf(row.scheme()))
                .thenComparing(row -> indicators.place(row.indicator()))
                .thenComparing(IndicatorRow::group)
                .thenComparing(row -> row.confidence().orElse(0)));
        return rows;
    }

    /** Outcomes stand once, whatever the schemes; with neither scheme nor stream they come before those of the same period and level. */
    private void addOutcomeRows(String lastShown, List<IndicatorRow> rows) {
        OutcomeIndicatorRows outcomeRows = new OutcomeIndicatorRows(data, settings);
        for (Indicator indicator : indicators.list()) {
            if (indicator instanceof OutcomeIndicator outcome) {
                rows.addAll(outcomeRows.of(outcome, lastShown));
            }
        }
    }

    private void addRows(
            Scheme scheme, SortedMap<String, SchemePosition> periods, Set<String> shown, List<IndicatorRow> rows) {
        Comparison comparison = new Comparison(periods.keySet(), new SeriesBreaks(data.breaks()));
        MoneyRows moneyRows = new MoneyRows(settings, comparison);
        CountedRows countedRows = new CountedRows(data, settings, comparison, RealTerms.of(data, positions));
        for (String level : LevelChoice.of(settings, geography, finest(periods))) {
            SortedMap<String, SchemePosition> atLevel = new TreeMap<>();
            SortedMap<String, MoneyFigures> figures = new TreeMap<>();
            periods.forEach((period, position) -> {
                if (geography.atOrAbove(level, position.level())) {
                    SchemePosition at = position.at(geography, level);
                    DeprivationScores scores = DeprivationScores.at(data, position, level);
                    atLevel.put(period, at);
                    figures.put(period, MoneyFigures.of(at, geography, scores.scores(), scores.deciles()));
                }
            });
            MoneySeries series = new MoneySeries(scheme, level, Figure.NOT_APPLICABLE.toString(), figures, shown);
            for (Indicator indicator : indicators.list()) {
                Set<String> wanted = wanted(indicator, atLevel, shown);
                if (indicator instanceof MoneyIndicator money) {
                    rows.addAll(moneyRows.of(money, series, wanted));
                } else if (indicator instanceof CountedIndicator counted) {
                    rows.addAll(countedRows.of(counted, periods, wanted, level));
                }
            }
            if (scheme.id().equals(settings.headlineScheme()) && level.equals(settings.headlineLevel())) {
                rows.addAll(sensitivity(moneyRows, series, atLevel));
            }
        }
    }

    private List<IndicatorRow> sensitivity(
            MoneyRows moneyRows, MoneySeries headline, SortedMap<String, SchemePosition> atLevel) {
        List<IndicatorRow> rows = new ArrayList<>();
        if (indicators.find(Sensitivity.INDICATOR).orElse(null) instanceof MoneyIndicator indicator) {
            for (MoneySeries variant : new Sensitivity(data).of(headline, atLevel)) {
                Set<String> wanted = new TreeSet<>(variant.periods().keySet());
                wanted.retainAll(headline.shown());
                rows.addAll(moneyRows.of(indicator, variant, wanted));
            }
        }
        return rows;
    }

    /** The periods shown that have the level and, for an indicator shown over time, those before the last of them. */
    private static Set<String> wanted(
            Indicator indicator, SortedMap<String, SchemePosition> atLevel, Set<String> shown) {
        TreeSet<String> wanted = new TreeSet<>(atLevel.keySet());
        wanted.retainAll(shown);
        if (indicator.overTime() && !wanted.isEmpty()) {
            wanted.addAll(atLevel.headMap(wanted.last()).keySet());
        }
        return wanted;
    }

    private String finest(SortedMap<String, SchemePosition> periods) {
        return periods.values().stream()
                .map(SchemePosition::level)
                .max(Comparator.comparing(level -> geography.levels().indexOf(level)))
                .orElse(geography.nationLevel());
    }
}
