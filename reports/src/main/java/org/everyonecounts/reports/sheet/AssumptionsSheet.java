package org.everyonecounts.reports.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.everyonecounts.models.allocation.Scheme;

/** Table 19: every judgement in the schemes and who signed it. */
final class AssumptionsSheet implements Sheet {
    static final String NAME = "Table_19_Assumptions";

    private record Line(String scheme, Scheme.Assumption assumption) {}

    @Override
    public Optional<SheetContent> content(ReportedRun run) {
        List<Line> lines = new ArrayList<>(run.facts().schemes().stream()
                .flatMap(scheme -> scheme.assumptions().stream().map(assumption -> new Line(scheme.id(), assumption)))
                .toList());
        ApprovalWords.assumptions(run.facts())
                .forEach(approved -> lines.add(
                        new Line(approved.key().substring(approved.key().indexOf('.') + 1), approved)));
        return new TableBuilder<Line>(
                        NAME, "Assumptions", "Table 19: Assumptions and who signed them, " + run.wholeScope())
                .sentence("How to read: an assumption that no one has signed is illustrative.")
                .sentence(run.wholeSource())
                .column(Column.text("Scheme", RunNotes.ofSchemes(run.facts())), line -> Cell.text(line.scheme()))
                .column(
                        Column.text("Assumption"),
                        line -> Cell.text(line.assumption().key()))
                .column(
                        Column.text("Value"),
                        line -> GivenNumber.setting(line.assumption().value()))
                .column(
                        Column.text("Status"),
                        line -> Cell.text(line.assumption().isIllustrative() ? "Illustrative" : "Signed"))
                .column(
                        Column.text("Approved by"),
                        line -> Cell.text(line.assumption().approvedBy()))
                .column(
                        Column.text("Approved on"),
                        line -> Cell.text(line.assumption().approvedOn()))
                .column(
                        Column.sentences("Source"),
                        line -> Cell.text(line.assumption().source()))
                .rows(lines);
    }
}
