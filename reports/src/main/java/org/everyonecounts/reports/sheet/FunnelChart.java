package org.everyonecounts.reports.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.everyonecounts.models.exchange.OutcomeRow;
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

/** Chart 5: a funnel plot of the outcome with most areas, its limits at 95% and 99.8% with overdispersion. */
final class FunnelChart implements Sheet {
    static final String NAME = "Chart_5_Funnel";

    /** With more areas than this the points cover one another, and a workbook grows slow. */
    private static final int MOST = 1_000;

    /** Outside areas that are named in the plot; the table names all. */
    private static final int NAMED = 8;

    private static final int HEIGHT = 44;
    private static final Look INSIDE = new Look(Ink.FIRST, Marker.CIRCLE, Dash.NONE);
    private static final Look OUTSIDE = new Look(Ink.FOURTH, Marker.DIAMOND, Dash.NONE);
    private static final Look INNER = new Look(Ink.LINE, Marker.NONE, Dash.DASHED);
    private static final Look OUTER = new Look(Ink.LINE, Marker.NONE, Dash.DOTTED);

    @Override
    public Optional<SheetContent> content(ReportedRun run) {
        Map<String, List<FunnelArea>> funnels = new LinkedHashMap<>();
        FunnelArea.all(run).stream()
                .filter(FunnelArea::isDrawn)
                .forEach(area -> funnels.computeIfAbsent(FunnelArea.block(area.row()), key -> new ArrayList<>())
                        .add(area));
        return funnels.values().stream()
                .filter(areas -> areas.size() >= 5 && areas.size() <= MOST)
                .max(Comparator.comparingInt(List::size))
                .map(areas -> areas.stream()
                        .sorted(Comparator.comparingDouble((FunnelArea area) ->
                                        area.row().denominator().number())
                                .thenComparing(area -> area.row().areaCode()))
                        .toList())
                .map(areas -> new ChartContent(data(run, areas), List.of(chart(run, areas))));
    }

    private static Chart chart(ReportedRun run, List<FunnelArea> areas) {
        OutcomeRow first = areas.get(0).row();
        int last = areas.size() - 1;
        List<Integer> outside = IntStream.rangeClosed(0, last)
                .filter(i -> areas.get(i).isOutside())
                .boxed()
                .toList();
        List<Integer> inside = IntStream.rangeClosed(0, last)
                .filter(i -> !areas.get(i).isOutside())
                .boxed()
                .toList();
        List<Series> series = new ArrayList<>();
        Cells people = new Cells(2, 0, last);
        series.add(Series.of("99.8% lower limit", people, new Cells(6, 0, last), OUTER));
        series.add(Series.of("99.8% upper limit", people, new Cells(7, 0, last), OUTER)
                .with(new Label(last, "99.8%", LabelSide.RIGHT)));
        series.add(Series.of("95% lower limit", people, new Cells(4, 0, last), INNER));
        series.add(Series.of("95% upper limit", people, new Cells(5, 0, last), INNER)
                .with(new Label(last, "95%", LabelSide.RIGHT)));
        if (!inside.isEmpty()) {
            series.add(Series.of("Within the limits", new Cells(2, inside), new Cells(3, inside), INSIDE));
        }
        if (!outside.isEmpty()) {
            Label[] labels = IntStream.range(0, outside.size() > NAMED ? 0 : outside.size())
                    .mapToObj(i -> new Label(i, areas.get(outside.get(i)).row().areaCode(), side(areas, outside, i)))
                    .toArray(Label[]::new);
            series.add(Series.of("Outside the limits", new Cells(2, outside), new Cells(3, outside), OUTSIDE)
                    .with(labels));
        }
        double low = areas.stream()
                .mapToDouble(area -> Math.min(
                        area.row().value().number(), area.outer().lower().number()))
                .min()
                .orElse(0);
        double high = areas.stream()
                .mapToDouble(area -> Math.max(
                        area.row().value().number(), area.outer().upper().number()))
                .max()
                .orElse(1);
        String outcome = run.unit(first.outcome()).title();
        return new Chart(
                Chart.Form.POINTS,
                outcome + " of " + areas.size() + " " + InWords.plural(run.areaNoun(first.level())) + ", "
                        + first.period(),
                "A funnel plot: the value of " + areas.size() + " areas against their people, with dashed limits at 95%"
                        + " and dotted limits at 99.8% that widen where people are few. " + outside.size()
                        + " areas, drawn as diamonds, stand outside. Data: the table on this worksheet, also in "
                        + OutliersSheet.NAME + ".",
                ChartSteps.around(
                        "People or years at risk",
                        areas.get(0).row().denominator().number(),
                        1.1 * areas.get(last).row().denominator().number()),
                ChartSteps.around(
                        run.unit(first.outcome()).titled(outcome),
                        run.unit(first.outcome()).drawn(low),
                        run.unit(first.outcome()).drawn(high)),
                series,
                false,
                HEIGHT);
    }

    /** Labels of neighbours above (or below) the funnel go to the left and to the right in turn, so that none covers the other's mark. */
    private static LabelSide side(List<FunnelArea> areas, List<Integer> outside, int at) {
        Template position = areas.get(outside.get(at)).position();
        long before = outside.subList(0, at).stream()
                .filter(row -> areas.get(row).position() == position)
                .count();
        return before % 2 == 0 ? LabelSide.LEFT : LabelSide.RIGHT;
    }

    private static TableContent data(ReportedRun run, List<FunnelArea> areas) {
        AreaNames names = new AreaNames(run);
        OutcomeRow first = areas.get(0).row();
        Kind kind = run.unit(first.outcome()).kind();
        return new TableBuilder<FunnelArea>(
                        NAME,
                        "Chart_5_data",
                        "Chart 5: Funnel plot of areas, " + run.geography() + ", " + first.period())
                .sentence(Template.FUNNEL_CHART_READ.sentence())
                .sentence(run.outcomeSource(List.of(first.period())))
                .column(Column.text("Area code"), area -> Cell.text(area.row().areaCode()))
                .column(
                        Column.names("Area name"),
                        area -> names.cell(area.row().level(), area.row().areaCode()))
                .column(
                        Column.of("People or years at risk", Kind.PEOPLE),
                        area -> figure(area.row().denominator()))
                .column(
                        Column.of(run.unit(first.outcome()).titled("Value"), kind),
                        area -> Cell.of(area.row().value(), kind))
                .column(
                        Column.of("95% lower limit", kind, RunNotes.FUNNEL),
                        area -> Cell.of(area.row().lower(), kind))
                .column(
                        Column.of("95% upper limit", kind),
                        area -> Cell.of(area.row().upper(), kind))
                .column(
                        Column.of("99.8% lower limit", kind),
                        area -> Cell.of(area.outer().lower(), kind))
                .column(
                        Column.of("99.8% upper limit", kind),
                        area -> Cell.of(area.outer().upper(), kind))
                .table(areas);
    }

    private static Cell figure(Figure people) {
        return Cell.of(people, Kind.PEOPLE);
    }
}
