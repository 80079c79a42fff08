package org.everyonecounts.reports.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.everyonecounts.models.exchange.DistanceRow;
import org.everyonecounts.models.exchange.TrajectoryRow;
import org.everyonecounts.models.measure.Figure;

/**
 * How one area moves by its scheme's rule of change.
 *
 * <p>Opening = distance in the period of the data. Growth in the first year = allocation of the first year ÷ money of the period of the data
 * − 1. By hand: money 100, allocation 104, growth 0.04.
 *
 * @param firstYear year of the first allocation
 * @param lastYear year of the last
 * @param closing distance at the end of the first year
 * @param years years until within tolerance, 0 when within at the opening
 * @param last distance at the end of the last year
 */
record Movement(
        KnownAreas.Key area,
        String firstYear,
        String lastYear,
        Figure opening,
        Figure growth,
        Figure closing,
        Figure years,
        Figure last) {

    /** The movement of every area that has a trajectory, in the order of {@code Table_2_Distance}. */
    static List<Movement> of(ReportedRun run, KnownAreas areas) {
        Map<KnownAreas.Key, List<TrajectoryRow>> trajectories = new LinkedHashMap<>();
        run.figures()
                .allocation()
                .trajectory()
                .forEach(row -> trajectories
                        .computeIfAbsent(
                                new KnownAreas.Key(row.scheme(), row.level(), row.areaCode()),
                                first -> new ArrayList<>())
                        .add(row));
        List<Movement> movements = new ArrayList<>();
        trajectories.forEach((area, years) -> {
            years.sort(Comparator.comparing(TrajectoryRow::period));
            movements.add(of(area, years, areas));
        });
        movements.sort(Comparator.comparingInt((Movement movement) -> areas.place(movement.area()))
                .thenComparingInt(movement ->
                        run.position(movement.area().scheme(), movement.area().level()))
                .thenComparing(movement -> movement.area().area()));
        return movements;
    }

    private static Movement of(KnownAreas.Key area, List<TrajectoryRow> years, KnownAreas areas) {
        TrajectoryRow first = years.get(0);
        TrajectoryRow last = years.get(years.size() - 1);
        Figure baseline = areas.row(area).map(DistanceRow::actualGbp).orElse(Figure.NOT_AVAILABLE);
        return new Movement(
                area,
                first.period(),
                last.period(),
                areas.row(area).map(DistanceRow::distance).orElse(Figure.NOT_AVAILABLE),
                growth(baseline, first.allocationGbp()),
                first.distance(),
                first.yearsToTolerance(),
                last.distance());
    }

    private static Figure growth(Figure before, Figure after) {
        return before.isNumber() ? after.map(money -> money / before.number() - 1) : before;
    }

    /** True where opening, first and last distance are numbers, so that the area can be drawn. */
    boolean isComplete() {
        return opening.isNumber() && closing.isNumber() && last.isNumber();
    }
}
