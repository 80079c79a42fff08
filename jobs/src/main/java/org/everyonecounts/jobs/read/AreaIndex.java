package org.everyonecounts.jobs.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.everyonecounts.models.area.Area;
import org.everyonecounts.models.area.AreaChanges;
import org.everyonecounts.models.area.Geography;

/**
 * Numbers the areas 0, 1, 2 … in code order, so that figures stand in arrays.
 *
 * <p>Codes that are in use no more are numbered with the others, because figures of earlier periods may bear them; the geography is that of
 * today and does not hold them.
 */
final class AreaIndex {
    private final Geography given;
    private final Geography geography;
    private final List<Area> areas;
    private final Map<String, Integer> byCode = new HashMap<>();
    private final Map<String, String> byBareCode = new TreeMap<>();
    private final int[] levels;
    private final AreaChanges changes;

    AreaIndex(Geography geography) {
        this(geography, new AreaChanges(List.of()));
    }

    /** @param given the areas as given, old ones among them or not */
    AreaIndex(Geography given, AreaChanges changes) {
        this(given, changes, today -> today);
    }

    /** @param places puts the areas of today into places */
    AreaIndex(Geography given, AreaChanges changes, UnaryOperator<Geography> places) {
        this.given = given;
        this.changes = changes;
        this.geography = places.apply(changes.isEmpty() ? given : today(given, changes));
        this.areas = new ArrayList<>(geography.areas());
        for (String code : changes.ended()) {
            Area successor = geography
                    .find(changes.successors(code, AreaChanges.ALWAYS).firstKey())
                    .orElseThrow();
            areas.add(given.find(code).orElse(new Area(code, code, successor.level(), successor.parentCode())));
        }
        areas.sort(Comparator.comparing(Area::code));
        this.levels = new int[areas.size()];
        for (int i = 0; i < areas.size(); i++) {
            byCode.put(areas.get(i).code(), i);
            byBareCode.putIfAbsent(bare(areas.get(i).code()), areas.get(i).code());
            levels[i] = geography.levels().indexOf(areas.get(i).level());
        }
    }

    /** The areas of today; what belonged to an area that was replaced as a whole belongs to the one that took its place. */
    private static Geography today(Geography given, AreaChanges changes) {
        Set<String> ended = changes.ended();
        List<Area> today = new ArrayList<>();
        for (Area area : given.areas()) {
            String parent = area.parentCode();
            if (!ended.contains(area.code())) {
                today.add(
                        parent == null || !ended.contains(parent)
                                ? area
                                : new Area(
                                        area.code(),
                                        area.name(),
                                        area.level(),
                                        changes.successors(parent, AreaChanges.ALWAYS)
                                                .firstKey()));
            }
        }
        return Geography.of(given.levels(), today);
    }

    /** The areas as given. */
    Geography given() {
        return given;
    }

    AreaChanges changes() {
        return changes;
    }

    /** The areas of today. */
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
