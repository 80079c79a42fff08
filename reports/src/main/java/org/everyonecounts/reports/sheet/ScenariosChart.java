package org.everyonecounts.reports.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.everyonecounts.models.exchange.ScenarioRow;
import org.everyonecounts.reports.sheet.Chart.Axis;
import org.everyonecounts.reports.sheet.Chart.Cells;
import org.everyonecounts.reports.sheet.Chart.Ink;
import org.everyonecounts.reports.sheet.Chart.Look;
import org.everyonecounts.reports.sheet.Chart.Pattern;
import org.everyonecounts.reports.sheet.Chart.Series;
import org.everyonecounts.reports.words.InWords;
import org.everyonecounts.reports.words.TargetWords;

/**
 * Chart 10: the largest gains and the largest losses of a scenario as sorted bars, one chart a scenario.
 *
 * <p>Shown is the headline block; where no scenario moves it, the first block that one moves. The first three scenarios that move it have a
 * chart, the others stand in {@code Table_12_Scenarios}.
 */
final class ScenariosChart implements Sheet {
    static final String NAME = "Chart_10_Scenarios";

    private static final int CHARTS = 3;
    private static final int EACH_WAY = 15;
    private static final int LONGEST_LABEL = 40;
    private static final int CODE = 1;
    private static final int AREA_NAME = 2;
    private static final int CHANGE = 3;
    private static final Look BARS = Look.bars(Ink.FIRST, Pattern.PLAIN);

    /** One scenario: the first of its rows in the table, and its rows. */
    private record Part(String name, int from, List<ScenarioRow> rows) {}

    @Override
    public Optional<SheetContent> content(ReportedRun run) {
        List<ScenarioRow> moved = ScenarioOrder.gainsFirst(run).stream()
                .filter(row -> row.changeGbp().orElse(0) != 0)
                .filter(row -> !run.nation(row.scheme())
                        .map(nation -> nation.level().equals(row.level()))
                        .orElse(false))
                .toList();
        if (moved.isEmpty()) {
            return Optional.empty();
        }
        ScenarioRow shown = moved.get(0);
        List<ScenarioRow> block = moved.stream()
                .filter(row ->
                        row.scheme().equals(shown.scheme()) && row.level().equals(shown.level()))
                .toList();
        List<String> names =
                block.stream().map(ScenarioRow::scenario).distinct().toList();
        List<Part> parts = new ArrayList<>();
        List<ScenarioRow> table = new ArrayList<>();
        for (String name : names.subList(0, Math.min(CHARTS, names.size()))) {
            List<ScenarioRow> rows = ends(
                    block.stream().filter(row -> row.scenario().equals(name)).toList());
            parts.add(new Part(name, table.size(), rows));
            table.addAll(rows);
        }
        KnownAreas areas = new KnownAreas(run);
        return Optional.of(new ChartContent(
                data(run, areas, table, names.size() - parts.size()),
                parts.stream().map(part -> chart(run, areas, part)).toList()));
    }

    /** The largest gains and the largest losses of rows sorted from gain to loss. */
    private static List<ScenarioRow> ends(List<ScenarioRow> rows) {
        List<ScenarioRow> gains =
                rows.stream().filter(row -> row.changeGbp().number() > 0).toList();
        List<ScenarioRow> losses =
                rows.stream().filter(row -> row.changeGbp().number() < 0).toList();
        List<ScenarioRow> ends = new ArrayList<>(gains.subList(0, Math.min(EACH_WAY, gains.size())));
        ends.addAll(losses.subList(Math.max(0, losses.size() - EACH_WAY), losses.size()));
        return ends;
    }

    private static Chart chart(ReportedRun run, KnownAreas areas, Part part) {
        List<ScenarioRow> rows = part.rows();
        int first = part.from();
        int last = first + rows.size() - 1;
        boolean byName = rows.stream()
                .map(row -> areas.name(ScenarioOrder.area(row)))
                .allMatch(name -> !name.isBlank() && name.length() <= LONGEST_LABEL);
        String noun = run.areaNoun(rows.get(0).level());
        String target = TargetWords.of(run.scheme(rows.get(0).scheme()).target())
                .target()
                .toLowerCase(Locale.UK);
        long gains = rows.stream().filter(row -> row.changeGbp().number() > 0).count();
        return new Chart(
                Chart.Form.BARS,
                "Winners and losers, scenario " + shortened(part.name()),
                "Horizontal bars of the change of the " + target + " in scenario " + shortened(part.name()) + ": "
                        + InWords.counted(gains, noun) + " with the largest gains on top, "
                        + InWords.counted(rows.size() - gains, noun)
                        + " with the largest losses below. Data: the table on this worksheet, also in "
                        + ScenariosSheet.NAME + ".",
                Axis.of(InWords.sentenceCase(noun) + (byName ? "" : " (code)"), "General")
                        .downwards(),
                axis(rows, target),
                List.of(Series.of(
                        "Change of the " + target,
                        new Cells(byName ? AREA_NAME : CODE, first, last),
                        new Cells(CHANGE, first, last),
                        BARS)),
                false,
                10 + rows.size());
    }

    /** A name short enough for a title and for alternative text. */
    private static String shortened(String name) {
        return name.length() <= LONGEST_LABEL ? name : name.substring(0, LONGEST_LABEL - 1) + "…";
    }

    private static Axis axis(List<ScenarioRow> rows, String target) {
        double lowest = Math.min(
                0,
                rows.stream()
                        .mapToDouble(row -> row.changeGbp().number() / 1e6)
                        .min()
                        .orElse(0));
        double highest = Math.max(
                0,
                rows.stream()
                        .mapToDouble(row -> row.changeGbp().number() / 1e6)
                        .max()
                        .orElse(0));
        double step = ChartSteps.of(highest - lowest);
        return Axis.of("Change of the " + target + " from baseline (£ millions)", "+#,##0.###;-#,##0.###;0")
                .between(step * Math.floor(lowest / step), step * Math.ceil(highest / step), step);
    }

    private static TableContent data(ReportedRun run, KnownAreas areas, List<ScenarioRow> rows, int left) {
        ScenarioRow shown = rows.get(0);
        TableBuilder<ScenarioRow> table = new TableBuilder<ScenarioRow>(
                        NAME,
                        "Chart_10_data",
                        "Chart 10: Winners and losers under other settings, " + run.geography() + ", "
                                + run.facts().latestPeriods().getOrDefault(shown.scheme(), run.periods()))
                .sentence("How to read: bars to the right are gains, bars to the left losses; at most " + EACH_WAY
                        + " of each are shown, all areas stand in " + ScenariosSheet.NAME + ".")
                .sentence("Shown: scheme " + shown.scheme() + ", " + InWords.plural(run.areaNoun(shown.level())) + ".");
        if (left > 0) {
            table.sentence(InWords.sentenceCase(InWords.count(left)) + " more "
                    + (left == 1 ? "scenario stands" : "scenarios stand") + " in " + ScenariosSheet.NAME + ".");
        }
        return table.sentence(run.wholeSource())
                .column(
                        Column.text("Scenario", RunNotes.of(run.scheme(shown.scheme()))),
                        row -> Cell.text(row.scenario()))
                .column(Column.text("Area code"), row -> Cell.text(row.areaCode()))
                .column(Column.names("Area name"), row -> areas.nameCell(ScenarioOrder.area(row)))
                .column(
                        Column.of("Change from baseline (£ millions)", Kind.POUNDS_MILLIONS_MOVED),
                        row -> Cell.of(row.changeGbp(), Kind.POUNDS_MILLIONS_MOVED))
                .column(
                        Column.of("Change from baseline (%)", Kind.PERCENT_MOVED),
                        row -> Cell.of(row.change(), Kind.PERCENT_MOVED))
                .table(rows);
    }
}
