package org.everyonecounts.reports.sheet;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.everyonecounts.models.exchange.CurveRow;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.reports.sheet.Chart.Axis;
import org.everyonecounts.reports.sheet.Chart.Cells;
import org.everyonecounts.reports.sheet.Chart.Dash;
import org.everyonecounts.reports.sheet.Chart.Ink;
import org.everyonecounts.reports.sheet.Chart.Label;
import org.everyonecounts.reports.sheet.Chart.LabelSide;
import org.everyonecounts.reports.sheet.Chart.Look;
import org.everyonecounts.reports.sheet.Chart.Marker;
import org.everyonecounts.reports.sheet.Chart.Series;

/**
 * Chart 3: concentration curves of money and need, and below them the same curves less equality.
 *
 * <p>Shares of money and need differ from shares of people by little, so on the curves alone the lines lie on one another; the lower chart
 * shows the difference in percentage points.
 */
final class ConcentrationChart implements Sheet {
    static final String NAME = "Chart_3_Concentration";

    private static final int HEIGHT = 52;
    private static final String X_TITLE = ConcentrationSheet.PEOPLE_HEADER + ", least deprived areas first";
    private static final Look MONEY = new Look(Ink.FOURTH, Marker.NONE, Dash.SOLID);
    private static final Look NEED = new Look(Ink.FIRST, Marker.NONE, Dash.DASHED);
    private static final Look EQUALITY = new Look(Ink.LINE, Marker.NONE, Dash.DOTTED);

    @Override
    public Optional<SheetContent> content(ReportedRun run) {
        List<CurveRow> points = ConcentrationSheet.points(run);
        boolean complete = points.stream()
                .allMatch(point -> point.people().isNumber()
                        && point.spending().isNumber()
                        && point.need().isNumber());
        if (points.size() < 3 || !complete) {
            return Optional.empty();
        }
        return Optional.of(new ChartContent(
                data(run, points), List.of(curves(run, points.size() - 1), differences(run, points))));
    }

    private static TableContent data(ReportedRun run, List<CurveRow> points) {
        return new TableBuilder<CurveRow>(
                        NAME, "Chart_3_data", "Chart 3: Concentration curves of money and need, " + run.headlineScope())
                .sentence("How to read: people are counted up from the least deprived areas; a line below equality"
                        + " means that more deprived areas have more for each head.")
                .sentence("The lower chart shows the lines less equality: money above need there means that more"
                        + " deprived areas have less than need calls for.")
                .sentence(run.headlineSource())
                .column(
                        Column.of(ConcentrationSheet.PEOPLE_HEADER, Kind.PERCENT, RunNotes.of(run.headlineScheme())),
                        point -> Cell.of(point.people(), Kind.PERCENT))
                .column(
                        Column.of(ConcentrationSheet.SPENDING_HEADER, Kind.PERCENT),
                        point -> Cell.of(point.spending(), Kind.PERCENT))
                .column(
                        Column.of(ConcentrationSheet.NEED_HEADER, Kind.PERCENT),
                        point -> Cell.of(point.need(), Kind.PERCENT))
                .column(
                        Column.of(ConcentrationSheet.EQUALITY_HEADER, Kind.PERCENT),
                        point -> Cell.of(point.people(), Kind.PERCENT))
                .column(
                        Column.of("Money less equality (points)", Kind.PERCENT_DIFFERENCE),
                        point -> Cell.of(less(point, CurveRow::spending), Kind.PERCENT_DIFFERENCE))
                .column(
                        Column.of("Need less equality (points)", Kind.PERCENT_DIFFERENCE),
                        point -> Cell.of(less(point, CurveRow::need), Kind.PERCENT_DIFFERENCE))
                .table(points);
    }

    private static Chart curves(ReportedRun run, int last) {
        Cells people = new Cells(0, 0, last);
        return new Chart(
                Chart.Form.POINTS,
                "Concentration curves, " + run.headlinePeriod(),
                "Three lines from 0 to 100%: cumulative money, cumulative need and equality against cumulative people,"
                        + " least deprived areas first. The lines lie close together. Data: the table on this"
                        + " worksheet, also in " + ConcentrationSheet.NAME + ".",
                Axis.of(X_TITLE, "0").between(0, 100, 20),
                Axis.of("Cumulative share (%)", "0").between(0, 100, 20),
                List.of(
                        Series.of("Equality", people, new Cells(3, 0, last), EQUALITY)
                                .with(new Label(last / 4, "Equality (dotted)", LabelSide.LEFT)),
                        Series.of("Need", people, new Cells(2, 0, last), NEED)
                                .with(new Label(last / 2, "Need (dashed)", LabelSide.RIGHT)),
                        Series.of("Money", people, new Cells(1, 0, last), MONEY)
                                .with(new Label(3 * last / 4, "Money (solid)", LabelSide.LEFT))),
                false,
                HEIGHT);
    }

    private static Chart differences(ReportedRun run, List<CurveRow> points) {
        int last = points.size() - 1;
        Cells people = new Cells(0, 0, last);
        int lowestMoney = furthest(points, CurveRow::spending);
        int lowestNeed = furthest(points, CurveRow::need);
        boolean moneyAbove = less(points.get(lowestNeed), CurveRow::spending).number()
                > less(points.get(lowestNeed), CurveRow::need).number();
        return new Chart(
                Chart.Form.POINTS,
                "Money and need less equality, " + run.headlinePeriod(),
                "Two lines show cumulative money and cumulative need less cumulative people, in percentage points,"
                        + " against cumulative people, least deprived areas first. Money lies "
                        + (moneyAbove ? "above" : "below") + " need where need is furthest from equality. Data: the"
                        + " table on this worksheet.",
                Axis.of(X_TITLE, "0").between(0, 100, 20),
                Axis.of("Share less equality (percentage points)", "+0.0;-0.0;0.0"),
                List.of(
                        Series.of("Need", people, new Cells(5, 0, last), NEED)
                                .with(new Label(
                                        lowestNeed, "Need (dashed)", moneyAbove ? LabelSide.BELOW : LabelSide.ABOVE)),
                        Series.of("Money", people, new Cells(4, 0, last), MONEY)
                                .with(new Label(
                                        lowestMoney, "Money (solid)", moneyAbove ? LabelSide.ABOVE : LabelSide.BELOW))),
                false,
                HEIGHT);
    }

    private static Figure less(CurveRow point, Function<CurveRow, Figure> share) {
        return share.apply(point).map(value -> value - point.people().number());
    }

    private static int furthest(List<CurveRow> points, Function<CurveRow, Figure> share) {
        int furthest = 0;
        for (int i = 1; i < points.size(); i++) {
            if (Math.abs(less(points.get(i), share).number())
                    > Math.abs(less(points.get(furthest), share).number())) {
                furthest = i;
            }
        }
        return furthest;
    }
}
