package org.everyonecounts.reports.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.everyonecounts.models.exchange.IndicatorRow;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.reports.sheet.Chart.Cells;
import org.everyonecounts.reports.sheet.Chart.Dash;
import org.everyonecounts.reports.sheet.Chart.Ink;
import org.everyonecounts.reports.sheet.Chart.Label;
import org.everyonecounts.reports.sheet.Chart.LabelSide;
import org.everyonecounts.reports.sheet.Chart.Look;
import org.everyonecounts.reports.sheet.Chart.Marker;
import org.everyonecounts.reports.sheet.Chart.Series;
import org.everyonecounts.reports.words.InWords;
import org.everyonecounts.reports.words.Template;

/** Chart 7: the level of the leading outcome against the gap between its groups, the periods joined in order. */
final class LevelChart implements Sheet {
    static final String NAME = "Chart_7_Level";

    private static final int FEWEST = 3;
    private static final int HEIGHT = 40;
    private static final Look PATH = new Look(Ink.LINE, Marker.NONE, Dash.DASHED);
    private static final Look EARLIER = new Look(Ink.FIRST, Marker.CIRCLE, Dash.NONE);
    private static final Look LAST = new Look(Ink.FOURTH, Marker.DIAMOND, Dash.NONE);

    private record Point(IndicatorRow mean, IndicatorRow gap) {}

    @Override
    public Optional<SheetContent> content(ReportedRun run) {
        PeopleResults people = new PeopleResults(run);
        Optional<IndicatorRow> gap = people.leadingGap();
        Optional<IndicatorRow> mean = people.leadingMean();
        if (gap.isEmpty() || mean.isEmpty()) {
            return Optional.empty();
        }
        IndicatorPart part = IndicatorPart.of(gap.get().group());
        if (!IndicatorPart.of(mean.get().group()).outcome().equals(part.outcome())) {
            return Optional.empty();
        }
        List<Point> points = new ArrayList<>();
        for (IndicatorRow level : people.upTo(mean.get())) {
            people.upTo(gap.get()).stream()
                    .filter(row -> row.period().equals(level.period())
                            && row.estimate().isNumber()
                            && level.estimate().isNumber())
                    .forEach(row -> points.add(new Point(level, row)));
        }
        return points.size() < FEWEST
                ? Optional.empty()
                : Optional.of(new ChartContent(
                        data(run, part, points), List.of(chart(run.unit(part.outcome()), part, points))));
    }

    private static double size(Point point) {
        return Math.abs(point.gap().estimate().number());
    }

    private static Chart chart(OutcomeUnit unit, IndicatorPart part, List<Point> points) {
        int last = points.size() - 1;
        String outcome = unit.title();
        Point begin = points.get(0);
        Point end = points.get(last);
        return new Chart(
                Chart.Form.POINTS,
                outcome + ": level against gap by " + InWords.name(part.characteristic()) + ", "
                        + begin.mean().period() + " to " + end.mean().period(),
                "Points joined in order of time: the mean of all people against the size of the gap between groups. From "
                        + begin.mean().period() + " to " + end.mean().period() + " the mean went from "
                        + unit.value(begin.mean().estimate()) + " to "
                        + unit.value(end.mean().estimate()) + " and the gap from "
                        + unit.difference(Figure.of(size(begin))) + " to " + unit.difference(Figure.of(size(end)))
                        + ". Data: the table on this worksheet.",
                ChartSteps.around(
                        unit.titled(outcome + " of all people"),
                        points.stream()
                                .mapToDouble(point ->
                                        unit.drawn(point.mean().estimate().number()))
                                .min()
                                .orElse(0),
                        points.stream()
                                .mapToDouble(point ->
                                        unit.drawn(point.mean().estimate().number()))
                                .max()
                                .orElse(1)),
                ChartSteps.around(
                        unit.titled("Size of the gap"),
                        points.stream()
                                .mapToDouble(point -> unit.drawn(size(point)))
                                .min()
                                .orElse(0),
                        points.stream()
                                .mapToDouble(point -> unit.drawn(size(point)))
                                .max()
                                .orElse(1)),
                List.of(
                        Series.of("Order of time", new Cells(1, 0, last), new Cells(2, 0, last), PATH),
                        Series.of("Earlier periods", new Cells(1, 0, last - 1), new Cells(2, 0, last - 1), EARLIER)
                                .with(new Label(0, begin.mean().period(), LabelSide.BELOW)),
                        Series.of("Latest period", new Cells(1, last, last), new Cells(2, last, last), LAST)
                                .with(new Label(0, end.mean().period(), LabelSide.ABOVE))),
                false,
                HEIGHT);
    }

    private static TableContent data(ReportedRun run, IndicatorPart part, List<Point> points) {
        List<String> periods =
                points.stream().map(point -> point.mean().period()).toList();
        Kind kind = run.unit(part.outcome()).kind();
        return new TableBuilder<Point>(NAME, "Chart_7_data", "Chart 7: Level against inequality, " + run.scope(periods))
                .sentence(Template.LEVEL_READ.sentence())
                .sentence(run.outcomeSource(periods))
                .column(Column.text("Period"), point -> Cell.period(point.mean().period()))
                .column(
                        Column.of(run.unit(part.outcome()).title() + " of all people", kind),
                        point -> Cell.of(point.mean().estimate(), kind))
                .column(
                        Column.of(
                                "Size of the gap by " + InWords.name(part.characteristic()), kind, RunNotes.GROUP_GAP),
                        point -> Cell.of(Figure.of(size(point)), kind))
                .table(points);
    }
}
