package org.everyonecounts.jobs.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.everyonecounts.models.area.Area;
import org.everyonecounts.models.area.Geography;

/** Numbers the areas 0, 1, 2 … in code order, so that figures stand in arrays. */
final class AreaIndex {
    private final Geography geography;
    private final List<Area> areas;
    private final Map<String, Integer> byCode = new HashMap<>();
    private final Map<String, String> byBareCode = new TreeMap<>();
    private final int[] levels;

    AreaIndex(Geography geography) {
        this.geography = geography;
        this.areas = new ArrayList<>(geography.areas());
        this.levels = new int[areas.size()];
        for (int i = 0; i < areas.size(); i++) {
            byCode.put(areas.get(i).code(), i);
            byBareCode.putIfAbsent(bare(areas.get(i).code()), areas.get(i).code());
            levels[i] = geography.levels().indexOf(areas.get(i).level());
        }
    }

    Geography geography() {
        return geography;
    }

    int size() {
        return areas.size();
    }

    /** The number of an area; -1 when the code is not known. */
    int of(String code) {
        return byCode.getOrDefault(code, -1);
    }

    Area area(int index) {
        return areas.get(index);
    }

    /** Position of the area's level, 0 for the nation. */
    int level(int index) {
        return levels[index];
    }

    /** A code that differs only by leading zeros, capitals or blanks. */
    Optional<String> lookalike(String code) {
        return Optional.ofNullable(byBareCode.get(bare(code)));
    }

    private static String bare(String code) {
        return code.strip().toUpperCase(java.util.Locale.ROOT).replaceFirst("^0+", "");
    }
}
