package org.everyonecounts.models.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.everyonecounts.models.area.Geography;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.area.HealthData.GroupOutcome;
import org.everyonecounts.models.area.HealthData.Outcome;
import org.everyonecounts.models.exchange.OutcomeRow;
import org.everyonecounts.models.exchange.Reading;
import org.everyonecounts.models.measure.Figure;

/**
 * Rows of {@code outcomes.csv}: outcomes of everyone at their own level, then of groups at every level given; of all periods when all are
 * asked for, else of the latest period not after the last one shown.
 *
 * <p>A value that is not given is numerator ÷ denominator. Limits come from the counts where the value follows from them ({@link
 * CountScale}: Wilson's of proportions, those of a count of rates), else value ± z · error where a standard error is given.
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
            for (String period : periods(outcome.periods(), outcome.latestUpTo(shownPeriods.last()))) {
                everyone(outcome, period, rows);
            }
        }
        for (GroupTable groups : GroupTable.all(data)) {
            for (String period : periods(groups.periods(), groups.latestUpTo(shownPeriods.last()))) {
                groups(groups, period, rows);
            }
        }
        return rows;
    }

    private List<String> periods(List<String> all, Optional<String> latest) {
        return settings.period().equals(AssessmentSettings.ALL)
                ? all
                : latest.stream().toList();
    }

    private void everyone(OutcomeTable outcome, String period, List<OutcomeRow> rows) {
        String whole = Figure.NOT_APPLICABLE.toString();
        List<OutcomeUnit> units = new ArrayList<>();
        for (Outcome area : outcome.at(period).values()) {
            units.add(new OutcomeUnit(
                    area.areaCode(),
                    area.value(),
                    area.standardError(),
                    area.numerator(),
                    area.denominator(),
                    Figure.NOT_AVAILABLE));
        }
        Optional<CountScale> scale = CountScale.of(units);
        String level = outcome.level(period);
        for (OutcomeUnit unit : units) {
            Place place = new Place(period, level, outcome.name(), whole, whole, unit.name());
            addRows(place, CountScale.completed(unit, scale), scale, rows);
        }
    }

    private void groups(GroupTable groups, String period, List<OutcomeRow> rows) {
        Optional<CountScale> scale = groups.scale(period);
        for (GroupOutcome row : groups.inOrder(period)) {
            Place place = new Place(
                    period,
                    groups.levelOf(row),
                    groups.outcome(),
                    groups.characteristic(),
                    row.group(),
                    row.areaCode());
            addRows(place, CountScale.completed(GroupTable.unit(row), scale), scale, rows);
        }
    }

    /** What a row is about. */
    private record Place(
            String period, String level, String outcome, String characteristic, String group, String areaCode) {}

    private void addRows(Place place, OutcomeUnit unit, Optional<CountScale> scale, List<OutcomeRow> rows) {
        Geography geography = data.geography();
        boolean asked = place.level().equals(geography.nationLevel())
                || LevelChoice.of(settings, geography, place.level()).contains(place.level());
        if (!asked) {
            return;
        }
        for (double confidence : settings.confidence()) {
            Limits limits = limits(unit, scale, confidence);
            rows.add(new OutcomeRow(
                    place.period(),
                    place.level(),
                    place.outcome(),
                    place.characteristic(),
                    place.group(),
                    place.areaCode(),
                    unit.value(),
                    unit.numerator(),
                    unit.denominator(),
                    limits.lower(),
                    limits.upper(),
                    limits.isNone() ? Figure.NOT_APPLICABLE : Figure.of(confidence),
                    unit.value().isNumber() ? Reading.DESCRIBED : Reading.NOT_AVAILABLE));
            if (limits.isNone()) {
                break;
            }
        }
    }

    private static Limits limits(OutcomeUnit unit, Optional<CountScale> scale, double confidence) {
        if (!unit.value().isNumber()) {
            return Limits.NONE;
        }
        if (scale.isPresent() && unit.hasCounts()) {
            org.everyonecounts.models.uncertainty.Limits counted = scale.get()
                    .limits(unit.numerator().number(), unit.denominator().number(), confidence);
            return counted.defined()
                    ? new Limits(Figure.of(counted.lower()), Figure.of(counted.upper()), unit.standardError())
                    : Limits.NONE;
        }
        return unit.standardError().isNumber()
                ? Limits.measured(unit.value().number(), unit.standardError().number(), confidence)
                : Limits.NONE;
    }
}
