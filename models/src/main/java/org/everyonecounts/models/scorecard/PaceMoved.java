package org.everyonecounts.models.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.everyonecounts.models.exchange.Clause;
import org.everyonecounts.models.exchange.Reading;
import org.everyonecounts.models.exchange.ScenarioEffectRow;
import org.everyonecounts.models.exchange.ScenarioTrajectoryRow;
import org.everyonecounts.models.exchange.TrajectoryRow;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.measure.Money;

/**
 * What a scenario does to the pace of change at one level, from the rows of both trajectories.
 *
 * <p>Moved = Σ max(0, Δ), Δ = scenario allocation − baseline allocation of an area in the first year that both sides have; its share is of the
 * baseline allocations of that year. Where base growth is given rather than solved, Δ need not sum to zero: a scenario may also add money. Years
 * until within: the years after which every area stays within tolerance, {@code [z]} when some area does not within the horizon. Each side is
 * held to its own tolerance and horizon; a side without a pace of change is {@code [z]}. Areas left out of the scheme do not count.
 *
 * <p>By hand: allocations 132, 88, 110 → 121, 99, 110 move £11, 11 ÷ 330 = 3.3 %.
 */
final class PaceMoved {
    /** Less is rounding of sums, not a change. */
    private static final double ROUNDING = 1e-12;

    private final ScenarioPlace place;
    private final Optional<PaceSide> before;
    private final Optional<PaceSide> after;
    private final List<ScenarioTrajectoryRow> rows;

    /** Rows of the place's level; empty for a side without a pace of change. */
    PaceMoved(ScenarioPlace place, Optional<List<TrajectoryRow>> before, Optional<List<TrajectoryRow>> after) {
        this.place = place;
        this.before = before.map(PaceSide::new);
        this.after = after.map(PaceSide::new);
        this.rows = compared();
    }

    /** Rows of {@code scenario_trajectory.csv}: every area in code order, every year of either side. */
    List<ScenarioTrajectoryRow> rows() {
        return rows;
    }

    /** The first year that both sides have; empty where there is none. */
    Optional<String> firstYear() {
        return before.isEmpty() || after.isEmpty()
                ? Optional.empty()
                : before.get().periods().stream()
                        .filter(after.get().periods()::contains)
                        .findFirst();
    }

    /** Pounds that move in the first year; nothing where there is none. */
    Money moved() {
        Money moved = Money.ZERO;
        for (ScenarioTrajectoryRow row : firstYearRows()) {
            if (row.changeGbp().exact().signum() > 0) {
                moved = moved.plus(row.changeGbp().money());
            }
        }
        return moved;
    }

    private Figure share() {
        Money total = Money.ZERO;
        for (ScenarioTrajectoryRow row : firstYearRows()) {
            total = total.plus(row.baselineAllocationGbp().money());
        }
        return Figure.ofFinite(moved().pounds().doubleValue() / total.pounds().doubleValue());
    }

    /** Of areas with an allocation on both sides. */
    private List<ScenarioTrajectoryRow> firstYearRows() {
        Optional<String> first = firstYear();
        return rows.stream()
                .filter(row -> first.isPresent() && row.period().equals(first.get()))
                .filter(row -> row.changeGbp().isNumber())
                .toList();
    }

    /** Any allocation or distance of any year differs. */
    boolean differs() {
        return rows.stream().anyMatch(PaceMoved::differs);
    }

    private static boolean differs(ScenarioTrajectoryRow row) {
        if (!row.changeGbp().isNumber() || !row.baselineDistance().isNumber()) {
            return !row.baselineAllocationGbp().equals(row.scenarioAllocationGbp())
                    || !row.baselineDistance().equals(row.scenarioDistance());
        }
        return row.changeGbp().exact().signum() != 0
                || !row.scenarioDistance().isNumber()
                || Math.abs(row.scenarioDistance().number()
                                - row.baselineDistance().number())
                        > ROUNDING;
    }

    /** The rows that say what it does altogether. */
    List<ScenarioEffectRow> effects() {
        boolean both = firstYear().isPresent();
        Figure nothing = Figure.of(0);
        return List.of(
                row("pace_moved_gbp", nothing, both ? Figure.of(moved()) : Figure.NOT_APPLICABLE),
                row("pace_moved_share", nothing, both ? share() : Figure.NOT_APPLICABLE),
                row("years_until_within", years(before), years(after)),
                row("areas_within_at_horizon", within(before), within(after)));
    }

    /** Where a side has no pace of change there is nothing to compare; years that the horizon does not reach are a finding. */
    private ScenarioEffectRow row(String id, Figure baseline, Figure changed) {
        return place.row(
                Clause.FAIRNESS,
                id,
                Figure.NOT_APPLICABLE.toString(),
                baseline,
                changed,
                Limits.NONE,
                Figure.NOT_APPLICABLE,
                before.isPresent() && after.isPresent() ? Reading.DESCRIBED : Reading.NOT_AVAILABLE);
    }

    private static Figure years(Optional<PaceSide> side) {
        return side.map(PaceSide::years).orElse(Figure.NOT_APPLICABLE);
    }

    private static Figure within(Optional<PaceSide> side) {
        return side.map(PaceSide::within).orElse(Figure.NOT_APPLICABLE);
    }

    private List<ScenarioTrajectoryRow> compared() {
        SortedSet<String> areas = new TreeSet<>();
        SortedSet<String> periods = new TreeSet<>();
        for (Optional<PaceSide> one : List.of(before, after)) {
            one.ifPresent(side -> {
                areas.addAll(side.areas());
                periods.addAll(side.periods());
            });
        }
        List<ScenarioTrajectoryRow> both = new ArrayList<>();
        for (String area : areas) {
            for (String period : periods) {
                Optional<TrajectoryRow> old = before.flatMap(side -> side.find(area, period));
                Optional<TrajectoryRow> instead = after.flatMap(side -> side.find(area, period));
                Figure from = old.map(TrajectoryRow::allocationGbp).orElse(Figure.NOT_APPLICABLE);
                Figure to = instead.map(TrajectoryRow::allocationGbp).orElse(Figure.NOT_APPLICABLE);
                Figure missing = from.isNumber() ? to : from;
                both.add(new ScenarioTrajectoryRow(
                        place.scenario(),
                        place.level(),
                        place.scheme().id(),
                        place.scheme().stream(),
                        area,
                        period,
                        from,
                        to,
                        from.isNumber() && to.isNumber() ? Figure.of(to.money().minus(from.money())) : missing,
                        old.map(TrajectoryRow::distance).orElse(Figure.NOT_APPLICABLE),
                        instead.map(TrajectoryRow::distance).orElse(Figure.NOT_APPLICABLE)));
            }
        }
        return both;
    }
}
