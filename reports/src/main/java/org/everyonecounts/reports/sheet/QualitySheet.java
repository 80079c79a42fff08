package org.everyonecounts.reports.sheet;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.reports.words.InWords;

/** Table 17: every check of the run, failures and warnings first. */
final class QualitySheet implements Sheet {
    static final String NAME = "Table_17_Quality";

    @Override
    public Optional<SheetContent> content(ReportedRun run) {
        List<Check> checks = run.facts().checks().stream()
                .sorted(Comparator.comparing(Check::status).reversed().thenComparing(Check::severity))
                .toList();
        return new TableBuilder<Check>(NAME, "Quality_checks", "Table 17: Checks of the data, " + run.wholeScope())
                .sentence("How to read: a failed error holds the report back; a failed warning is counted and shown;"
                        + " an approved check failed and was released by a person (Table_19).")
                .sentence(run.wholeSource())
                .column(Column.text("Check"), check -> Cell.text(check.id()))
                .column(
                        Column.text("Severity"),
                        check -> Cell.text(
                                InWords.sentenceCase(check.severity().name().toLowerCase(java.util.Locale.UK))))
                .column(
                        Column.text("Result"),
                        check -> Cell.text(
                                InWords.sentenceCase(check.status().name().toLowerCase(java.util.Locale.UK))))
                .column(Column.of("Things tested", Kind.COUNT), check -> Cell.of(check.tested(), Kind.COUNT))
                .column(Column.of("Of these failed", Kind.COUNT), check -> Cell.of(check.failed(), Kind.COUNT))
                .column(Column.sentences("In words"), check -> Cell.text(check.message()))
                .rows(checks);
    }
}
