package org.everyonecounts.models.area;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.measure.Flag;

/**
 * One column of figures, one per area of one level, in area-code order.
 *
 * @param level the level of all areas in the column
 * @param values figure by area code; pounds are exact figures
 * @param flags remarks by area code, only where there are any
 */
public record AreaColumn(String level, SortedMap<String, Figure> values, SortedMap<String, Set<Flag>> flags) {
    public AreaColumn {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        TreeMap<String, Set<Flag>> copy = new TreeMap<>();
        flags.forEach((code, set) -> {
            if (!set.isEmpty()) {
                copy.put(code, Collections.unmodifiableSet(EnumSet.copyOf((Collection<Flag>) set)));
            }
        });
        flags = Collections.unmodifiableSortedMap(copy);
    }

    public static AreaColumn of(String level, Map<String, Figure> values) {
        return new AreaColumn(level, new TreeMap<>(values), new TreeMap<>());
    }

    /** The figure of an area; {@code [x]} where the column has none. */
    public Figure get(String areaCode) {
        return values.getOrDefault(areaCode, Figure.NOT_AVAILABLE);
    }

    public Set<Flag> flagsOf(String areaCode) {
        return flags.getOrDefault(areaCode, Set.of());
    }
}
