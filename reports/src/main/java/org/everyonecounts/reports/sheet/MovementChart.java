package org.everyonecounts.reports.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
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
import org.everyonecounts.reports.words.InWords;
import org.everyonecounts.reports.words.TargetWords;
import org.everyonecounts.reports.words.Template;

/**
 * Chart 8: the areas furthest below, each with three marks joined by a line: opening, end of the first year, end of the last year shown.
 *
 * <p>The tolerance shows as two dashed lines, so that a reader sees which areas come within it and when.
 */
final class MovementChart implements Sheet {
    static final String NAME = "Chart_8_Movement";

    private static final int MOST = 12;

    /** Names longer than this would leave no room for marks; codes stand for them, beside the table that names them. */
    private static final int LONGEST_LABEL = 30;

    /** Keeps a label off its mark where a program sets them close. */
    private static final String GAP = "\u00a0\u00a0";

    private static final int PLACE = 0;
    private static final int DISTANCE = 4;
    private static final int LOWER_EDGE = 5;
    private static final int UPPER_EDGE = 6;

    private static final Look JOINED = new Look(Ink.LINE, Marker.NONE, Dash.SOLID);
    private static final Look EDGE = new Look(Ink.LINE, Marker.NONE, Dash.DASHED);
    private static final Look OPENING = new Look(Ink.FIRST, Marker.CIRCLE, Dash.NONE);
    private static final Look FIRST_YEAR = new Look(Ink.FOURTH, Marker.DIAMOND, Dash.NONE);
    private static final Look LAST_YEAR = new Look(Ink.SECOND, Marker.SQUARE, Dash.NONE);

    /** One point in time: what it is called, its distance and how it is marked. */
    private record Moment(String name, Function<Movement, Figure> distance, Look look, String shape) {}

    /** One mark: an area at one point in time. */
    private record Mark(int place, Movement area, Moment moment) {
        double percent() {
            return 100 * moment.distance().apply(area).number();
        }
    }

    @Override
    public Optional<SheetContent> content(ReportedRun run) {
        KnownAreas areas = new KnownAreas(run);
        List<Movement> rows = Movement.of(run, areas).stream()
                .filter(row -> run.isHeadline(row.area().scheme(), row.area().level()) && row.isComplete())
                .limit(MOST)
                .toList();
        if (rows.size() < 2) {
            return Optional.empty();
        }
        List<Moment> moments = moments(rows.get(0));
        List<Mark> marks = moments.stream()
                .flatMap(moment -> IntStream.range(0, rows.size()).mapToObj(i -> new Mark(i + 1, rows.get(i), moment)))
                .toList();
        double tolerance = run.headlineScheme().tolerance();
        TargetWords words = TargetWords.of(run.headlineScheme().target());
        List<String> labels = labels(rows, areas);
        Chart chart = new Chart(
                Chart.Form.POINTS,
                "Pace of change of the " + rows.size() + " " + run.headlineAreas() + " furthest below, "
                        + rows.get(0).firstYear() + " to " + rows.get(0).lastYear(),
                altText(run, rows, tolerance),
                horizontal(words, moments, marks, tolerance, labels),
                Axis.of("Place in the table, furthest below first", "[<1]\"\";[>" + rows.size() + "]\"\";0")
                        .between(0, rows.size() + 1.0, 1)
                        .downwards(),
                series(moments, marks, rows.size(), labels),
                false,
                12 + 2 * rows.size());
        return Optional.of(new ChartContent(data(run, areas, marks, tolerance, words), List.of(chart)));
    }

    private static List<Moment> moments(Movement first) {
        List<Moment> moments = new ArrayList<>();
        moments.add(new Moment("Opening", Movement::opening, OPENING, "circle"));
        moments.add(new Moment("End of " + first.firstYear(), Movement::closing, FIRST_YEAR, "diamond"));
        if (!first.lastYear().equals(first.firstYear())) {
            moments.add(new Moment("End of " + first.lastYear(), Movement::last, LAST_YEAR, "square"));
        }
        return moments;
    }

    private static List<String> labels(List<Movement> rows, KnownAreas areas) {
        List<String> names = rows.stream().map(row -> areas.name(row.area())).toList();
        boolean byName = names.stream().allMatch(name -> !name.isBlank() && name.length() <= LONGEST_LABEL);
        return byName ? names : rows.stream().map(row -> row.area().area()).toList();
    }

    private static List<Series> series(List<Moment> moments, List<Mark> marks, int areas, List<String> labels) {
        List<Series> series = new ArrayList<>();
        Cells firstPlaces = new Cells(PLACE, 0, areas - 1);
        series.add(Series.of("Lower edge of tolerance", new Cells(LOWER_EDGE, 0, areas - 1), firstPlaces, EDGE)
                .with(new Label(0, "Tolerance", LabelSide.ABOVE)));
        series.add(Series.of("Upper edge of tolerance", new Cells(UPPER_EDGE, 0, areas - 1), firstPlaces, EDGE));
        int last = (moments.size() - 1) * areas;
        for (int i = 0; i < areas; i++) {
            series.add(Series.of(
                    labels.get(i),
                    new Cells(DISTANCE, i, i + last, areas),
                    new Cells(PLACE, i, i + last, areas),
                    JOINED));
        }
        for (int m = moments.size() - 1; m >= 0; m--) {
            int moment = m;
            Label[] own = IntStream.range(0, areas)
                    .filter(i -> leftmost(marks, i, areas) == moment)
                    .mapToObj(i -> new Label(i, labels.get(i) + GAP, LabelSide.LEFT))
                    .toArray(Label[]::new);
            int first = m * areas;
            series.add(Series.of(
                            moments.get(m).name(),
                            new Cells(DISTANCE, first, first + areas - 1),
                            new Cells(PLACE, first, first + areas - 1),
                            moments.get(m).look())
                    .with(own));
        }
        return series;
    }

    /** The moment at which an area stands furthest to the left. */
    private static int leftmost(List<Mark> marks, int area, int areas) {
        int leftmost = 0;
        for (int m = 1; m * areas < marks.size(); m++) {
            if (marks.get(m * areas + area).percent()
                    < marks.get(leftmost * areas + area).percent()) {
                leftmost = m;
            }
        }
        return leftmost;
    }

    private static Axis horizontal(
            TargetWords words, List<Moment> moments, List<Mark> marks, double tolerance, List<String> labels) {
        double lowest = Math.min(
                -100 * tolerance,
                marks.stream().mapToDouble(Mark::percent).min().orElse(0));
        double highest = Math.max(
                100 * tolerance, marks.stream().mapToDouble(Mark::percent).max().orElse(0));
        int letters = labels.stream().mapToInt(String::length).max().orElse(0);
        double room = Math.min(0.5, 0.03 + 0.012 * letters);
        double low = lowest - (highest - lowest) * room / (1 - room);
        double step = ChartSteps.of(highest - low);
        String shapes = InWords.list(moments.stream()
                .map(moment -> moment.shape() + " "
                        + moment.name().replace("End of ", "").toLowerCase(Locale.UK))
                .toList());
        return Axis.of(words.distance() + " (%): " + shapes, "+0.0;-0.0;0")
                .between(step * Math.floor(low / step), step * Math.ceil(highest / step), step);
    }

    private static TableContent data(
            ReportedRun run, KnownAreas areas, List<Mark> marks, double tolerance, TargetWords words) {
        return new TableBuilder<Mark>(
                        NAME,
                        "Chart_8_data",
                        "Chart 8: Pace of change of the areas furthest below, " + run.headlineScope())
                .sentence("How to read: marks to the left mean less money than the "
                        + words.target().toLowerCase(Locale.UK)
                        + "; between the dashed lines an area is within tolerance. Codes and names stand in the table.")
                .sentence(Template.MOVEMENT_PROJECTION.sentence())
                .sentence(run.headlineSource())
                .column(
                        Column.of("Place", Kind.WHOLE, RunNotes.of(run.headlineScheme())),
                        mark -> Cell.of(mark.place(), Kind.WHOLE))
                .column(
                        Column.text("Area code", RunNotes.paces(List.of(run.headlineScheme()))),
                        mark -> Cell.text(mark.area().area().area()))
                .column(
                        Column.names("Area name"),
                        mark -> areas.nameCell(mark.area().area()))
                .column(Column.text("When"), mark -> Cell.text(mark.moment().name()))
                .column(
                        Column.of("Distance (%)", Kind.PERCENT_DIFFERENCE),
                        mark -> Cell.of(mark.moment().distance().apply(mark.area()), Kind.PERCENT_DIFFERENCE))
                .column(
                        Column.of("Lower edge of tolerance (%)", Kind.PERCENT_DIFFERENCE),
                        mark -> Cell.of(Figure.of(-tolerance), Kind.PERCENT_DIFFERENCE))
                .column(
                        Column.of("Upper edge of tolerance (%)", Kind.PERCENT_DIFFERENCE),
                        mark -> Cell.of(Figure.of(tolerance), Kind.PERCENT_DIFFERENCE))
                .table(marks);
    }

    private static String altText(ReportedRun run, List<Movement> rows, double tolerance) {
        long opening =
                rows.stream().filter(row -> row.opening().number() < -tolerance).count();
        long last =
                rows.stream().filter(row -> row.last().number() < -tolerance).count();
        return "Marks joined by a line for each of the " + rows.size() + " " + run.headlineAreas()
                + " furthest below: the distance at the opening, at the end of "
                + rows.get(0).firstYear() + " and of " + rows.get(0).lastYear() + ". " + opening
                + " lie below tolerance at the opening, " + last
                + " at the end. Data: the table on this worksheet, also"
                + " in " + MovementSheet.NAME + ".";
    }
}
