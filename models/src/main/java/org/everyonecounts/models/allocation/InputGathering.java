package org.everyonecounts.models.allocation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.everyonecounts.models.allocation.Scheme.Block;
import org.everyonecounts.models.allocation.Scheme.Cost;
import org.everyonecounts.models.area.Area;
import org.everyonecounts.models.area.AreaColumn;
import org.everyonecounts.models.area.Geography;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.area.HealthData.AllocationColumns;
import org.everyonecounts.models.area.HealthData.NeedColumn;
import org.everyonecounts.models.area.HealthData.NeedKind;
import org.everyonecounts.models.area.HealthData.SeriesKey;
import org.everyonecounts.models.area.RollUp;
import org.everyonecounts.models.measure.Figure;

/** Finds the input columns of one scheme and period and brings them to one level; see {@link SchemeInputs}. */
final class InputGathering {
    private final HealthData data;
    private final Geography geography;
    private final Scheme scheme;
    private final String period;
    private final Map<String, AreaColumn> raw = new LinkedHashMap<>();
    private final Map<String, NeedColumn> needs = new LinkedHashMap<>();
    private final Map<String, AreaColumn> supplied = new LinkedHashMap<>();

    InputGathering(HealthData data, Scheme scheme, String period) {
        this.data = data;
        this.geography = data.geography();
        this.scheme = scheme;
        this.period = period;
    }

    SchemeInputs.Found gather() {
        Optional<String> absent = read();
        if (absent.isPresent()) {
            return new SchemeInputs.Absent(absent.get());
        }
        String level = commonLevel();
        Map<String, AreaColumn> columns = new LinkedHashMap<>();
        Set<String> indexed = new TreeSet<>();
        AreaColumn people = people();
        for (Map.Entry<String, AreaColumn> entry : raw.entrySet()) {
            boolean cost = entry.getKey().startsWith(SchemeInputs.COST);
            columns.put(
                    entry.getKey(),
                    cost
                            ? RollUp.means(entry.getValue(), people, geography, level)
                            : RollUp.sums(entry.getValue(), geography, level));
        }
        for (Map.Entry<String, NeedColumn> need : needs.entrySet()) {
            Optional<AreaColumn> weighted = NeedComponents.weightedPeople(need.getValue(), people, geography, level);
            if (weighted.isEmpty()) {
                return new SchemeInputs.Absent("need component " + need.getKey() + " is an index of level "
                        + need.getValue().values().level() + ", finer than the population (" + people.level() + ")");
            }
            columns.put(SchemeInputs.NEED + need.getKey(), weighted.get());
            if (need.getValue().kind() == NeedKind.INDEX) {
                indexed.add(need.getKey());
            }
        }
        return split(level, columns, indexed);
    }

    private SchemeInputs.Found split(String level, Map<String, AreaColumn> columns, Set<String> indexed) {
        List<String> complete = new ArrayList<>();
        SortedMap<String, List<String>> missing = new TreeMap<>();
        for (Area area : geography.areasAt(level)) {
            List<String> gaps = columns.entrySet().stream()
                    .filter(entry -> !entry.getValue().get(area.code()).isNumber())
                    .map(Map.Entry::getKey)
                    .toList();
            if (gaps.isEmpty()) {
                complete.add(area.code());
            } else {
                missing.put(area.code(), gaps);
            }
        }
        if (complete.isEmpty()) {
            return new SchemeInputs.Absent("no area of level " + level + " has all inputs");
        }
        for (Map.Entry<String, AreaColumn> column : columns.entrySet()) {
            Figure sum =
                    RollUp.sum(complete.stream().map(column.getValue()::get).toList());
            if (!(sum.number() > 0)) {
                return new SchemeInputs.Absent(
                        "input " + column.getKey() + " sums to " + sum + "; it must be above zero");
            }
        }
        return new SchemeInputs.Ready(new SchemeInputs(
                scheme, period, level, complete, columns, indexed, suppliedAt(level), errorsAt(level), missing));
    }

    /** Reads all columns as they came; says what is absent. */
    private Optional<String> read() {
        AreaColumn people = data.population().get(new SeriesKey(period, scheme.populationBasis()));
        if (people == null) {
            return Optional.of("there is no population of basis " + scheme.populationBasis());
        }
        raw.put(SchemeInputs.PEOPLE, people);
        return readMoney().or(this::readNeed).or(this::readCosts);
    }

    private Optional<String> readMoney() {
        SeriesKey key = new SeriesKey(period, scheme.stream());
        if (scheme.target() == TargetMode.FAIR_SHARE) {
            AreaColumn spending = data.spending().get(key);
            if (spending == null) {
                return Optional.of("there is no spending of stream " + scheme.stream());
            }
            raw.put(SchemeInputs.ACTUAL, spending);
            return Optional.empty();
        }
        AllocationColumns allocations = data.allocations().get(key);
        if (allocations == null) {
            return Optional.of("there are no allocations of stream " + scheme.stream());
        }
        raw.put(SchemeInputs.ACTUAL, allocations.baseline());
        raw.put(SchemeInputs.TARGET, allocations.target());
        supplied.putAll(SuppliedGrowth.columns(allocations, scheme.growth()));
        return Optional.empty();
    }

    private Optional<String> readNeed() {
        for (String component : NeedComponents.weights(scheme).keySet()) {
            NeedColumn need = data.need().get(new SeriesKey(period, component));
            if (need == null) {
                return Optional.of("there is no need component " + component);
            }
            needs.put(component, need);
        }
        return Optional.empty();
    }

    private Optional<String> readCosts() {
        for (Block block : scheme.blocks()) {
            for (Cost cost : block.costs()) {
                AreaColumn index = data.costs().get(new SeriesKey(period, cost.factor()));
                if (index == null) {
                    return Optional.of("there is no cost factor " + cost.factor());
                }
                raw.put(SchemeInputs.COST + cost.factor(), index);
            }
        }
        return Optional.empty();
    }

    /** The coarsest of the levels at which the inputs came: the finest at which all are known. */
    private String commonLevel() {
        Set<String> given = new TreeSet<>();
        raw.values().forEach(column -> given.add(column.level()));
        needs.values().forEach(need -> given.add(need.values().level()));
        return geography.levels().stream().filter(given::contains).findFirst().orElseThrow();
    }

    private Map<String, AreaColumn> suppliedAt(String level) {
        Map<String, AreaColumn> at = new LinkedHashMap<>();
        supplied.forEach((name, column) -> at.put(name, RollUp.sums(column, geography, level)));
        return at;
    }

    private Map<String, AreaColumn> errorsAt(String level) {
        Map<String, AreaColumn> errors = new LinkedHashMap<>();
        needs.forEach((component, need) -> NeedComponents.standardErrors(need, people(), geography, level)
                .ifPresent(column -> errors.put(component, column)));
        return errors;
    }

    private AreaColumn people() {
        AreaColumn people = raw.get(SchemeInputs.PEOPLE);
        if (people == null) {
            throw new IllegalStateException("the population has not been read");
        }
        return people;
    }
}
