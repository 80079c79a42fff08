package org.everyonecounts.reports.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.everyonecounts.models.area.HealthData.GroupOutcome;
import org.everyonecounts.models.exchange.CurveRow;
import org.everyonecounts.models.exchange.IndicatorRow;
import org.everyonecounts.models.exchange.OutcomeRow;
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
import org.everyonecounts.reports.words.Template;

/**
 * Chart 4: the slope index of inequality, drawn as a line through points sized by people.
 *
 * <p>Points are the groups of the leading outcome where its groups are in order and have people; else the areas of the concentration curve,
 * whose steps give the rank of each area and its money per head beside the average.
 */
final class GradientChart implements Sheet {
    static final String NAME = "Chart_4_Gradient";

    private static final int HEIGHT = 40;
    private static final Look POINTS = new Look(Ink.FIRST, Marker.CIRCLE, Dash.NONE);
    private static final Look LINE = new Look(Ink.FOURTH, Marker.NONE, Dash.SOLID);

    /** One group or area: rank from 0, the least deprived, to 1. */
    record Point(String label, double rank, double value, Figure people) {}

    private record Gradient(String what, String unit, Kind kind, String period, List<Point> points) {}

    @Override
    public Optional<SheetContent> content(ReportedRun run) {
        return ofGroups(run)
                .or(() -> ofMoney(run))
                .map(gradient -> new ChartContent(data(run, gradient), List.of(chart(gradient))));
    }

    private static Optional<Gradient> ofGroups(ReportedRun run) {
        Optional<IndicatorRow> leading = new PeopleResults(run).leadingGap();
        if (leading.isEmpty()) {
            return Optional.empty();
        }
        IndicatorPart part = IndicatorPart.of(leading.get().group());
        List<OutcomeRow> rows = run.figures().outcomes().stream()
                .filter(row -> row.outcome().equals(part.outcome())
                        && row.characteristic().equals(part.characteristic())
                        && row.period().equals(leading.get().period())
                        && !row.group().equals(GroupOutcome.UNKNOWN))
                .toList();
        boolean drawn = rows.stream()
                .allMatch(row -> row.group().matches("\\d{1,4}")
                        && row.value().isNumber()
                        && row.denominator().isNumber()
                        && row.denominator().number() > 0);
        // Areas times groups are no ranks of the nation: only one row a group and confidence is.
        List<OutcomeRow> groups = rows.stream()
                .filter(row -> row.confidence().equals(rows.get(0).confidence()))
                .sorted(Comparator.comparingInt((OutcomeRow row) -> drawn ? -Integer.parseInt(row.group()) : 0))
                .toList();
        long areas = rows.stream().map(OutcomeRow::areaCode).distinct().count();
        if (!drawn || areas != 1 || groups.size() < 3) {
            return Optional.empty();
        }
        double all =
                groups.stream().mapToDouble(row -> row.denominator().number()).sum();
        List<Point> points = new ArrayList<>();
        double below = 0;
        for (OutcomeRow row : groups) {
            double share = row.denominator().number() / all;
            points.add(new Point(
                    "Group " + row.group(), below + share / 2, row.value().number(), row.denominator()));
            below += share;
        }
        String outcome = run.unit(part.outcome()).title();
        return Optional.of(new Gradient(
                outcome + " by " + InWords.name(part.characteristic()),
                run.unit(part.outcome()).titled(outcome),
                run.unit(part.outcome()).kind(),
                leading.get().period(),
                points));
    }

    private static Optional<Gradient> ofMoney(ReportedRun run) {
        List<CurveRow> curve = ConcentrationSheet.points(run);
        Optional<Figure> average = run.nation(run.facts().headlineScheme())
                .map(row -> row.actualPerHead())
                .filter(Figure::isNumber);
        Optional<Figure> people = run.nation(run.facts().headlineScheme())
                .map(row -> row.population())
                .filter(Figure::isNumber);
        boolean complete = curve.stream()
                .allMatch(point -> point.people().isNumber() && point.spending().isNumber());
        if (curve.size() < 4 || !complete || average.isEmpty() || people.isEmpty()) {
            return Optional.empty();
        }
        List<Point> points = new ArrayList<>();
        for (int i = 1; i < curve.size(); i++) {
            double from = curve.get(i - 1).people().number();
            double share = curve.get(i).people().number() - from;
            if (share > 0) {
                double money = curve.get(i).spending().number()
                        - curve.get(i - 1).spending().number();
                points.add(new Point(
                        "Place " + curve.get(i).position(),
                        from + share / 2,
                        average.get().number() * money / share,
                        Figure.of(share * people.get().number())));
            }
        }
        return points.size() < 3
                ? Optional.empty()
                : Optional.of(new Gradient(
                        "Money per head of " + points.size() + " " + run.headlineAreas(),
                        "Money (£ per head)",
                        Kind.PER_HEAD,
                        run.headlinePeriod(),
                        points));
    }

    /** Where the fitted line stands at ranks 0 and 1: least squares weighted by people. */
    static double[] ends(List<Point> points) {
        double weight = 0;
        double rank = 0;
        double value = 0;
        for (Point point : points) {
            double people = point.people().number();
            weight += people;
            rank += people * point.rank();
            value += people * point.value();
        }
        rank /= weight;
        value /= weight;
        double together = 0;
        double spread = 0;
        for (Point point : points) {
            double apart = point.people().number() * (point.rank() - rank);
            together += apart * (point.value() - value);
            spread += apart * (point.rank() - rank);
        }
        double slope = spread > 0 ? together / spread : 0;
        return new double[] {value - slope * rank, value + slope * (1 - rank)};
    }

    private static Chart chart(Gradient gradient) {
        List<Point> points = gradient.points();
        int last = points.size() - 1;
        double[] ends = ends(points);
        double most = points.stream()
                .mapToDouble(point -> point.people().number())
                .max()
                .orElse(1);
        List<Integer> sizes = points.stream()
                .map(point -> 4 + (int) Math.round(14 * Math.sqrt(point.people().number() / most)))
                .toList();
        Label[] labels = points.size() > 20
                ? new Label[0]
                : IntStream.rangeClosed(0, last)
                        .mapToObj(i -> new Label(i, points.get(i).label().replace("Group ", ""), LabelSide.ABOVE))
                        .toArray(Label[]::new);
        double low = points.stream().mapToDouble(Point::value).min().orElse(0);
        double high = points.stream().mapToDouble(Point::value).max().orElse(1);
        return new Chart(
                Chart.Form.POINTS,
                gradient.what() + ", " + gradient.period(),
                points.size() + " points, larger with more people, against the rank of deprivation from 0, the least"
                        + " deprived, to 1; the line fitted to them goes from "
                        + InWords.measured(Figure.of(ends[0])) + " to " + InWords.measured(Figure.of(ends[1]))
                        + ". Data: the table on this worksheet.",
                Axis.of("Rank of deprivation (0 least deprived, 1 most deprived)", "0.0")
                        .between(0, 1, 0.2),
                ChartSteps.around(
                        gradient.unit(),
                        gradient.kind().stored(Figure.of(Math.min(low, Math.min(ends[0], ends[1])))),
                        gradient.kind().stored(Figure.of(Math.max(high, Math.max(ends[0], ends[1]))))),
                List.of(
                        Series.of(
                                        "Fitted line",
                                        new Cells(1, last + 1, last + 2),
                                        new Cells(2, last + 1, last + 2),
                                        LINE)
                                .with(new Label(0, "Fitted line", LabelSide.RIGHT)),
                        Series.of(
                                        points.size() > 20 ? "Areas" : "Groups",
                                        new Cells(1, 0, last),
                                        new Cells(2, 0, last),
                                        POINTS)
                                .with(labels)
                                .sized(sizes)),
                false,
                HEIGHT);
    }

    private static TableContent data(ReportedRun run, Gradient gradient) {
        List<Point> rows = new ArrayList<>(gradient.points());
        double[] ends = ends(rows);
        rows.add(new Point("Fitted line, least deprived end", 0, ends[0], Figure.NOT_APPLICABLE));
        rows.add(new Point("Fitted line, most deprived end", 1, ends[1], Figure.NOT_APPLICABLE));
        boolean money = gradient.unit().startsWith("Money");
        return new TableBuilder<Point>(
                        NAME,
                        "Chart_4_data",
                        "Chart 4: Slope across deprivation, " + run.geography() + ", " + gradient.period())
                .sentence(Template.GRADIENT_READ.sentence())
                .sentence(run.outcomeSource(List.of(gradient.period())))
                .column(Column.text("Point"), point -> Cell.text(point.label()))
                .column(
                        Column.of("Rank of deprivation", Kind.RATIO),
                        point -> Cell.of(Figure.of(point.rank()), Kind.RATIO))
                .column(
                        Column.of(
                                gradient.unit(),
                                gradient.kind(),
                                money ? new Note[] {RunNotes.of(run.headlineScheme())} : new Note[0]),
                        point -> Cell.of(Figure.of(point.value()), gradient.kind()))
                .column(Column.of("People", Kind.PEOPLE), point -> Cell.of(point.people(), Kind.PEOPLE))
                .table(rows);
    }
}
