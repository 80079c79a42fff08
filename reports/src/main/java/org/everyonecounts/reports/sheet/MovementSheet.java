package org.everyonecounts.reports.sheet;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.reports.words.TargetWords;
import org.everyonecounts.reports.words.Template;

/** Table 10: where each area stands, how it moves in the first year, and when it comes within tolerance by its scheme's rule. */
final class MovementSheet implements Sheet {
    static final String NAME = "Table_10_Movement";

    @Override
    public Optional<SheetContent> content(ReportedRun run) {
        KnownAreas areas = new KnownAreas(run);
        List<Movement> rows = Movement.of(run, areas);
        List<Scheme> schemes = schemes(run, rows);
        if (schemes.isEmpty()) {
            return Optional.empty();
        }
        String target = TargetWords.of(schemes.stream().map(Scheme::target).toList())
                .target()
                .toLowerCase(Locale.UK);
        return new TableBuilder<Movement>(
                        NAME,
                        "Pace_of_change",
                        "Table 10: Pace of change towards the " + target + ", " + run.wholeScope())
                .sentence(Template.MOVEMENT_READ.with(Map.of("target", target)))
                .sentence(Template.MOVEMENT_GROWTH.sentence())
                .sentence(Template.MOVEMENT_PROJECTION.sentence())
                .sentence(Template.MOVEMENT_FIRST_YEAR.sentence())
                .sentence(run.wholeSource())
                .sentence(run.basis())
                .column(
                        Column.text("Scheme", RunNotes.ofSchemes(run.facts())),
                        row -> Cell.text(row.area().scheme()))
                .column(
                        Column.text("Level"),
                        row -> Cell.text(run.areaNoun(row.area().level())))
                .column(Column.text("Area code"), row -> Cell.text(row.area().area()))
                .column(Column.names("Area name"), row -> areas.nameCell(row.area()))
                .column(
                        Column.of("Opening distance (%)", Kind.PERCENT_DIFFERENCE),
                        row -> Cell.of(row.opening(), Kind.PERCENT_DIFFERENCE))
                .column(Column.text("First year"), row -> Cell.text(row.firstYear()))
                .column(
                        Column.of("Growth in the first year (%)", Kind.PERCENT_DIFFERENCE, RunNotes.paces(schemes)),
                        row -> Cell.of(row.growth(), Kind.PERCENT_DIFFERENCE))
                .column(
                        Column.of("Distance at the end of the first year (%)", Kind.PERCENT_DIFFERENCE),
                        row -> Cell.of(row.closing(), Kind.PERCENT_DIFFERENCE))
                .column(
                        Column.of("Years to tolerance", Kind.WHOLE, RunNotes.YEARS_TO_TOLERANCE),
                        row -> Cell.of(row.years(), Kind.WHOLE))
                .column(Column.text("Last year"), row -> Cell.text(row.lastYear()))
                .column(
                        Column.of("Distance at the end of the last year (%)", Kind.PERCENT_DIFFERENCE),
                        row -> Cell.of(row.last(), Kind.PERCENT_DIFFERENCE))
                .rows(rows);
    }

    private static List<Scheme> schemes(ReportedRun run, List<Movement> rows) {
        return run.facts().schemes().stream()
                .filter(scheme ->
                        rows.stream().anyMatch(row -> row.area().scheme().equals(scheme.id())))
                .toList();
    }
}
