package org.everyonecounts.models.area.late;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.everyonecounts.models.area.AreaColumn;
import org.everyonecounts.models.area.Geography;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.area.HealthData.SeriesKey;
import org.everyonecounts.models.area.RollUp;
import org.everyonecounts.models.measure.Figure;

/**
 * How many people live behind figures that stand in: people of the period or of the newest before it, registered where known.
 *
 * <p>{@code [x]} where no such people are known at the level of the areas.
 */
public final class PeopleBehind {
    private PeopleBehind() {}

    /** People of areas of one level; none is 0. */
    public static Figure of(HealthData data, String period, Collection<String> areas) {
        Geography geography = data.geography();
        if (areas.isEmpty()) {
            return Figure.of(0);
        }
        String level = geography
                .find(areas.iterator().next())
                .orElseThrow(
                        () -> new IllegalArgumentException("areas are " + areas + "; they must be of the geography"))
                .level();
        List<Map.Entry<SeriesKey, AreaColumn>> known = data.population().entrySet().stream()
                .filter(one -> one.getKey().period().compareTo(period) <= 0)
                .filter(one -> geography.atOrAbove(level, one.getValue().level()))
                .sorted(Comparator.comparing((Map.Entry<SeriesKey, AreaColumn> one) ->
                                one.getKey().period())
                        .reversed()
                        .thenComparing(one -> !one.getKey().name().equals("registered"))
                        .thenComparing(one -> one.getKey().name()))
                .toList();
        for (Map.Entry<SeriesKey, AreaColumn> one : known) {
            AreaColumn people = RollUp.sums(one.getValue(), geography, level);
            Figure sum = RollUp.sum(areas.stream().map(people::get).toList());
            if (sum.isNumber()) {
                return sum;
            }
        }
        return Figure.NOT_AVAILABLE;
    }
}
