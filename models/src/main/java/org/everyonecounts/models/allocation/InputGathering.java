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
import org.everyonecounts.models.area.Area;
import org.everyonecounts.models.area.AreaColumn;
import org.everyonecounts.models.area.Geography;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.area.HealthData.NeedColumn;
import org.everyonecounts.models.area.HealthData.NeedKind;
import org.everyonecounts.models.area.RollUp;

/** Brings the input columns of one scheme and period to one level; see {@link SchemeInputs}. */
final class InputGathering {
    private final Geography geography;
    private final Scheme scheme;
    private final String period;
    private final InputReading reading;
    private final Map<String, AreaColumn> raw;
    private final Map<String, NeedColumn> needs;

    InputGathering(HealthData data, Scheme scheme, String period) {
        this.reading = new InputReading(data, scheme, period);
        this.raw = reading.raw();
        this.needs = reading.needs();
        this.geography = data.geography();
        this.scheme = scheme;
        this.period = period;
    }

    SchemeInputs.Found gather() {
        Optional<String> absent = reading.read();
        if (absent.isPresent()) {
            return new SchemeInputs.Absent(absent.get());
        }
        Optional<String> wrong = weigh();
        if (wrong.isPresent()) {
            return new SchemeInputs.Absent(wrong.get(), true);
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
        SchemeInputs inputs = new SchemeInputs(
                scheme, period, level, complete, columns, indexed, suppliedAt(level), errorsAt(level), missing);
        Optional<String> fault = InputFaults.first(inputs);
        return fault.isPresent() ? new SchemeInputs.Absent(fault.get(), true) : new SchemeInputs.Ready(inputs);
    }

    /** Turns groups and mortality ratios into weights; says what cannot be. */
    private Optional<String> weigh() {
        Optional<String> fault = InequalityWeights.fault(scheme);
        for (Map.Entry<String, NeedColumn> need : needs.entrySet()) {
            InequalityScale scale = InequalityWeights.scale(scheme, need.getKey());
            fault = fault.or(() -> InequalityWeights.fault(need.getKey(), need.getValue(), scale));
            if (fault.isEmpty()) {
                need.setValue(InequalityWeights.of(need.getValue(), scale));
            }
        }
        return fault;
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
        reading.supplied().forEach((name, column) -> at.put(name, RollUp.sums(column, geography, level)));
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
