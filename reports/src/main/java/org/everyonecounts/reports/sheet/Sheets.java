package org.everyonecounts.reports.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The sheets of a workbook in order, for a run.
 *
 * @param sheets Cover, Contents, Notes, tables, charts
 * @param notes numbers of the notes they use
 */
public record Sheets(List<SheetContent> sheets, NoteNumbers notes) {
    public Sheets {
        sheets = List.copyOf(sheets);
    }

    /** The one list of table sheets: a new table is added here and nowhere else. */
    private static final List<Sheet> TABLES = List.of(
            new ScorecardSheet(),
            new DistanceSheet(),
            new PerHeadSheet(),
            new NeedSheet(),
            new DeprivationSheet(),
            new IndicatorsSheet(),
            new ConcentrationSheet(),
            new OutliersSheet(),
            new TrendSheet(),
            new MovementSheet(),
            new DriversSheet(),
            new ScenariosSheet(),
            new OutcomesSheet(),
            new CountedSheet(),
            new TraceSheet(),
            new ReconciliationSheet(),
            new QualitySheet(),
            new RejectsSheet(),
            new AssumptionsSheet(),
            new RunSheet(),
            new ScenarioEffectsSheet(),
            new PeersSheet(),
            new QuantilesSheet(),
            new DisclosureSheet(),
            new RevisionsSheet());

    /** The one list of chart sheets. */
    private static final List<Sheet> CHARTS = List.of(
            new DistanceChart(),
            new DeprivationChart(),
            new ConcentrationChart(),
            new GradientChart(),
            new FunnelChart(),
            new TrendChart(),
            new LevelChart(),
            new MovementChart(),
            new DriversChart(),
            new ScenariosChart());

    /**
     * Every sheet that has something to show.
     *
     * @param withCharts false leaves the chart sheets out; the tables are the same
     */
    public static Sheets of(ReportedRun run, boolean withCharts) {
        List<SheetContent> body = new ArrayList<>();
        TABLES.forEach(sheet -> sheet.content(run).ifPresent(body::add));
        if (withCharts) {
            CHARTS.forEach(sheet -> sheet.content(run).ifPresent(body::add));
        }
        NoteNumbers numbers = NoteNumbers.of(body);
        Optional<SheetContent> notes = NotesSheet.of(numbers, run);
        List<SheetContent> listed = new ArrayList<>();
        notes.ifPresent(listed::add);
        listed.addAll(body);
        List<SheetContent> all = new ArrayList<>();
        all.add(new CoverSheet(body.stream().anyMatch(ChartContent.class::isInstance))
                .content(run)
                .orElseThrow());
        all.add(ContentsSheet.of(listed, run));
        all.addAll(listed);
        return new Sheets(all, numbers);
    }
}
