package org.everyonecounts.jobs.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.everyonecounts.models.area.Area;
import org.everyonecounts.models.area.late.Absence;
import org.everyonecounts.models.area.late.LateData;
import org.everyonecounts.models.area.late.LatePolicy;
import org.everyonecounts.models.area.late.LateResource;
import org.everyonecounts.models.area.late.LateSeries;
import org.everyonecounts.models.check.Check;

/**
 * The gate that every expected area is present.
 *
 * <p>Expected in a series are all areas of the level at which its period is given; records (which may have nothing to record) are looked at
 * by period, not by series. Before an area changed, as {@code area_changes} says, the old codes that it was made of are expected in its
 * place, all of them where there is one of them; where there is none, its own code, for a history that was restated already. A rejected row
 * counts as present: it has its own gate. So does an area for which a figure of an earlier period stands in, and one that may be left out,
 * where {@code late.<resource>} says so.
 */
final class ExpectedAreas {
    private static final int MOST_NAMED = 5;

    private final AreaIndex areas;

    ExpectedAreas(AreaIndex areas) {
        this.areas = areas;
    }

    /** What is expected of series that are looked at together, and what of it is not there; codes of their time. */
    private record Gap(String period, List<Series> group, BitSet expected, BitSet missing) {}

    /** Areas that are absent from a resource, on the codes of today. */
    List<Absence> absences(AreaTable table, People people) {
        LateResource resource = LateResource.valueOf(table.resource().name().toUpperCase(java.util.Locale.ROOT));
        List<Absence> absences = new ArrayList<>();
        for (Gap gap : gaps(table)) {
            SortedSet<String> today = new TreeSet<>();
            gap.missing().stream().forEach(at -> today.addAll(today(at, gap.period())));
            if (!today.isEmpty()) {
                double covered = covered(gap, people);
                gap.group()
                        .forEach(one -> absences.add(
                                new Absence(new LateSeries(resource, one.name()), gap.period(), today, covered)));
            }
        }
        return absences;
    }

    private SortedSet<String> today(int at, String period) {
        return new TreeSet<>(
                areas.changes().successors(areas.area(at).code(), period).keySet());
    }

    /** People of the areas that are there ÷ people of all expected; areas count alike where nobody knows any people. */
    private static double covered(Gap gap, People people) {
        double all = 0;
        double without = 0;
        for (int at = gap.expected().nextSetBit(0); at >= 0; at = gap.expected().nextSetBit(at + 1)) {
            OptionalDouble persons = people.of(gap.period(), at);
            all += persons.orElse(0);
            without += gap.missing().get(at) ? persons.orElse(0) : 0;
        }
        double missing = all > 0
                ? without / all
                : (double) gap.missing().cardinality() / gap.expected().cardinality();
        return Math.max(0, 1 - missing);
    }

    /** @param late the same rows with what stands in for areas that are absent */
    Check check(AreaTable table, LateData late) {
        LateResource resource = LateResource.valueOf(table.resource().name().toUpperCase(java.util.Locale.ROOT));
        LatePolicy policy = late.policy(resource);
        List<String> absent = new ArrayList<>();
        long tested = 0;
        long failed = 0;
        for (Gap gap : gaps(table)) {
            BitSet missing = gap.missing();
            String why = "";
            if (policy instanceof LatePolicy.CarryForward) {
                missing = withoutStandIns(resource, gap, late);
                why = ": no figure is young enough to stand in by " + policy;
            } else if (policy instanceof LatePolicy.Partial partial && !missing.isEmpty()) {
                double covered = covered(resource, gap, late);
                missing = covered >= partial.least() ? new BitSet() : missing;
                why = ": the others cover " + Verdict.percent(covered) + " of people, and " + policy + " asks for "
                        + Verdict.percent(partial.least());
            }
            tested += gap.expected().cardinality();
            failed += missing.cardinality();
            if (!missing.isEmpty()) {
                absent.add(words(missing, gap.period(), gap.group()) + why);
            }
        }
        String name = table.resource().name();
        String message = failed == 0
                ? policy == LatePolicy.FAIL
                        ? "Every expected area is in " + name + "."
                        : "Every expected area is in " + name + ", or late." + name + " = " + policy
                                + " allows that it is not."
                : "Absent from " + name + " ("
                        + String.join(", ", table.resource().paths()) + "): "
                        + String.join("; ", absent.subList(0, Math.min(MOST_NAMED, absent.size())))
                        + (absent.size() > MOST_NAMED ? "; and " + (absent.size() - MOST_NAMED) + " more series" : "")
                        + ". Add a row for each, with 0 where there is nothing, an empty cell where the figure is not"
                        + " known and [z] where it does not apply; or list the change of the area in area_changes.";
        return Verdict.gate("expected_areas." + name, failed == 0, tested, failed, message);
    }

    /** Codes of their time for which nothing stands in, in any series of the group. */
    private BitSet withoutStandIns(LateResource resource, Gap gap, LateData late) {
        BitSet left = new BitSet();
        gap.missing().stream()
                .filter(at -> absences(resource, gap, late).stream()
                        .map(late::stillAbsent)
                        .allMatch(absent -> today(at, gap.period()).stream().anyMatch(code -> absent.contains(code))))
                .forEach(left::set);
        return left;
    }

    private static double covered(LateResource resource, Gap gap, LateData late) {
        return absences(resource, gap, late).stream()
                .mapToDouble(Absence::covered)
                .min()
                .orElse(0);
    }

    private static List<Absence> absences(LateResource resource, Gap gap, LateData late) {
        List<LateSeries> names = gap.group().stream()
                .map(one -> new LateSeries(resource, one.name()))
                .toList();
        return late.absences().stream()
                .filter(absence -> absence.period().equals(gap.period()) && names.contains(absence.series()))
                .toList();
    }

    private List<Gap> gaps(AreaTable table) {
        List<Gap> gaps = new ArrayList<>();
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
                gaps.add(new Gap(period, group, expected, missing));
            }
        }
        return gaps;
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
