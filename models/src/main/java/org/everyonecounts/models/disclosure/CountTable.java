package org.everyonecounts.models.disclosure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Counts of areas by the groups of one characteristic, with every total: of all groups, of coarser areas, of the nation.
 *
 * <p>Cells stand in the order of their labels, whatever the order they were given in. A table without groups holds everyone alone.
 */
public final class CountTable {
    private final String characteristic;
    private final AreaTree areas;
    private final SortedSet<String> groups;
    private final SortedMap<CountCell, Long> counts;

    private CountTable(
            String characteristic, AreaTree areas, SortedSet<String> groups, SortedMap<CountCell, Long> counts) {
        this.characteristic = characteristic;
        this.areas = areas;
        this.groups = Collections.unmodifiableSortedSet(groups);
        this.counts = Collections.unmodifiableSortedMap(counts);
    }

    /** Which areas there are, and the coarser areas that hold them. */
    public record AreaTree(SortedMap<String, List<String>> holders, String top) {
        /**
         * @param holders of each area of the level of the data the coarser areas that hold it, finest first, without the top
         * @param top the nation
         */
        public AreaTree {
            holders = Collections.unmodifiableSortedMap(new TreeMap<>(holders));
        }

        /** Areas straight below the top. */
        public static AreaTree flat(Iterable<String> codes, String top) {
            TreeMap<String, List<String>> holders = new TreeMap<>();
            codes.forEach(code -> holders.put(code, List.of()));
            return new AreaTree(holders, top);
        }

        /** The coarser areas that hold an area, finest first, the top last. */
        List<String> above(String area) {
            List<String> above = new ArrayList<>(holders.getOrDefault(area, List.of()));
            above.add(top);
            return above;
        }
    }

    /** Everyone, by area. */
    public static CountTable ofEveryone(AreaTree areas, Map<String, Long> counts) {
        TreeMap<CountCell, Long> cells = new TreeMap<>();
        counts.forEach((area, count) -> add(cells, areas, area, "", "", count));
        return new CountTable("", areas, new TreeSet<>(), cells);
    }

    /**
     * Groups of one characteristic, by area; a group of an area without a count has none and is in no total.
     *
     * @param counts by area and then by group
     */
    public static CountTable ofGroups(
            String characteristic, AreaTree areas, Map<String, ? extends Map<String, Long>> counts) {
        TreeMap<CountCell, Long> cells = new TreeMap<>();
        TreeSet<String> groups = new TreeSet<>();
        counts.forEach((area, row) -> row.forEach((group, count) -> {
            groups.add(group);
            add(cells, areas, area, characteristic, group, count);
            add(cells, areas, area, "", "", count);
        }));
        return new CountTable(characteristic, areas, groups, cells);
    }

    private static void add(
            SortedMap<CountCell, Long> cells,
            AreaTree areas,
            String area,
            String characteristic,
            String group,
            long count) {
        if (count < 0) {
            throw new IllegalArgumentException("count of " + area + " is " + count + "; it must be zero or more");
        }
        if (!areas.holders().containsKey(area)) {
            throw new IllegalArgumentException("area " + area + " has counts but no place among the areas");
        }
        cells.merge(new CountCell(area, characteristic, group), count, Long::sum);
        areas.above(area)
                .forEach(holder -> cells.merge(new CountCell(holder, characteristic, group), count, Long::sum));
    }

    public String characteristic() {
        return characteristic;
    }

    public AreaTree areas() {
        return areas;
    }

    public SortedSet<String> groups() {
        return groups;
    }

    /** Every count and every total. */
    public SortedMap<CountCell, Long> counts() {
        return counts;
    }

    /** True where the groups of every area sum to what another table has for everyone. */
    public boolean addsUpTo(CountTable total) {
        return everyone().equals(total.everyone());
    }

    /** Counts of everyone, of areas of the level of the data and coarser. */
    SortedMap<CountCell, Long> everyone() {
        TreeMap<CountCell, Long> everyone = new TreeMap<>();
        counts.forEach((cell, count) -> {
            if (cell.isEveryone()) {
                everyone.put(cell, count);
            }
        });
        return everyone;
    }
}
