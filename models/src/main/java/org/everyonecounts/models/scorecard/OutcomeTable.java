package org.everyonecounts.models.scorecard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.everyonecounts.models.area.Geography;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.area.HealthData.Outcome;

/** One outcome: its areas by period. Periods sort as text, so that {@code 2021} comes before {@code 2021/22} and that before {@code 2022}. */
final class OutcomeTable {
    private final String name;
    private final Geography geography;
    private final NavigableMap<String, SortedMap<String, Outcome>> periods;

    private OutcomeTable(String name, Geography geography, NavigableMap<String, SortedMap<String, Outcome>> periods) {
        this.name = name;
        this.geography = geography;
        this.periods = periods;
    }

    /** All outcomes of the data, by name; outcomes of areas that the data do not have are left out. */
    static List<OutcomeTable> all(HealthData data) {
        TreeMap<String, TreeMap<String, SortedMap<String, Outcome>>> names = new TreeMap<>();
        for (Outcome outcome : data.outcomes()) {
            if (data.geography().find(outcome.areaCode()).isPresent()) {
                names.computeIfAbsent(outcome.outcome(), name -> new TreeMap<>())
                        .computeIfAbsent(outcome.period(), period -> new TreeMap<>())
                        .put(outcome.areaCode(), outcome);
            }
        }
        List<OutcomeTable> tables = new ArrayList<>();
        names.forEach((name, periods) -> tables.add(new OutcomeTable(name, data.geography(), periods)));
        return tables;
    }

    String name() {
        return name;
    }

    /** All periods, earliest first. */
    List<String> periods() {
        return List.copyOf(periods.keySet());
    }

    Optional<String> latestUpTo(String period) {
        return Optional.ofNullable(periods.floorKey(period));
    }

    /** The level of the outcome in a period: the finest at which it is given. */
    String level(String period) {
        List<String> finest = new ArrayList<>(geography.levels());
        Collections.reverse(finest);
        return finest.stream()
                .filter(level -> given(period).values().stream()
                        .anyMatch(outcome -> levelOf(outcome).equals(level)))
                .findFirst()
                .orElseThrow();
    }

    /** Areas of that level, by code. */
    SortedMap<String, Outcome> at(String period) {
        String level = level(period);
        TreeMap<String, Outcome> areas = new TreeMap<>();
        given(period).forEach((code, outcome) -> {
            if (levelOf(outcome).equals(level)) {
                areas.put(code, outcome);
            }
        });
        return areas;
    }

    private Map<String, Outcome> given(String period) {
        return periods.getOrDefault(period, new TreeMap<>());
    }

    private String levelOf(Outcome outcome) {
        return geography.find(outcome.areaCode()).orElseThrow().level();
    }
}
