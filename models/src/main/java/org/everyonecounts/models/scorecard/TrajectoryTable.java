package org.everyonecounts.models.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.everyonecounts.models.allocation.Distance;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.SchemePosition;
import org.everyonecounts.models.allocation.transition.Trajectory.Year;
import org.everyonecounts.models.allocation.transition.YearsUntil;
import org.everyonecounts.models.area.Area;
import org.everyonecounts.models.area.Geography;
import org.everyonecounts.models.area.RollUp;
import org.everyonecounts.models.exchange.TrajectoryRow;
import org.everyonecounts.models.measure.CompensatedSum;
import org.everyonecounts.models.measure.Figure;

/**
 * Rows of {@code trajectory.csv} for one scheme: one per area of a level and year, by area code. Areas of coarser levels are the sums of
 * those at the level of the data; distances are taken from the sums before rounding. An area that is left out of the scheme has no figures.
 */
final class TrajectoryTable {
    private final PaceOfChange pace;
    private final Geography geography;
    private final SchemePosition position;
    private final List<Figure[]> targets = new ArrayList<>();
    private final List<Figure[]> allocations = new ArrayList<>();

    TrajectoryTable(PaceOfChange pace, Geography geography) {
        this.pace = pace;
        this.geography = geography;
        this.position = pace.position();
        Scheme.Rounding rounding = position.scheme().rounding();
        for (Year year : pace.trajectory().years()) {
            targets.add(RoundedPounds.of(year.target(), rounding));
            allocations.add(RoundedPounds.of(year.allocation(), rounding));
        }
    }

    List<TrajectoryRow> rows(String level) {
        SchemePosition shown = position.at(geography, level);
        Map<String, List<Integer>> members = members(level);
        List<TrajectoryRow> rows = new ArrayList<>();
        for (Area area : geography.areasAt(level)) {
            List<Integer> places = members.getOrDefault(area.code(), List.of());
            if (places.isEmpty()) {
                Figure state = shown.excluded().getOrDefault(area.code(), Figure.NOT_AVAILABLE);
                for (int year = 0; year < targets.size(); year++) {
                    rows.add(row(level, area, year, state, state, state, state));
                }
            } else {
                rows.addAll(rows(level, area, places));
            }
        }
        return rows;
    }

    /** Places of the areas of the data in each area of the level. */
    private Map<String, List<Integer>> members(String level) {
        Map<String, List<Integer>> members = new TreeMap<>();
        for (int i = 0; i < position.areas().size(); i++) {
            int place = i;
            geography
                    .ancestorAt(position.areas().get(i).code(), level)
                    .ifPresent(parent -> members.computeIfAbsent(parent.code(), code -> new ArrayList<>())
                            .add(place));
        }
        return members;
    }

    private List<TrajectoryRow> rows(String level, Area area, List<Integer> places) {
        double[] distances = new double[targets.size() + 1];
        distances[0] = Distance.of(
                sum(pace.trajectory().oldMoney(), places), sum(pace.trajectory().oldTarget(), places));
        List<Year> years = pace.trajectory().years();
        for (int year = 0; year < years.size(); year++) {
            distances[year + 1] = Distance.of(
                    sum(years.get(year).allocation(), places),
                    sum(years.get(year).target(), places));
        }
        OptionalInt within = YearsUntil.within(distances, position.scheme().tolerance());
        List<TrajectoryRow> rows = new ArrayList<>();
        for (int year = 0; year < years.size(); year++) {
            rows.add(row(
                    level,
                    area,
                    year,
                    pounds(targets.get(year), places),
                    pounds(allocations.get(year), places),
                    Figure.ofFinite(distances[year + 1]),
                    within.isPresent() ? Figure.of(within.getAsInt()) : Figure.NOT_APPLICABLE));
        }
        return rows;
    }

    private static double sum(double[] column, List<Integer> places) {
        return CompensatedSum.of(
                places.stream().mapToDouble(place -> column[place]).toArray());
    }

    private static Figure pounds(Figure[] column, List<Integer> places) {
        return RollUp.sum(places.stream().map(place -> column[place]).toList());
    }

    private TrajectoryRow row(
            String level, Area area, int year, Figure target, Figure allocation, Figure distance, Figure years) {
        return new TrajectoryRow(
                level,
                position.scheme().id(),
                position.scheme().stream(),
                area.code(),
                pace.periods().get(year),
                target,
                allocation,
                distance,
                years);
    }
}
