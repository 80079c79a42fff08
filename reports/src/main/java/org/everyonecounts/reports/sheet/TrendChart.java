package org.everyonecounts.reports.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.everyonecounts.models.exchange.IndicatorRow;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.reports.sheet.Chart.Axis;
import org.everyonecounts.reports.sheet.Chart.Cells;
import org.everyonecounts.reports.sheet.Chart.Dash;
import org.everyonecounts.reports.sheet.Chart.Ink;
import org.everyonecounts.reports.sheet.Chart.Limits;
import org.everyonecounts.reports.sheet.Chart.Look;
import org.everyonecounts.reports.sheet.Chart.Marker;
import org.everyonecounts.reports.sheet.Chart.Series;
import org.everyonecounts.reports.words.InWords;
import org.everyonecounts.reports.words.Template;

/**
 * Chart 6: the leading gap between groups over time with its intervals, as a difference and below as a ratio.
 *
 * <p>Without groups of people it shows the headline of money over time. Periods whose figure or limits are no numbers are left out, so that
 * every bar is drawn from the table.
 */
final class TrendChart implements Sheet {
    static final String NAME = "Chart_6_Trend";

    private static final int FEWEST = 3;
    private static final int HEIGHT = 30;
    private static final Look GAP = new Look(Ink.FIRST, Marker.CIRCLE, Dash.SOLID);
    private static final Look RATIO = new Look(Ink.THIRD, Marker.DIAMOND, Dash.DASHED);

    private record Line(String name, String unit, Kind kind, List<IndicatorRow> rows, Look look) {}

    private record Point(Line line, IndicatorRow row) {}

    @Override
    public Optional<SheetContent> content(ReportedRun run) {
        List<Line> lines = ofGroups(run);
        if (lines.isEmpty()) {
            lines = ofMoney(run);
        }
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        List<Point> points = new ArrayList<>();
        List<Chart> charts = new ArrayList<>();
        for (Line line : lines) {
            int first = points.size();
            line.rows().forEach(row -> points.add(new Point(line, row)));
            charts.add(chart(line, first));
        }
        return Optional.of(new ChartContent(data(run, points), charts));
    }

    private static List<Line> ofGroups(ReportedRun run) {
        PeopleResults people = new PeopleResults(run);
        Optional<IndicatorRow> leading = people.leadingGap();
        if (leading.isEmpty()) {
            return List.of();
        }
        String outcome = IndicatorPart.of(leading.get().group()).outcome();
        List<Line> lines = new ArrayList<>();
        for (String[] pair : new String[][] {{"group_sii", "group_rii"}, {"group_gap", "group_ratio"}}) {
            List<IndicatorRow> gaps = drawn(people.beside(leading.get(), pair[0]));
            List<IndicatorRow> ratios = drawn(people.beside(leading.get(), pair[1]));
            if (gaps.size() >= FEWEST && ratios.size() >= FEWEST && lines.isEmpty()) {
                OutcomeUnit unit = run.unit(outcome);
                lines.add(
                        new Line(PeopleTitles.of(run, gaps.get(0)), unit.titled("Difference"), unit.kind(), gaps, GAP));
                lines.add(new Line(PeopleTitles.of(run, ratios.get(0)), "Ratio", Kind.RATIO, ratios, RATIO));
            }
        }
        return lines;
    }

    private static List<Line> ofMoney(ReportedRun run) {
        List<IndicatorRow> rows = drawn(run.figures().indicators().stream()
                .filter(row -> row.indicator().equals(Confidence.HEADLINE)
                        && run.isHeadline(row.scheme(), row.level())
                        && ReportedRun.isWhole(row)
                        && ScorecardSheet.isFirstConfidence(run, row))
                .sorted(java.util.Comparator.comparing(IndicatorRow::period))
                .toList());
        return rows.size() < FEWEST
                ? List.of()
                : List.of(new Line(run.terms(Confidence.HEADLINE).title(), "Index", Kind.INDEX, rows, GAP));
    }

    private static List<IndicatorRow> drawn(List<IndicatorRow> rows) {
        return rows.stream()
                .filter(row -> row.estimate().isNumber()
                        && row.lower().isNumber()
                        && row.upper().isNumber()
                        && row.period().matches("\\d{4}.*"))
                .toList();
    }

    private static double year(IndicatorRow row) {
        return Double.parseDouble(PeopleResults.yearOf(row.period()));
    }

    private static Chart chart(Line line, int first) {
        List<IndicatorRow> rows = line.rows();
        int last = first + rows.size() - 1;
        double low = rows.stream()
                .mapToDouble(row -> line.kind().stored(row.lower()))
                .min()
                .orElse(0);
        double high = rows.stream()
                .mapToDouble(row -> line.kind().stored(row.upper()))
                .max()
                .orElse(1);
        double from = year(rows.get(0));
        double to = year(rows.get(rows.size() - 1));
        double step = Math.max(1, ChartSteps.of(to - from));
        boolean financial = rows.get(0).period().contains("/");
        return new Chart(
                Chart.Form.POINTS,
                line.name() + ", " + rows.get(0).period() + " to "
                        + rows.get(rows.size() - 1).period(),
                "Points joined by a line, each with its interval: " + rows.size() + " periods from "
                        + rows.get(0).period() + " ("
                        + InWords.measured(rows.get(0).estimate()) + ") to "
                        + rows.get(rows.size() - 1).period() + " ("
                        + InWords.measured(rows.get(rows.size() - 1).estimate()) + "), "
                        + line.unit().toLowerCase(java.util.Locale.UK)
                        + ". Data: the table on this worksheet, also in " + TrendSheet.NAME + ".",
                Axis.of(financial ? "Financial year, by the year in which it begins" : "Calendar year", "0")
                        .between(from - step, to + step, step),
                ChartSteps.around(line.unit(), low, high),
                List.of(Series.of(line.name(), new Cells(2, first, last), new Cells(3, first, last), line.look())
                        .with(new Limits(new Cells(6, first, last), new Cells(7, first, last)))),
                false,
                HEIGHT);
    }

    private static TableContent data(ReportedRun run, List<Point> points) {
        return new TableBuilder<Point>(
                        NAME,
                        "Chart_6_data",
                        "Chart 6: Gap over time, "
                                + run.scope(points.stream()
                                        .map(point -> point.row().period())
                                        .toList()))
                .sentence(Template.TREND_CHART_READ.sentence())
                .sentence(run.outcomeSource(
                        points.stream().map(point -> point.row().period()).toList()))
                .column(
                        Column.names("Indicator"),
                        point -> Cell.text(point.line().name()))
                .column(Column.text("Period"), point -> Cell.period(point.row().period()))
                .column(
                        Column.of("Year in which it begins", Kind.WHOLE),
                        point -> Cell.of(Figure.of(year(point.row())), Kind.WHOLE))
                .column(
                        Column.of("Value", Kind.OUTCOME),
                        point -> figure(point, point.row().estimate()))
                .column(
                        Column.of("Lower limit", Kind.OUTCOME, RunNotes.MEASUREMENT),
                        point -> figure(point, point.row().lower()))
                .column(
                        Column.of("Upper limit", Kind.OUTCOME),
                        point -> figure(point, point.row().upper()))
                .column(
                        Column.of("Value less lower limit", Kind.OUTCOME),
                        point -> figure(
                                point,
                                Figure.of(point.row().estimate().number()
                                        - point.row().lower().number())))
                .column(
                        Column.of("Upper limit less value", Kind.OUTCOME),
                        point -> figure(
                                point,
                                Figure.of(point.row().upper().number()
                                        - point.row().estimate().number())))
                .table(points);
    }

    private static Cell figure(Point point, Figure figure) {
        return Cell.of(figure, point.line().kind());
    }
}
