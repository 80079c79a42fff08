package org.everyonecounts.models.area;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.everyonecounts.models.area.HealthData.GroupOutcome;
import org.everyonecounts.models.area.HealthData.Outcome;
import org.everyonecounts.models.area.HealthData.SeriesKey;
import org.everyonecounts.models.measure.Figure;

/**
 * Outcomes of everyone and of groups of people on the areas of today: numerators and denominators as sums shared by weight, values as means.
 *
 * <p>Values and their errors are weighted by the denominators where every row of the series has one, else by people. A series is one period
 * and outcome, and of groups one characteristic and group. Where one part has no number the whole has none.
 *
 * <p>By hand: group 1 of X has 2 of 100 and of Y 9 of 300; X and Y become N: 11 of 400, value (100 · 0.02 + 300 · 0.03)/400 = 0.0275.
 */
final class RestatedOutcomes {
    private static final Columns<Outcome> EVERYONE =
            new Columns<>(Outcome::value, Outcome::numerator, Outcome::denominator, Outcome::standardError);
    private static final Columns<GroupOutcome> GROUPS = new Columns<>(
            GroupOutcome::value, GroupOutcome::numerator, GroupOutcome::denominator, GroupOutcome::standardError);

    private final AreaChanges changes;
    private final Geography today;
    private final People people;

    /** @param people what an area counts in a mean where denominators are not given */
    RestatedOutcomes(AreaChanges changes, Geography today, People people) {
        this.changes = changes;
        this.today = today;
        this.people = people;
    }

    /** People of a period at the level of a column. */
    interface People {
        Restatement.Weights of(String period, AreaColumn column);
    }

    private record Columns<T>(
            Function<T, Figure> value,
            Function<T, Figure> numerator,
            Function<T, Figure> denominator,
            Function<T, Figure> standardError) {}

    private record Restated(AreaColumn value, AreaColumn numerator, AreaColumn denominator, AreaColumn standardError) {}

    /** In the order period, outcome, area code. */
    List<Outcome> outcomes(List<Outcome> given) {
        SortedMap<SeriesKey, SortedMap<String, Outcome>> series = new TreeMap<>();
        for (Outcome one : given) {
            series.computeIfAbsent(new SeriesKey(one.period(), one.outcome()), key -> new TreeMap<>())
                    .put(one.areaCode(), one);
        }
        List<Outcome> outcomes = new ArrayList<>();
        series.forEach((key, rows) -> {
            Restated restated = restated(key.period(), rows, EVERYONE);
            boolean higherIsBetter = rows.values().iterator().next().higherIsBetter();
            restated.value()
                    .values()
                    .forEach((code, value) -> outcomes.add(new Outcome(
                            key.period(),
                            code,
                            key.name(),
                            value,
                            restated.numerator().get(code),
                            restated.denominator().get(code),
                            restated.standardError().get(code),
                            higherIsBetter)));
        });
        return outcomes;
    }

    /** In the order of {@link GroupOutcome#BY_SERIES}, then area code. */
    List<GroupOutcome> groups(List<GroupOutcome> given) {
        SortedMap<GroupOutcome, SortedMap<String, GroupOutcome>> series = new TreeMap<>(GroupOutcome.BY_SERIES);
        for (GroupOutcome one : given) {
            series.computeIfAbsent(one, key -> new TreeMap<>()).put(one.areaCode(), one);
        }
        List<GroupOutcome> groups = new ArrayList<>();
        series.forEach((key, rows) -> {
            Restated restated = restated(key.period(), rows, GROUPS);
            restated.value()
                    .values()
                    .forEach((code, value) -> groups.add(new GroupOutcome(
                            key.period(),
                            code,
                            key.characteristic(),
                            key.group(),
                            key.outcome(),
                            restated.numerator().get(code),
                            restated.denominator().get(code),
                            value,
                            restated.standardError().get(code))));
        });
        return groups;
    }

    private <T> Restated restated(String period, SortedMap<String, T> given, Columns<T> columns) {
        Restatement restatement = new Restatement(changes, period);
        AreaColumn denominators = column(given, columns.denominator());
        boolean counted = denominators.values().values().stream().allMatch(Figure::isNumber);
        Restatement.Weights weights = counted ? denominators::get : people.of(period, denominators);
        return new Restated(
                restatement.means(column(given, columns.value()), weights),
                restatement.counts(column(given, columns.numerator())),
                restatement.counts(denominators),
                restatement.errorsOfMeans(column(given, columns.standardError()), weights));
    }

    private <T> AreaColumn column(SortedMap<String, T> given, Function<T, Figure> cell) {
        SortedMap<String, Figure> figures = new TreeMap<>();
        given.forEach((code, row) -> figures.put(code, cell.apply(row)));
        String newCode =
                changes.successors(given.firstKey(), AreaChanges.ALWAYS).firstKey();
        String level = today.find(newCode).map(Area::level).orElse("");
        return AreaColumn.of(level, figures);
    }
}
