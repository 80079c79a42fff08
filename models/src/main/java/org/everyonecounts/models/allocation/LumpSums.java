package org.everyonecounts.models.allocation;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import org.everyonecounts.models.area.Area;
import org.everyonecounts.models.area.AreaColumn;
import org.everyonecounts.models.area.Geography;
import org.everyonecounts.models.measure.Figure;

/**
 * A column of lump sums for every area of its level: an area without a row has none, which is £0; an area whose row has no amount is missing
 * and stays so.
 */
final class LumpSums {
    private static final Figure NONE = Figure.of(BigDecimal.ZERO);

    private LumpSums() {}

    static AreaColumn of(AreaColumn given, Geography geography) {
        SortedMap<String, Figure> values = new TreeMap<>(given.values());
        for (Area area : geography.areasAt(given.level())) {
            values.putIfAbsent(area.code(), NONE);
        }
        return new AreaColumn(given.level(), values, given.flags());
    }
}
