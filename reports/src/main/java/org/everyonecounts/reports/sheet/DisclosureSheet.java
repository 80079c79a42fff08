package org.everyonecounts.reports.sheet;

import java.util.List;
import java.util.Optional;
import org.everyonecounts.models.exchange.DisclosureRow;
import org.everyonecounts.reports.words.InWords;
import org.everyonecounts.reports.words.Template;

/** Table 24: how many counts of people were withheld or rounded, and why. */
final class DisclosureSheet implements Sheet {
    static final String NAME = "Table_24_Disclosure";

    @Override
    public Optional<SheetContent> content(ReportedRun run) {
        List<DisclosureRow> rows = run.figures().people().disclosure();
        return new TableBuilder<DisclosureRow>(
                        NAME,
                        "Disclosure_control",
                        "Table 24: Counts withheld to protect people, " + run.scope(periods(rows)))
                .sentence(Template.DISCLOSURE_READ.sentence())
                .sentence(run.outcomeSource(periods(rows)))
                .column(Column.text("Period"), row -> Cell.period(row.period()))
                .column(Column.text("Level"), row -> Cell.text(run.areaNoun(row.level())))
                .column(Column.text("Table of the data"), row -> Cell.text(InWords.name(row.table())))
                .column(Column.names("Series"), row -> Cell.text(InWords.name(row.series())))
                .column(Column.names("Rule"), row -> Cell.text(InWords.sentenceCase(row.rule())))
                .column(Column.of("Counts looked at", Kind.COUNT), row -> Cell.of(row.cells(), Kind.COUNT))
                .column(Column.of("Withheld as small", Kind.COUNT), row -> Cell.of(row.primary(), Kind.COUNT))
                .column(
                        Column.of("Withheld so that no other can be worked out", Kind.COUNT),
                        row -> Cell.of(row.secondary(), Kind.COUNT))
                .column(
                        Column.of("Withheld since an earlier run would give them away", Kind.COUNT),
                        row -> Cell.of(row.differencing(), Kind.COUNT))
                .column(Column.of("Shown rounded", Kind.COUNT), row -> Cell.of(row.rounded(), Kind.COUNT))
                .rows(rows);
    }

    private static List<String> periods(List<DisclosureRow> rows) {
        return rows.stream().map(DisclosureRow::period).toList();
    }
}
