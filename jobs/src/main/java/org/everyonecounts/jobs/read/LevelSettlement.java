package org.everyonecounts.jobs.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.everyonecounts.jobs.contract.Layout;
import org.everyonecounts.jobs.contract.Layout.Role;
import org.everyonecounts.jobs.contract.Layouts;

/**
 * Decides at which level the figures of a period are given, and rejects the rows at other levels.
 *
 * <p>A resource has one level a period; outcomes have one each, and groups one for each outcome and characteristic, because deaths by
 * decile are known for the nation, smoking by small area.
 *
 * <p>The level with most rows stays; of two with as many the finer one. Totals given beside their parts, as published tables often have
 * them, are thus rejected and never counted twice.
 */
final class LevelSettlement {
    /** Columns whose values have a level of their own. */
    private static final Map<String, List<String>> OWN_LEVEL = Map.of(
            Layouts.OUTCOMES, List.of("outcome"),
            Layouts.GROUPS, List.of("outcome", "characteristic"));

    private final AreaTable table;
    private final AreaIndex areas;
    private final Tally tally;
    private final List<Integer> apart;

    LevelSettlement(AreaTable table, AreaIndex areas, Tally tally) {
        this.table = table;
        this.areas = areas;
        this.tally = tally;
        List<String> names = table.layout().columnsFor(Role.SERIES).stream()
                .map(Layout.Column::name)
                .toList();
        this.apart = OWN_LEVEL.getOrDefault(table.layout().resource(), List.of()).stream()
                .map(names::indexOf)
                .toList();
    }

    private record Misplaced(Series series, int area, long place) {}

    /** Settles the series of one period: series left without rows are removed. Returns the level that stays, the finest of several. */
    String settle(Collection<Series> ofPeriod) {
        Map<String, List<Series>> parts = new TreeMap<>();
        for (Series one : ofPeriod) {
            parts.computeIfAbsent(together(one), key -> new ArrayList<>()).add(one);
        }
        int finest = 0;
        for (Map.Entry<String, List<Series>> entry : parts.entrySet()) {
            finest = Math.max(finest, settle(entry.getKey(), entry.getValue()));
        }
        ofPeriod.removeIf(Series::isEmpty);
        return areas.geography().levels().get(finest);
    }

    /** What the series that share a level have in common; empty where all of a period share one. */
    private String together(Series one) {
        if (apart.isEmpty()) {
            return "";
        }
        String[] names = one.name().split(AreaTable.JOINT, -1);
        return String.join(", ", apart.stream().map(at -> names[at]).toList());
    }

    private int settle(String what, List<Series> together) {
        long[] rows = new long[areas.geography().levels().size()];
        for (Series one : together) {
            for (int at = 0; at < areas.size(); at++) {
                rows[areas.level(at)] += one.rows(at);
            }
        }
        int most = 0;
        for (int level = 1; level < rows.length; level++) {
            most = rows[level] >= rows[most] ? level : most;
        }
        List<Misplaced> misplaced = new ArrayList<>();
        for (Series one : together) {
            for (int at = 0; at < areas.size(); at++) {
                if (one.has(at) && areas.level(at) != most) {
                    misplaced.add(new Misplaced(one, at, one.place(at)));
                }
            }
        }
        misplaced.sort(Comparator.comparingLong(Misplaced::place));
        String kept = areas.geography().levels().get(most);
        misplaced.forEach(one -> reject(one, what, kept));
        return most;
    }

    private void reject(Misplaced one, String what, String kept) {
        Series series = one.series();
        String resource = table.resource().name();
        String code = areas.area(one.area()).code();
        int rows = series.rows(one.area());
        int path = Place.path(one.place());
        tally.behind(series.period(), one.area());
        if (table.moneyColumn() >= 0) {
            tally.poundsBehind(series.amount(table.moneyColumn(), one.area()));
        }
        series.drop(one.area());
        tally.reject(
                path,
                rows,
                new Finding(
                                table.layout().columnsFor(Role.AREA).get(0).name(),
                                code,
                                "level",
                                "area " + code + " is of level "
                                        + areas.area(one.area()).level()
                                        + (rows > 1 ? " (" + rows + " rows)" : "") + ", but " + resource + " of "
                                        + series.period() + (what.isEmpty() ? "" : ", " + what + ",")
                                        + " is given by " + kept + "; coarser levels are summed, never given beside",
                                "give one level per " + (what.isEmpty() ? "resource" : "outcome")
                                        + " and period; leave totals out")
                        .at(resource, table.resource().paths().get(path), Place.line(one.place())));
    }
}
