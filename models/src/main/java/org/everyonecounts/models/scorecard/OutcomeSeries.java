package org.everyonecounts.models.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import org.everyonecounts.models.area.Area;
import org.everyonecounts.models.area.AreaColumn;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.area.HealthData.GroupOutcome;
import org.everyonecounts.models.area.HealthData.Outcome;
import org.everyonecounts.models.disclosure.CountRule;
import org.everyonecounts.models.measure.Figure;

/** The units of one outcome through all its periods: its areas, or the groups of one characteristic. */
abstract class OutcomeSeries {
    /** Every outcome by name: its areas first, then its groups, by characteristic. Groups whose people alone are counted are no outcome. */
    static List<OutcomeSeries> all(HealthData data) {
        List<OutcomeSeries> series = new ArrayList<>();
        List<OutcomeTable> areas = OutcomeTable.all(data);
        List<GroupTable> groups = GroupTable.all(data).stream()
                .filter(table -> !table.onlyCountsPeople())
                .toList();
        TreeSet<String> names = new TreeSet<>();
        areas.forEach(table -> names.add(table.name()));
        groups.forEach(table -> names.add(table.outcome()));
        for (String name : names) {
            areas.stream()
                    .filter(table -> table.name().equals(name))
                    .forEach(table -> series.add(new OfAreas(data, table)));
            groups.stream()
                    .filter(table -> table.outcome().equals(name))
                    .forEach(table -> series.add(new OfGroups(data, table)));
        }
        return series;
    }

    /** Which way an outcome is better, from its rows for everyone; empty where there are none. */
    static Optional<Boolean> higherIsBetter(HealthData data, String outcome) {
        return data.outcomes().stream()
                .filter(row -> row.outcome().equals(outcome))
                .map(Outcome::higherIsBetter)
                .findFirst();
    }

    abstract String outcome();

    /** All periods, earliest first. */
    abstract List<String> periods();

    abstract OutcomeUnits at(String period);

    private static final class OfAreas extends OutcomeSeries {
        private final HealthData data;
        private final OutcomeTable table;

        OfAreas(HealthData data, OutcomeTable table) {
            this.data = data;
            this.table = table;
        }

        @Override
        String outcome() {
            return table.name();
        }

        @Override
        List<String> periods() {
            return table.periods();
        }

        @Override
        OutcomeUnits at(String period) {
            String level = table.level(period);
            SortedMap<String, Outcome> given = table.at(period);
            List<OutcomeUnit> units = new ArrayList<>();
            for (Area area : data.geography().areasAt(level)) {
                Outcome row = given.get(area.code());
                units.add(
                        row == null
                                ? absent(area.code())
                                : new OutcomeUnit(
                                        area.code(),
                                        row.value(),
                                        row.standardError(),
                                        row.numerator(),
                                        row.denominator(),
                                        Figure.NOT_AVAILABLE));
            }
            boolean denominators = given.values().stream()
                    .allMatch(row ->
                            row.denominator().isNumber() && row.denominator().number() > 0);
            AreaColumn people = OutcomePeople.of(data, period, level);
            Optional<CountScale> scale = CountScale.of(units);
            List<OutcomeUnit> weighed = units.stream()
                    .map(unit -> CountScale.completed(unit, scale))
                    .map(unit -> unit.weighing(denominators ? unit.denominator() : people.get(unit.name())))
                    .toList();
            return new OutcomeUnits(
                    data,
                    table.name(),
                    Figure.NOT_APPLICABLE.toString(),
                    period,
                    level,
                    higherIsBetter(data, table.name()),
                    weighed,
                    Optional.empty(),
                    scale,
                    true);
        }

        private static OutcomeUnit absent(String code) {
            Figure none = Figure.NOT_AVAILABLE;
            return new OutcomeUnit(code, none, Figure.NOT_APPLICABLE, none, none, none);
        }
    }

    private static final class OfGroups extends OutcomeSeries {
        private final HealthData data;
        private final GroupTable table;

        OfGroups(HealthData data, GroupTable table) {
            this.data = data;
            this.table = table;
        }

        @Override
        String outcome() {
            return table.outcome();
        }

        @Override
        List<String> periods() {
            return table.periods();
        }

        /** A group with fewer events than may be shown of an area is not compared either. */
        private static OutcomeUnit withinMinimum(OutcomeUnit unit) {
            double events = unit.numerator().orElse(0);
            return events > 0 && events <= CountRule.STANDARD.largestHidden()
                    ? new OutcomeUnit(
                            unit.name(),
                            Figure.SUPPRESSED,
                            Figure.NOT_APPLICABLE,
                            unit.numerator(),
                            unit.denominator(),
                            unit.people())
                    : unit;
        }

        @Override
        OutcomeUnits at(String period) {
            List<OutcomeUnit> pooled = table.nationwide(period);
            Optional<CountScale> scale = table.scale(period);
            boolean denominators = pooled.stream()
                    .filter(unit -> !unit.name().equals(GroupOutcome.UNKNOWN))
                    .allMatch(unit ->
                            unit.denominator().isNumber() && unit.denominator().number() > 0);
            List<OutcomeUnit> groups = new ArrayList<>();
            Optional<OutcomeUnit> unknown = Optional.empty();
            for (OutcomeUnit unit : pooled) {
                OutcomeUnit completed = withinMinimum(CountScale.completed(unit, scale))
                        .weighing(denominators ? unit.denominator() : Figure.of(1));
                if (unit.name().equals(GroupOutcome.UNKNOWN)) {
                    unknown = Optional.of(completed);
                } else {
                    groups.add(completed);
                }
            }
            return new OutcomeUnits(
                    data,
                    table.outcome(),
                    table.characteristic(),
                    period,
                    table.level(period),
                    higherIsBetter(data, table.outcome()),
                    groups,
                    unknown,
                    scale,
                    denominators);
        }
    }
}
