package org.everyonecounts.reports.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.everyonecounts.models.exchange.RunFacts;
import org.everyonecounts.models.measure.Figure;

/** Table 16: control totals of the inputs and identities of the results. */
final class ReconciliationSheet implements Sheet {
    static final String NAME = "Table_16_Reconciliation";

    private record Line(
            String what,
            String id,
            String description,
            Cell expected,
            Cell found,
            Cell difference,
            Cell tolerance,
            boolean holds) {}

    @Override
    public Optional<SheetContent> content(ReportedRun run) {
        List<Line> lines = new ArrayList<>();
        run.facts().controls().forEach(control -> lines.add(of(control)));
        new SelfChecks(run).identities().forEach(identity -> lines.add(of(identity)));
        return new TableBuilder<Line>(
                        NAME,
                        "Reconciliation",
                        "Table 16: Control totals and checks of the arithmetic, " + run.wholeScope())
                .sentence("How to read: a control total compares accepted rows with a published total; an identity"
                        + " compares two ways to the same figure.")
                .sentence(run.wholeSource())
                .column(Column.text("Kind of check"), line -> Cell.text(line.what()))
                .column(Column.text("Check"), line -> Cell.text(line.id()))
                .column(Column.names("What is compared"), line -> Cell.text(line.description()))
                .column(Column.of("Expected", Kind.DECIMAL), Line::expected)
                .column(Column.of("Found", Kind.DECIMAL), Line::found)
                .column(Column.of("Difference", Kind.DECIMAL_DIFFERENCE), Line::difference)
                .column(Column.of("Largest difference allowed", Kind.DECIMAL), Line::tolerance)
                .column(Column.text("Result"), line -> Cell.text(line.holds() ? "Agrees" : "Does not agree"))
                .rows(lines);
    }

    private static Line of(RunFacts.Control control) {
        return new Line(
                "Control total",
                control.id(),
                control.description(),
                GivenNumber.cell(control.expected()),
                GivenNumber.cell(control.found()),
                GivenNumber.difference(control.difference()),
                GivenNumber.cell(control.tolerance()),
                control.passed());
    }

    private static Line of(SelfChecks.Identity identity) {
        return new Line(
                "Identity",
                identity.id(),
                identity.description(),
                GivenNumber.cell(identity.expected(), false),
                GivenNumber.cell(identity.found(), false),
                GivenNumber.cell(identity.difference(), true),
                GivenNumber.cell(Figure.of(identity.tolerance()), false),
                identity.holds());
    }
}
