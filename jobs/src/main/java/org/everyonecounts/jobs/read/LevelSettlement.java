package org.everyonecounts.jobs.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.everyonecounts.jobs.contract.Layout.Role;

/**
 * Decides at which level the figures of a period are given, and rejects the rows at other levels.
 *
 * <p>The level with most rows stays; of two with as many the finer one. Totals given beside their parts, as published tables often have
 * them, are thus rejected and never counted twice.
 */
final class LevelSettlement {
    private final AreaTable table;
    private final AreaIndex areas;
    private final Tally tally;

    LevelSettlement(AreaTable table, AreaIndex areas, Tally tally) {
        this.table = table;
        this.areas = areas;
        this.tally = tally;
    }

    private record Misplaced(Series series, int area, long place) {}

    /** Settles the series of one period: series left without rows are removed. Returns the level that stays. */
    String settle(Collection<Series> ofPeriod) {
        long[] rows = new long[areas.geography().levels().size()];
        for (Series one : ofPeriod) {
            for (int at = 0; at < areas.size(); at++) {
                rows[areas.level(at)] += one.rows(at);
            }
        }
        int most = 0;
        for (int level = 1; level < rows.length; level++) {
            most = rows[level] >= rows[most] ? level : most;
        }
        String kept = areas.geography().levels().get(most);
        List<Misplaced> misplaced = new ArrayList<>();
        for (Series one : ofPeriod) {
            for (int at = 0; at < areas.size(); at++) {
                if (one.has(at) && areas.level(at) != most) {
                    misplaced.add(new Misplaced(one, at, one.place(at)));
                }
            }
        }
        misplaced.sort(Comparator.comparingLong(Misplaced::place));
        misplaced.forEach(one -> reject(one, kept));
        ofPeriod.removeIf(Series::isEmpty);
        return kept;
    }

    private void reject(Misplaced one, String kept) {
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
                                        + series.period() + " is given by " + kept
                                        + "; coarser levels are summed, never given beside",
                                "give one level per resource and period; leave totals out")
                        .at(resource, table.resource().paths().get(path), Place.line(one.place())));
    }
}
