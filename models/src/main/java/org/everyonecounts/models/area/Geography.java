package org.everyonecounts.models.area;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The areas of a country as a forest: every area has at most one parent, of a coarser level.
 *
 * <p>Built from rows that have been checked; two parents, cycles and unknown parents are findings of the reader, not of this class.
 */
public final class Geography {
    private final List<String> levels;
    private final SortedMap<String, Area> areas;

    private Geography(List<String> levels, SortedMap<String, Area> areas) {
        this.levels = List.copyOf(levels);
        this.areas = Collections.unmodifiableSortedMap(areas);
    }

    /**
     * @param levels from coarse to fine; the first is the nation
     * @throws IllegalArgumentException on an unknown level, an unknown parent, a parent that is not of a coarser level or a code given twice
     */
    public static Geography of(List<String> levels, Collection<Area> areas) {
        TreeMap<String, Area> byCode = new TreeMap<>();
        for (Area area : areas) {
            if (!levels.contains(area.level())) {
                throw new IllegalArgumentException(
                        "level of " + area.code() + " is " + area.level() + "; it must be one of " + levels);
            }
            if (byCode.put(area.code(), area) != null) {
                throw new IllegalArgumentException("area " + area.code() + " is given twice; a code must be unique");
            }
        }
        for (Area area : areas) {
            String parentCode = area.parentCode();
            if (parentCode != null) {
                Area parent = byCode.get(parentCode);
                if (parent == null || levels.indexOf(parent.level()) >= levels.indexOf(area.level())) {
                    throw new IllegalArgumentException("parent of " + area.code() + " is " + parentCode
                            + "; it must be an area of a coarser level");
                }
            }
        }
        return new Geography(levels, byCode);
    }

    /** Levels from coarse to fine; the first is the nation. */
    public List<String> levels() {
        return levels;
    }

    public String nationLevel() {
        return levels.get(0);
    }

    /** All areas in code order. */
    public Collection<Area> areas() {
        return areas.values();
    }

    public Optional<Area> find(String code) {
        return Optional.ofNullable(areas.get(code));
    }

    /** Areas of one level in code order. */
    public List<Area> areasAt(String level) {
        List<Area> found = new ArrayList<>();
        for (Area area : areas.values()) {
            if (area.level().equals(level)) {
                found.add(area);
            }
        }
        return found;
    }

    /** The area of the given level that holds the area: itself, an ancestor, or none. */
    public Optional<Area> ancestorAt(String code, String level) {
        @Nullable Area area = areas.get(code);
        while (area != null && !area.level().equals(level)) {
            String parent = area.parentCode();
            area = parent == null ? null : areas.get(parent);
        }
        return Optional.ofNullable(area);
    }

    /** True when {@code level} is the same as {@code other} or coarser. */
    public boolean atOrAbove(String level, String other) {
        return levels.indexOf(level) <= levels.indexOf(other);
    }

    /** Codes of the areas of {@code level} by the area of {@code coarser} that holds them. */
    public Map<String, List<String>> members(String coarser, String level) {
        Map<String, List<String>> members = new TreeMap<>();
        for (Area area : areasAt(level)) {
            ancestorAt(area.code(), coarser)
                    .ifPresent(parent -> members.computeIfAbsent(parent.code(), code -> new ArrayList<>())
                            .add(area.code()));
        }
        return members;
    }
}
