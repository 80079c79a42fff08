package org.everyonecounts.models.area;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.everyonecounts.models.area.HealthData.AllocationColumns;
import org.everyonecounts.models.area.HealthData.DeprivationColumn;
import org.everyonecounts.models.area.HealthData.NeedColumn;
import org.everyonecounts.models.area.HealthData.NeedKind;
import org.everyonecounts.models.area.HealthData.SeriesBreak;
import org.everyonecounts.models.area.HealthData.SeriesKey;
import org.everyonecounts.models.measure.Figure;

/**
 * A data package on the areas of today: figures from before an area changed are brought onto the codes that took its place.
 *
 * <p>People, weighted people, pounds and counts as sums, indices, scores and outcomes, of groups too, as means weighted by registered people
 * (outcomes by their denominators where all have one). People of a period are those of the code in the period, else in the nearest earlier one that has
 * them, else in the nearest later one; at the level of the column, or finer where the areas as given say what belonged to an old code. Published growth is worked out from the sums: base growth from
 * the grown targets; convergence and closing distance of several parts together are not available. Deciles likewise.
 */
public final class RestatedData {
    private static final String REGISTERED = "registered";

    private final HealthData data;
    private final AreaChanges changes;
    private final Geography given;
    private final NavigableMap<String, AreaColumn> people = new TreeMap<>();

    private RestatedData(HealthData data, AreaChanges changes, Geography given) {
        this.data = data;
        this.changes = changes;
        this.given = given;
        data.population().forEach((key, column) -> {
            if (key.name().equals(REGISTERED)) {
                people.put(key.period(), column);
            } else {
                people.putIfAbsent(key.period(), column);
            }
        });
    }

    /**
     * The data on the areas of today.
     *
     * @param data figures on the codes of their time, with the geography of today
     * @param given the areas as given, old ones with what belonged to them among them or not
     */
    public static HealthData of(HealthData data, AreaChanges changes, Geography given) {
        return changes.isEmpty() ? data : new RestatedData(data, changes, given).restated();
    }

    private HealthData restated() {
        SortedMap<String, DeprivationColumn> deprivation = new TreeMap<>();
        Restatement always = new Restatement(changes, AreaChanges.ALWAYS);
        RestatedOutcomes outcomes = new RestatedOutcomes(changes, data.geography(), this::people);
        data.deprivation()
                .forEach((edition, column) -> deprivation.put(
                        edition,
                        new DeprivationColumn(
                                always.means(column.score(), people(AreaChanges.ALWAYS, column.score())),
                                always.kept(column.decile()))));
        return new HealthData(
                data.geography(),
                each(data.population(), (key, column) -> at(key).counts(column)),
                each(data.need(), this::need),
                each(data.spending(), (key, column) -> at(key).pounds(column)),
                each(data.allocations(), (key, columns) -> allocations(at(key), columns)),
                each(data.costs(), (key, column) -> at(key).means(column, people(key.period(), column))),
                deprivation,
                outcomes.outcomes(data.outcomes()),
                breaks(),
                data.deflators(),
                each(data.adjustments(), (key, column) -> new Restatement(changes, key.period()).lumpSums(column)),
                data.envelopes(),
                changes.list(),
                each(
                        data.rejectedPeople(),
                        (key, figures) ->
                                at(key).lumpSums(AreaColumn.of("", figures)).values()),
                outcomes.groups(data.groups()));
    }

    private Restatement at(SeriesKey key) {
        return new Restatement(changes, key.period());
    }

    private static <K extends Comparable<K>, V> SortedMap<K, V> each(
            SortedMap<K, V> columns, BiFunction<K, V, V> restate) {
        SortedMap<K, V> restated = new TreeMap<>();
        columns.forEach((key, column) -> restated.put(key, restate.apply(key, column)));
        return restated;
    }

    private NeedColumn need(SeriesKey key, NeedColumn need) {
        Restatement restatement = at(key);
        if (need.kind() == NeedKind.WEIGHTED_POPULATION) {
            return new NeedColumn(
                    need.kind(), restatement.counts(need.values()), restatement.errorsOfSums(need.standardErrors()));
        }
        Restatement.Weights weights = people(key.period(), need.values());
        return new NeedColumn(
                need.kind(),
                restatement.means(need.values(), weights),
                restatement.errorsOfMeans(need.standardErrors(), weights));
    }

    /** Σ target (1 + g) ÷ Σ target − 1 keeps the grown targets, and so every closing distance worked out from them. */
    private static AllocationColumns allocations(Restatement restatement, AllocationColumns given) {
        return new AllocationColumns(
                restatement.pounds(given.baseline()),
                restatement.pounds(given.target()),
                restatement.means(given.baseGrowth(), given.target()::get),
                restatement.kept(given.convergence()),
                restatement.pounds(given.allocation()),
                restatement.kept(given.closingDistance()));
    }

    private List<SeriesBreak> breaks() {
        List<SeriesBreak> breaks = new ArrayList<>();
        for (SeriesBreak one : data.breaks()) {
            String code = one.areaCode();
            if (code == null || !changes.ended().contains(code)) {
                breaks.add(one);
            } else {
                changes.successors(code, AreaChanges.ALWAYS)
                        .keySet()
                        .forEach(to -> breaks.add(new SeriesBreak(one.series(), to, one.firstPeriod(), one.reason())));
            }
        }
        return breaks;
    }

    /** People of a code as they were counted, at the level of a column. */
    private Restatement.Weights people(String period, AreaColumn column) {
        return code -> {
            List<AreaColumn> nearest = new ArrayList<>();
            if (!period.equals(AreaChanges.ALWAYS)) {
                nearest.addAll(people.headMap(period, true).descendingMap().values());
                nearest.addAll(people.tailMap(period, false).values());
            } else {
                nearest.addAll(people.descendingMap().values());
            }
            return nearest.stream()
                    .map(persons -> persons(persons, column.level(), code))
                    .filter(Figure::isNumber)
                    .findFirst()
                    .orElse(Figure.NOT_AVAILABLE);
        };
    }

    /** As counted at the level, or the sum of what belonged to the code where the areas as given say so. */
    private Figure persons(AreaColumn persons, String level, String code) {
        if (persons.level().equals(level)) {
            return persons.get(code);
        }
        boolean finer = given.levels().contains(level) && given.atOrAbove(level, persons.level());
        return finer ? RollUp.sums(persons, given, level).get(code) : Figure.NOT_AVAILABLE;
    }
}
