package org.everyonecounts.models.area;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    /** Position of the level whose areas are the regions, see {@link #regionLevel()}. */
    private final int regions;

    private Geography(List<String> levels, SortedMap<String, Area> areas, int regions) {
        this.levels = List.copyOf(levels);
        this.regions = regions;
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
        return new Geography(levels, byCode, Math.min(1, levels.size() - 1));
    }

    /**
     * The same areas with one more level directly above {@code finer}: the parent of each area of that level becomes its place, and the
     * parent of a place that of its areas. Every sum over the other levels stays what it was, and so do the regions.
     *
     * @param level name of the new level
     * @param places hold every area of {@code finer} once; areas of one place have the same parent, or none have one
     * @throws IllegalArgumentException when the level is known, {@code finer} is not or is the nation, an area is in no place or in two, or
     *     the areas of a place have different parents
     */
    public Geography withPlaces(String level, String finer, Collection<OwnPlace> places) {
        int at = levels.indexOf(finer);
        if (at < 1 || levels.contains(level)) {
            throw new IllegalArgumentException("places of level " + level + " above " + finer
                    + " are not possible; the levels are " + levels + ", and the nation is not divided from above");
        }
        TreeMap<String, Area> withPlaces = new TreeMap<>(areas);
        int placed = 0;
        for (OwnPlace place : places) {
            Area first = member(place.members().get(0), finer);
            for (String code : place.members()) {
                Area area = member(code, finer);
                if (!Objects.equals(area.parentCode(), first.parentCode())) {
                    throw new IllegalArgumentException("areas of place " + place.code() + " are below "
                            + first.parentCode() + " and " + area.parentCode() + "; they must be below the same area");
                }
                withPlaces.put(code, new Area(code, area.name(), finer, place.code()));
                placed++;
            }
            if (withPlaces.put(place.code(), new Area(place.code(), place.name(), level, first.parentCode())) != null) {
                throw new IllegalArgumentException("code " + place.code() + " is given twice; a code must be unique");
            }
        }
        List<Area> members = areasAt(finer);
        if (placed != members.size()
                || members.stream()
                        .anyMatch(area -> Objects.equals(
                                area.parentCode(),
                                Objects.requireNonNull(withPlaces.get(area.code()))
                                        .parentCode()))) {
            throw new IllegalArgumentException(placed + " areas are in places; each of the " + members.size()
                    + " of level " + finer + " must be once");
        }
        List<String> more = new ArrayList<>(levels);
        more.add(at, level);
        return new Geography(
                more, Collections.unmodifiableSortedMap(withPlaces), at <= regions ? regions + 1 : regions);
    }

    private Area member(String code, String level) {
        return find(code)
                .filter(area -> area.level().equals(level))
                .orElseThrow(() ->
                        new IllegalArgumentException("area " + code + " of a place must be an area of level " + level));
    }

    /** Levels from coarse to fine; the first is the nation. */
    public List<String> levels() {
        return levels;
    }

    public String nationLevel() {
        return levels.get(0);
    }

    /** The level under the nation, between and within which inequality is split; places that were added do not change it. */
    public String regionLevel() {
        return levels.get(regions);
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
