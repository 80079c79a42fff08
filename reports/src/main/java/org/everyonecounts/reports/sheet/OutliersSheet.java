package org.everyonecounts.reports.sheet;

import java.util.List;
import java.util.Optional;
import org.everyonecounts.reports.words.InWords;
import org.everyonecounts.reports.words.Template;

/** Table 8: outcomes of areas beside the limits of a funnel plot. */
final class OutliersSheet implements Sheet {
    static final String NAME = "Table_8_Outliers";

    @Override
    public Optional<SheetContent> content(ReportedRun run) {
        List<FunnelArea> rows = FunnelArea.all(run);
        AreaNames names = new AreaNames(run);
        return new TableBuilder<FunnelArea>(
                        NAME,
                        "Area_outliers",
                        "Table 8: Outcomes of areas beside funnel limits, " + run.scope(periods(rows)))
                .sentence(Template.FUNNEL_READ.sentence())
                .sentence(run.outcomeSource(periods(rows)))
                .column(
                        Column.names("Outcome"),
                        area -> Cell.text(run.unit(area.row().outcome()).title()))
                .column(
                        Column.text("Level"),
                        area -> Cell.text(run.areaNoun(area.row().level())))
                .column(
                        Column.text("Unit"),
                        area -> Cell.text(InWords.sentenceCase(
                                run.unit(area.row().outcome()).name())))
                .column(Column.text("Period"), area -> Cell.period(area.row().period()))
                .column(Column.text("Area code"), area -> Cell.text(area.row().areaCode()))
                .column(
                        Column.names("Area name"),
                        area -> names.cell(area.row().level(), area.row().areaCode()))
                .column(
                        Column.of("People", Kind.PEOPLE, RunNotes.AT_RISK),
                        area -> Cell.of(area.row().denominator(), Kind.PEOPLE))
                .column(
                        Column.of("Value", Kind.OUTCOME),
                        area -> Cell.of(
                                area.row().value(),
                                run.unit(area.row().outcome()).kind()))
                .column(
                        Column.of("95% lower limit", Kind.OUTCOME, RunNotes.FUNNEL),
                        area -> Cell.of(
                                area.row().lower(),
                                run.unit(area.row().outcome()).kind()))
                .column(
                        Column.of("95% upper limit", Kind.OUTCOME),
                        area -> Cell.of(
                                area.row().upper(),
                                run.unit(area.row().outcome()).kind()))
                .column(
                        Column.of("99.8% lower limit", Kind.OUTCOME),
                        area -> Cell.of(
                                area.outer().lower(),
                                run.unit(area.row().outcome()).kind()))
                .column(
                        Column.of("99.8% upper limit", Kind.OUTCOME),
                        area -> Cell.of(
                                area.outer().upper(),
                                run.unit(area.row().outcome()).kind()))
                .column(
                        Column.of("Position", Kind.TEXT),
                        area -> Cell.text(area.position().sentence()))
                .rows(rows);
    }

    private static List<String> periods(List<FunnelArea> rows) {
        return rows.stream().map(area -> area.row().period()).toList();
    }
}
