package org.everyonecounts.models.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.everyonecounts.models.area.Geography;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.area.HealthData.Outcome;
import org.everyonecounts.models.exchange.OutcomeRow;
import org.everyonecounts.models.exchange.Reading;
import org.everyonecounts.models.measure.Figure;

/**
 * Rows of {@code outcomes.csv}: outcomes as given, at their own level, of all periods when all are asked for, else of the latest period
 * not after the last one shown. Limits (value ± z · error) only where a standard error is given.
 */
final class OutcomeRows {
    private final HealthData data;
    private final AssessmentSettings settings;

    OutcomeRows(HealthData data, AssessmentSettings settings) {
        this.data = data;
        this.settings = settings;
    }

    List<OutcomeRow> rows(SortedSet<String> shownPeriods) {
        List<OutcomeRow> rows = new ArrayList<>();
        for (OutcomeTable outcome : OutcomeTable.all(data)) {
            List<String> periods = settings.period().equals(AssessmentSettings.ALL)
                    ? outcome.periods()
                    : outcome.latestUpTo(shownPeriods.last()).stream().toList();
            for (String period : periods) {
                addRows(outcome, period, rows);
            }
        }
        return rows;
    }

    private void addRows(OutcomeTable outcome, String period, List<OutcomeRow> rows) {
        Geography geography = data.geography();
        String level = outcome.level(period);
        boolean asked = level.equals(geography.nationLevel())
                || LevelChoice.of(settings, geography, level).contains(level);
        if (!asked) {
            return;
        }
        for (Outcome area : outcome.at(period).values()) {
            boolean measured = area.value().isNumber() && area.standardError().isNumber();
            for (double confidence : settings.confidence()) {
                Limits limits = measured
                        ? Limits.measured(
                                area.value().number(), area.standardError().number(), confidence)
                        : Limits.NONE;
                rows.add(row(area, level, limits, measured ? Figure.of(confidence) : Figure.NOT_APPLICABLE));
                if (!measured) {
                    break;
                }
            }
        }
    }

    private static OutcomeRow row(Outcome area, String level, Limits limits, Figure confidence) {
        String whole = Figure.NOT_APPLICABLE.toString();
        return new OutcomeRow(
                area.period(),
                level,
                area.outcome(),
                whole,
                whole,
                area.areaCode(),
                area.value(),
                area.numerator(),
                area.denominator(),
                limits.lower(),
                limits.upper(),
                confidence,
                area.value().isNumber() ? Reading.DESCRIBED : Reading.NOT_AVAILABLE);
    }
}
