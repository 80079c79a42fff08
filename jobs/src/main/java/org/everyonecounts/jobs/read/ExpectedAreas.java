package org.everyonecounts.jobs.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.everyonecounts.models.area.Area;
import org.everyonecounts.models.check.Check;

/**
 * The gate that every expected area is present.
 *
 * <p>Expected in a series are all areas of the level at which its period is given; records (which may have nothing to record) are looked at
 * by period, not by series. Before an area changed, as {@code area_changes} says, the old codes that it was made of are expected in its
 * place, all of them where there is one of them; where there is none, its own code, for a history that was restated already. A rejected row
 * counts as present: it has its own gate.
 */
final class ExpectedAreas {
    private static final int MOST_NAMED = 5;

    private final AreaIndex areas;

    ExpectedAreas(AreaIndex areas) {
        this.areas = areas;
    }

    Check check(AreaTable table) {
        List<String> absent = new ArrayList<>();
        long tested = 0;
        long failed = 0;
        for (Map.Entry<String, SortedMap<String, Series>> entry : table.series().entrySet()) {
            String period = entry.getKey();
            int level = areas.geography().levels().indexOf(table.level(period));
            List<List<Series>> groups = new ArrayList<>();
            if (table.resource().recordGrain()) {
                groups.add(List.copyOf(entry.getValue().values()));
            } else {
                entry.getValue().values().forEach(one -> groups.add(List.of(one)));
            }
            for (List<Series> group : groups) {
                BitSet expected = expected(table, group, period, level);
                BitSet missing = new BitSet();
                expected.stream().filter(at -> !isPresent(table, group, at)).forEach(missing::set);
                tested += expected.cardinality();
                failed += missing.cardinality();
                if (!missing.isEmpty()) {
                    absent.add(words(missing, period, group));
                }
            }
        }
        String resource = table.resource().name();
        String message = failed == 0
                ? "Every expected area is in " + resource + "."
                : "Absent from " + resource + " ("
                        + String.join(", ", table.resource().paths()) + "): "
                        + String.join("; ", absent.subList(0, Math.min(MOST_NAMED, absent.size())))
                        + (absent.size() > MOST_NAMED ? "; and " + (absent.size() - MOST_NAMED) + " more series" : "")
                        + ". Add a row for each, with 0 where there is nothing, an empty cell where the figure is not"
                        + " known and [z] where it does not apply; or list the change of the area in area_changes.";
        return Verdict.gate("expected_areas." + resource, failed == 0, tested, failed, message);
    }

    private BitSet expected(AreaTable table, List<Series> group, String period, int level) {
        BitSet expected = new BitSet();
        for (Area area : areas.geography().areas()) {
            int at = areas.of(area.code());
            if (areas.level(at) == level) {
                int[] old = areas.changes().sources(area.code(), period).stream()
                        .mapToInt(areas::of)
                        .toArray();
                if (Arrays.stream(old).anyMatch(one -> isPresent(table, group, one))) {
                    Arrays.stream(old).forEach(expected::set);
                } else {
                    expected.set(at);
                }
            }
        }
        return expected;
    }

    private static boolean isPresent(AreaTable table, List<Series> group, int at) {
        return group.stream().anyMatch(one -> one.has(at) || table.wasRefused(one, at));
    }

    private String words(BitSet missing, String period, List<Series> group) {
        List<String> codes = new ArrayList<>();
        for (int at = missing.nextSetBit(0); at >= 0 && codes.size() < MOST_NAMED; at = missing.nextSetBit(at + 1)) {
            codes.add(areas.area(at).code());
        }
        String more =
                missing.cardinality() > codes.size() ? " and " + (missing.cardinality() - codes.size()) + " more" : "";
        String name = group.size() == 1 ? " " + group.get(0).name().replace(AreaTable.JOINT, " ") : "";
        return period + name + ": " + String.join(", ", codes) + more;
    }
}
