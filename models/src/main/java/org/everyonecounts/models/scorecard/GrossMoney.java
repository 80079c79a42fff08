package org.everyonecounts.models.scorecard;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.everyonecounts.models.allocation.AreaPosition;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.SchemePosition;
import org.everyonecounts.models.allocation.TargetMode;
import org.everyonecounts.models.area.AreaColumn;
import org.everyonecounts.models.area.Geography;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.area.HealthData.SeriesKey;
import org.everyonecounts.models.area.RollUp;
import org.everyonecounts.models.measure.Figure;
import org.jspecify.annotations.Nullable;

/** The money of a scheme with the streams added that show it gross. */
final class GrossMoney {
    private GrossMoney() {}

    /**
     * Pounds by area at the level of the position: {@code [x]} where an added stream has no figure. Empty where the scheme adds no
     * streams, has supplied targets, or an added stream is not given for the period at that level or finer.
     */
    static Optional<AreaColumn> of(HealthData data, SchemePosition position) {
        Scheme scheme = position.scheme();
        if (scheme.grossStreams().isEmpty() || scheme.target() == TargetMode.SUPPLIED) {
            return Optional.empty();
        }
        Geography geography = data.geography();
        SortedMap<String, Figure> gross = new TreeMap<>();
        for (AreaPosition area : position.areas()) {
            gross.put(area.code(), area.actual());
        }
        for (String stream : scheme.grossStreams()) {
            @Nullable AreaColumn added = data.spending().get(new SeriesKey(position.period(), stream));
            if (added == null || !geography.atOrAbove(position.level(), added.level())) {
                return Optional.empty();
            }
            AreaColumn pounds = RollUp.sums(added, geography, position.level());
            gross.replaceAll((code, sum) -> RollUp.sum(java.util.List.of(sum, pounds.get(code))));
        }
        return Optional.of(AreaColumn.of(position.level(), gross));
    }
}
