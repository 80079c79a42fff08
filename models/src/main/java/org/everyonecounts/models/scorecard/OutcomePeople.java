package org.everyonecounts.models.scorecard;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.everyonecounts.models.area.AreaColumn;
import org.everyonecounts.models.area.Geography;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.area.HealthData.SeriesKey;
import org.everyonecounts.models.area.RollUp;

/**
 * People to weigh the areas of an outcome by, where it has no denominators.
 *
 * <p>Registered people of the outcome's period; of a calendar year, those of the financial year that begins in it. Where that period has
 * none at the level or finer: the latest earlier one, else the earliest. Where no one is registered, residents, else the people of the
 * first other basis by name; no figures where there is none.
 */
final class OutcomePeople {
    private OutcomePeople() {}

    static AreaColumn of(HealthData data, String period, String level) {
        Geography geography = data.geography();
        SortedMap<String, NavigableMap<String, AreaColumn>> bases = new TreeMap<>();
        for (Map.Entry<SeriesKey, AreaColumn> people : data.population().entrySet()) {
            if (geography.atOrAbove(level, people.getValue().level())) {
                bases.computeIfAbsent(people.getKey().name(), basis -> new TreeMap<>())
                        .put(people.getKey().period(), people.getValue());
            }
        }
        return basis(bases)
                .map(periods -> RollUp.sums(chosen(periods, financial(period)), geography, level))
                .orElseGet(() -> AreaColumn.of(level, Map.of()));
    }

    private static Optional<NavigableMap<String, AreaColumn>> basis(
            SortedMap<String, NavigableMap<String, AreaColumn>> bases) {
        for (String basis : new String[] {PeopleCounted.REGISTERED, PeopleCounted.RESIDENT}) {
            NavigableMap<String, AreaColumn> periods = bases.get(basis);
            if (periods != null) {
                return Optional.of(periods);
            }
        }
        return bases.values().stream().findFirst();
    }

    private static AreaColumn chosen(NavigableMap<String, AreaColumn> periods, String period) {
        Map.Entry<String, AreaColumn> upTo = periods.floorEntry(period);
        return (upTo == null ? periods.firstEntry() : upTo).getValue();
    }

    /** The financial year that begins in a calendar year: {@code 2021/22} of {@code 2021}; any other period is itself. */
    static String financial(String period) {
        if (!period.matches("\\d{4}")) {
            return period;
        }
        int next = (Integer.parseInt(period) + 1) % 100;
        return period + "/" + (next < 10 ? "0" : "") + next;
    }
}
