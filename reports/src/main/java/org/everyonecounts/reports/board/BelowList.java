package org.everyonecounts.reports.board;

import java.util.List;
import java.util.Map;
import org.everyonecounts.models.allocation.transition.Transition;
import org.everyonecounts.models.exchange.DistanceRow;
import org.everyonecounts.models.exchange.TrajectoryRow;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.reports.sheet.ReportedRun;
import org.everyonecounts.reports.words.InWords;
import org.everyonecounts.reports.words.Template;

/**
 * The areas further below than the tolerance, the furthest first, five at most, and when they come within it.
 *
 * @param lead how many there are
 * @param note where the years come from, or why there are none; empty where nobody is below
 */
public record BelowList(String lead, List<Line> lines, String note) {
    private static final int MOST = 5;

    /**
     * One area.
     *
     * @param distance such as {@code −11.2%}
     * @param perHead pounds a head less than its share
     * @param reaches such as {@code 3 years}
     */
    public record Line(String name, String distance, String perHead, String reaches) {}

    public BelowList {
        lines = List.copyOf(lines);
    }

    static BelowList of(ReportedRun run) {
        HeadlineNouns nouns = HeadlineNouns.of(run);
        Map<String, String> tolerance = Map.of("tolerance", nouns.tolerance());
        List<DistanceRow> below = run.headlineDistances().stream()
                .filter(row -> HeadlineNouns.isBelow(run, row))
                .toList();
        if (below.isEmpty()) {
            return new BelowList(
                    Template.BOARD_BELOW_NOBODY.with(Map.of("area", nouns.area(), "tolerance", nouns.tolerance())),
                    List.of(),
                    "");
        }
        List<Line> lines = below.stream()
                .limit(MOST)
                .map(row -> new Line(
                        row.areaName(),
                        InWords.signedPercent(row.distance()),
                        InWords.poundsAndPence(perHead(row).map(Math::abs)),
                        reaches(run, row)))
                .toList();
        boolean known = run.headlineScheme().transition() != null
                && below.stream().limit(MOST).anyMatch(row -> years(run, row).state() != Figure.State.NOT_AVAILABLE);
        return new BelowList(
                below.size() > MOST
                        ? Template.BOARD_BELOW_MORE.with(Map.of("all", InWords.count(below.size())))
                        : Template.BOARD_BELOW_ALL.with(tolerance),
                lines,
                known ? Template.BOARD_BELOW_RULE.sentence() : Template.BOARD_BELOW_NO_RULE.with(tolerance));
    }

    /** Distance in pounds ÷ registered people. */
    static Figure perHead(DistanceRow row) {
        if (!row.distanceGbp().isNumber() || !row.population().isNumber()) {
            return row.distanceGbp().isNumber() ? row.population() : row.distanceGbp();
        }
        double people = row.population().number();
        return people == 0 ? Figure.NOT_APPLICABLE : row.distanceGbp().map(pounds -> pounds / people);
    }

    private static String reaches(ReportedRun run, DistanceRow row) {
        Transition rule = run.headlineScheme().transition();
        Figure years = years(run, row);
        if (years.isNumber()) {
            return Template.BOARD_REACHES.with(Map.of("years", InWords.counted((long) years.number(), "year")));
        }
        return rule != null && years.state() == Figure.State.NOT_APPLICABLE
                ? Template.BOARD_REACHES_NOT.with(Map.of("years", InWords.counted(rule.horizon(), "year")))
                : Template.BOARD_REACHES_UNKNOWN.sentence();
    }

    /** Years until within tolerance; not available where the run has no trajectory of the area. */
    private static Figure years(ReportedRun run, DistanceRow row) {
        return run.figures().allocation().trajectory().stream()
                .filter(year -> year.scheme().equals(row.scheme())
                        && year.level().equals(row.level())
                        && year.areaCode().equals(row.areaCode()))
                .map(TrajectoryRow::yearsToTolerance)
                .findFirst()
                .orElse(Figure.NOT_AVAILABLE);
    }
}
