package org.everyonecounts.reports.sheet;

import java.util.List;
import java.util.Optional;
import org.everyonecounts.models.exchange.DeprivationRow;

/** Table 5: need and money by deprivation group. */
final class DeprivationSheet implements Sheet {
    static final String NAME = "Table_5_Deprivation";
    static final String GROUP_HEADER = "Deprivation group (1 is the most deprived)";

    @Override
    public Optional<SheetContent> content(ReportedRun run) {
        List<DeprivationRow> rows = run.deprivation();
        boolean limits = rows.stream().anyMatch(row -> row.lower().isNumber());
        return new TableBuilder<DeprivationRow>(
                        NAME,
                        "Deprivation_groups",
                        "Table 5: Need and money of people living in areas by deprivation, " + run.wholeScope())
                .sentence("How to read: the ratio is share of money divided by share of need; below 1 means less money"
                        + " than need calls for, beside the other groups.")
                .sentence(run.wholeSource())
                .sentence(run.basis())
                .column(Column.text("Scheme", RunNotes.ofSchemes(run.facts())), row -> Cell.text(row.scheme()))
                .column(Column.text("Level"), row -> Cell.text(run.areaNoun(row.level())))
                .column(Column.of(GROUP_HEADER, Kind.WHOLE, RunNotes.GROUPS), row -> Cell.of(row.group(), Kind.WHOLE))
                .column(Column.of("People", Kind.PEOPLE), row -> Cell.of(row.population(), Kind.PEOPLE))
                .column(
                        Column.of("Need-weighted people", Kind.PEOPLE),
                        row -> Cell.of(row.weightedPopulation(), Kind.PEOPLE))
                .column(
                        Column.of("Money (£ millions)", Kind.POUNDS_MILLIONS, RunNotes.ACTUAL),
                        row -> Cell.of(row.actualGbp(), Kind.POUNDS_MILLIONS))
                .column(Column.of("Share of need (%)", Kind.PERCENT), row -> Cell.of(row.needShare(), Kind.PERCENT))
                .column(
                        Column.of("Share of money (%)", Kind.PERCENT),
                        row -> Cell.of(row.spendingShare(), Kind.PERCENT))
                .column(Column.of("Ratio of money to need", Kind.RATIO), row -> Cell.of(row.ratio(), Kind.RATIO))
                .columnIf(
                        limits,
                        Column.of("Ratio lower limit", Kind.RATIO, RunNotes.RESAMPLED),
                        row -> Cell.of(row.lower(), Kind.RATIO))
                .columnIf(limits, Column.of("Ratio upper limit", Kind.RATIO), row -> Cell.of(row.upper(), Kind.RATIO))
                .rows(rows);
    }
}
