package org.everyonecounts.jobs.read;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.everyonecounts.models.check.Check;

/**
 * The gate that every expected area is present.
 *
 * <p>Expected in a series are all areas of the level at which its period is given; records (which may have nothing to record) are looked at
 * by period, not by series. An area that was replaced, as {@code area_changes} says, is expected before the change only, and its successor from
 * the change on. A rejected row counts as present: it has its own gate.
 */
final class ExpectedAreas {
    private static final int MOST_NAMED = 5;

    private final AreaIndex areas;
    private final Map<String, String> endsBefore = new TreeMap<>();
    private final Map<String, String> beginsWith = new TreeMap<>();

    ExpectedAreas(AreaIndex areas, List<PlainTable.PlainRow> changes) {
        this.areas = areas;
        for (PlainTable.PlainRow change : changes) {
            endsBefore.merge(change.text("from_code"), change.text("first_period"), ExpectedAreas::earlier);
            beginsWith.merge(change.text("to_code"), change.text("first_period"), ExpectedAreas::earlier);
        }
        endsBefore.keySet().stream().filter(beginsWith::containsKey).toList().forEach(code -> {
            // A code that lives on: it gives and takes people, but is there before and after.
            endsBefore.remove(code);
            beginsWith.remove(code);
        });
    }

    private static String earlier(String left, String right) {
        return left.compareTo(right) <= 0 ? left : right;
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
                BitSet missing = missing(table, group, period, level);
                tested += areasAt(level, period);
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

    private long areasAt(int level, String period) {
        long count = 0;
        for (int at = 0; at < areas.size(); at++) {
            count += isExpected(at, level, period) ? 1 : 0;
        }
        return count;
    }

    private boolean isExpected(int at, int level, String period) {
        if (areas.level(at) != level) {
            return false;
        }
        String code = areas.area(at).code();
        String ends = endsBefore.get(code);
        String begins = beginsWith.get(code);
        return (ends == null || period.compareTo(ends) < 0) && (begins == null || period.compareTo(begins) >= 0);
    }

    private BitSet missing(AreaTable table, List<Series> group, String period, int level) {
        BitSet missing = new BitSet();
        for (int at = 0; at < areas.size(); at++) {
            if (isExpected(at, level, period)) {
                int area = at;
                missing.set(at, group.stream().noneMatch(one -> one.has(area) || table.wasRefused(one, area)));
            }
        }
        return missing;
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
