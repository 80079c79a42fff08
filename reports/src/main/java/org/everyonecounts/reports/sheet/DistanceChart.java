package org.everyonecounts.reports.sheet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.everyonecounts.models.exchange.DistanceRow;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.reports.sheet.Chart.Axis;
import org.everyonecounts.reports.sheet.Chart.Cells;
import org.everyonecounts.reports.sheet.Chart.Dash;
import org.everyonecounts.reports.sheet.Chart.Ink;
import org.everyonecounts.reports.sheet.Chart.Look;
import org.everyonecounts.reports.sheet.Chart.Marker;
import org.everyonecounts.reports.sheet.Chart.Series;
import org.everyonecounts.reports.words.InWords;
import org.everyonecounts.reports.words.TargetWords;

/**
 * Chart 1: distances as horizontal bars, the furthest below on top.
 *
 * <p>The part of a bar within tolerance is pale, the part beyond it dark, so that the tolerance shows as a band down the middle.
 */
final class DistanceChart implements Sheet {
    static final String NAME = "Chart_1_Distance";

    /** Names longer than this would leave no room for bars; codes stand for them, beside the table that names them. */
    private static final int LONGEST_LABEL = 40;

    private static final Look BEYOND = new Look(Ink.FIRST, Marker.NONE, Dash.SOLID);
    private static final Look WITHIN = new Look(Ink.CONTEXT, Marker.NONE, Dash.SOLID);

    @Override
    public Optional<SheetContent> content(ReportedRun run) {
        List<DistanceRow> rows = run.headlineDistances().stream()
                .filter(row -> row.distance().isNumber())
                .toList();
        if (rows.size() < 2) {
            return Optional.empty();
        }
        boolean limits = rows.stream()
                .allMatch(row ->
                        row.distanceLower().isNumber() && row.distanceUpper().isNumber());
        double tolerance = run.headlineScheme().tolerance();
        TableContent data = data(run, rows, tolerance, limits);
        int last = rows.size() - 1;
        boolean byName = rows.stream().allMatch(row -> row.areaName().length() <= LONGEST_LABEL);
        Cells names = new Cells(byName ? 1 : 0, 0, last);
        Series beyond = Series.of("Beyond tolerance", names, new Cells(2, 0, last), BEYOND);
        if (limits) {
            beyond = beyond.with(new Chart.Limits(new Cells(4, 0, last), new Cells(5, 0, last)));
        }
        Series within = Series.of("Within tolerance of " + band(tolerance), names, new Cells(3, 0, last), WITHIN);
        TargetWords words = TargetWords.of(run.headlineScheme().target());
        Chart chart = new Chart(
                Chart.Form.BARS,
                words.distance() + " of " + rows.size() + " " + run.headlineAreas() + ", " + run.headlinePeriod(),
                altText(run, rows, tolerance),
                Axis.of(
                                InWords.sentenceCase(run.areaNoun(run.facts().headlineLevel()))
                                        + (byName ? "" : " (code)"),
                                "General")
                        .downwards(),
                axis(words, rows, tolerance),
                List.of(beyond, within),
                true,
                Math.max(22, 6 + rows.size()));
        return Optional.of(new ChartContent(data, List.of(chart)));
    }

    private static TableContent data(ReportedRun run, List<DistanceRow> rows, double tolerance, boolean limits) {
        TargetWords words = TargetWords.of(run.headlineScheme().target());
        return new TableBuilder<DistanceRow>(
                        NAME, "Chart_1_data", "Chart 1: " + words.distance() + ", " + run.headlineScope())
                .sentence("How to read: bars to the left mean less money than the "
                        + words.target().toLowerCase(Locale.UK)
                        + "; the pale part of a bar lies within tolerance, the dark part beyond it.")
                .sentence(run.headlineSource())
                .column(Column.text("Area code", RunNotes.of(run.headlineScheme())), row -> Cell.text(row.areaCode()))
                .column(Column.names("Area name"), row -> Cell.text(row.areaName()))
                .column(
                        Column.of("Distance (%)", Kind.PERCENT_DIFFERENCE),
                        row -> Cell.of(row.distance(), Kind.PERCENT_DIFFERENCE))
                .column(
                        Column.of("Part within tolerance (%)", Kind.PERCENT_DIFFERENCE),
                        row -> Cell.of(
                                row.distance().map(value -> Math.max(-tolerance, Math.min(tolerance, value))),
                                Kind.PERCENT_DIFFERENCE))
                .columnIf(
                        limits,
                        Column.of("Distance less lower limit (points)", Kind.PERCENT),
                        row -> Cell.of(
                                row.distance()
                                        .map(value ->
                                                value - row.distanceLower().orElse(value)),
                                Kind.PERCENT))
                .columnIf(
                        limits,
                        Column.of("Upper limit less distance (points)", Kind.PERCENT),
                        row -> Cell.of(
                                row.distance().map(value -> row.distanceUpper().orElse(value) - value), Kind.PERCENT))
                .table(rows);
    }

    private static String altText(ReportedRun run, List<DistanceRow> rows, double tolerance) {
        long below = rows.stream()
                .filter(row -> row.distance().number() < -tolerance)
                .count();
        long above =
                rows.stream().filter(row -> row.distance().number() > tolerance).count();
        String edge = InWords.percent(Figure.of(tolerance));
        return "Horizontal bars of the distance of " + rows.size() + " " + run.headlineAreas()
                + ", furthest below first: " + below + " lie more than " + edge + " below, " + above
                + " more than that above. Data: the table on this worksheet, also in " + DistanceSheet.NAME + ".";
    }

    private static String band(double tolerance) {
        return "±" + InWords.percent(Figure.of(tolerance));
    }

    /** A grid of multiples of the tolerance, widened until there are at most twelve steps. */
    private static Axis axis(TargetWords words, List<DistanceRow> rows, double tolerance) {
        double lowest = 0;
        double highest = 0;
        for (DistanceRow row : rows) {
            double distance = row.distance().number();
            lowest = Math.min(
                    lowest, 100 * Math.min(distance, row.distanceLower().orElse(distance)));
            highest = Math.max(
                    highest, 100 * Math.max(distance, row.distanceUpper().orElse(distance)));
        }
        double step = tolerance > 0 ? 100 * tolerance : 5;
        while ((highest - lowest) / step > 12) {
            step *= 2;
        }
        return Axis.of(words.distance() + " (%)", "+0.0;-0.0;0")
                .between(step * Math.floor(lowest / step), step * Math.ceil(highest / step), step);
    }
}
