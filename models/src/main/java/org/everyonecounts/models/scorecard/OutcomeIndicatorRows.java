package org.everyonecounts.models.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.area.SeriesBreaks;
import org.everyonecounts.models.exchange.IndicatorRow;
import org.everyonecounts.models.exchange.IntervalMethod;
import org.everyonecounts.models.exchange.Reading;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.uncertainty.Critical;

/**
 * Rows of indicators of outcomes: estimate, limits, change since the preceding period of the outcome, reading.
 *
 * <p>Two periods are independent: where both have errors of measurement, the error of the change is √(se₁² + se₂²). Periods of another
 * level, or on the other side of a break of the outcome, are not compared. An indicator that finds nothing at all has one row, {@code [x]}, of the last period
 * shown.
 */
final class OutcomeIndicatorRows {
    private static final String WHOLE = Figure.NOT_APPLICABLE.toString();

    private final HealthData data;
    private final AssessmentSettings settings;
    private final List<OutcomeSeries> series;

    OutcomeIndicatorRows(HealthData data, AssessmentSettings settings) {
        this.data = data;
        this.settings = settings;
        this.series = OutcomeSeries.all(data);
    }

    /** Rows of one indicator; {@code lastShown} is the last period shown of any scheme. */
    List<IndicatorRow> of(OutcomeIndicator indicator, String lastShown) {
        List<IndicatorRow> rows = new ArrayList<>();
        for (OutcomeSeries one : series) {
            Set<String> wanted = new TreeSet<>(one.periods());
            wanted.removeIf(period -> !isShown(period, lastShown));
            Comparison comparison = new Comparison(Set.copyOf(one.periods()), new SeriesBreaks(data.breaks()));
            TreeMap<String, Found> found = new TreeMap<>();
            for (String period : wanted) {
                Optional<String> before = comparison.before(period, Set.of(one.outcome()));
                Found now = found.computeIfAbsent(period, at -> found(indicator, one, at));
                Found earlier = before.map(at -> found.computeIfAbsent(at, then -> found(indicator, one, then)))
                        .filter(other -> other.units.level().equals(now.units.level()))
                        .orElse(new Found(now.units, List.of()));
                for (OutcomeFinding finding : now.findings) {
                    rows.addAll(rows(indicator, now.units, finding, earlier.of(finding.parameter())));
                }
            }
        }
        return rows.isEmpty() ? List.of(absent(indicator, lastShown)) : rows;
    }

    /** With {@code latest} every period up to the last one shown; else those asked for. */
    private boolean isShown(String period, String lastShown) {
        return settings.period().equals(AssessmentSettings.LATEST)
                ? period.compareTo(lastShown) <= 0
                : settings.asksFor(period) || settings.asksFor(OutcomePeople.financial(period));
    }

    private Found found(OutcomeIndicator indicator, OutcomeSeries one, String period) {
        OutcomeUnits units = one.at(period);
        return new Found(units, indicator.findings(units, settings));
    }

    private record Found(OutcomeUnits units, List<OutcomeFinding> findings) {
        Optional<OutcomeFinding> of(String parameter) {
            return findings.stream()
                    .filter(finding -> finding.parameter().equals(parameter))
                    .findFirst();
        }
    }

    private List<IndicatorRow> rows(
            OutcomeIndicator indicator, OutcomeUnits units, OutcomeFinding finding, Optional<OutcomeFinding> earlier) {
        List<IndicatorRow> rows = new ArrayList<>();
        Figure previous = earlier.map(OutcomeFinding::estimate).orElse(Figure.NOT_APPLICABLE);
        Figure change = MoneyRows.difference(finding.estimate(), previous);
        double error = Math.hypot(
                finding.measurementError(),
                earlier.map(OutcomeFinding::measurementError).orElse(Double.NaN));
        for (double confidence : settings.confidence()) {
            Limits limits = limits(finding, confidence);
            double reach = Critical.z(confidence) * error;
            boolean measured = Double.isFinite(reach) && change.isNumber();
            boolean any = !limits.isNone() || measured;
            rows.add(new IndicatorRow(
                    units.period(),
                    units.level(),
                    WHOLE,
                    WHOLE,
                    indicator.clause(),
                    indicator.id(),
                    units.group(finding.parameter()),
                    finding.estimate(),
                    limits.standardError(),
                    limits.lower(),
                    limits.upper(),
                    any ? Figure.of(confidence) : Figure.NOT_APPLICABLE,
                    any ? finding.method() : IntervalMethod.NONE,
                    finding.used(),
                    finding.excluded(),
                    previous,
                    change,
                    measured ? change.map(value -> value - reach) : Figure.NOT_APPLICABLE,
                    measured ? change.map(value -> value + reach) : Figure.NOT_APPLICABLE,
                    Readings.ofOutcome(indicator, finding, limits)));
            if (!any) {
                break;
            }
        }
        return rows;
    }

    private static Limits limits(OutcomeFinding finding, double confidence) {
        org.everyonecounts.models.uncertainty.Limits at = finding.spread().at(confidence);
        return finding.estimate().isNumber() && at.defined()
                ? new Limits(
                        Figure.of(at.lower()),
                        Figure.of(at.upper()),
                        Figure.ofFinite(finding.spread().standardError()))
                : Limits.NONE;
    }

    private IndicatorRow absent(OutcomeIndicator indicator, String lastShown) {
        Figure none = Figure.NOT_APPLICABLE;
        return new IndicatorRow(
                lastShown,
                data.geography().nationLevel(),
                WHOLE,
                WHOLE,
                indicator.clause(),
                indicator.id(),
                WHOLE,
                indicator.nothing(!series.isEmpty()),
                none,
                none,
                none,
                none,
                IntervalMethod.NONE,
                0,
                0,
                none,
                none,
                none,
                none,
                Reading.NOT_AVAILABLE);
    }
}
