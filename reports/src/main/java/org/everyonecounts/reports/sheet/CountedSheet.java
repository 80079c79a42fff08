package org.everyonecounts.reports.sheet;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.everyonecounts.models.exchange.CoverageRow;
import org.everyonecounts.reports.words.Template;

/** Table 14: registered against resident people and who is missing, area by area, the lowest coverage first. */
final class CountedSheet implements Sheet {
    static final String NAME = "Table_14_Counted";

    @Override
    public Optional<SheetContent> content(ReportedRun run) {
        List<CoverageRow> all = run.figures().coverage();
        List<String> levels = all.stream()
                .map(CoverageRow::level)
                .distinct()
                .sorted(Comparator.comparing(level -> !level.equals(run.facts().headlineLevel())))
                .toList();
        List<CoverageRow> rows = levels.stream()
                .flatMap(level -> shown(
                        all.stream().filter(row -> row.level().equals(level)).toList())
                        .stream())
                .toList();
        AreaNames names = new AreaNames(run);
        return new TableBuilder<CoverageRow>(
                        NAME,
                        "Everyone_counted",
                        "Table 14: Who is counted and who is missing, " + run.scope(periods(rows)))
                .sentence(Template.COUNTED_READ.sentence())
                .sentence(run.outcomeSource(periods(rows)))
                .column(Column.text("Level"), row -> Cell.text(run.areaNoun(row.level())))
                .column(Column.text("Period"), row -> Cell.period(row.period()))
                .column(Column.text("Area code"), row -> Cell.text(row.areaCode()))
                .column(Column.names("Area name"), row -> names.cell(row.level(), row.areaCode()))
                .column(Column.of("Registered people", Kind.PEOPLE), row -> Cell.of(row.registered(), Kind.PEOPLE))
                .column(Column.of("Resident people", Kind.PEOPLE), row -> Cell.of(row.resident(), Kind.PEOPLE))
                .column(
                        Column.of("Coverage (ratio)", Kind.RATIO, RunNotes.COVERAGE),
                        row -> Cell.of(row.coverage(), Kind.RATIO))
                .column(
                        Column.of("Group not known (%)", Kind.PERCENT),
                        row -> Cell.of(row.unknownShare(), Kind.PERCENT))
                .column(Column.of("People withheld", Kind.PEOPLE), row -> Cell.of(row.peopleSuppressed(), Kind.PEOPLE))
                .column(
                        Column.of("People in rejected rows", Kind.PEOPLE),
                        row -> Cell.of(row.peopleInRejectedRows(), Kind.PEOPLE))
                .column(Column.of("People missing", Kind.PEOPLE), row -> Cell.of(row.peopleMissing(), Kind.PEOPLE))
                .rows(rows);
    }

    /** Of one level the latest period with a coverage, else the latest, the lowest coverage first and areas without one last. */
    private static List<CoverageRow> shown(List<CoverageRow> rows) {
        Optional<String> known = rows.stream()
                .filter(row -> row.coverage().isNumber())
                .map(CoverageRow::period)
                .max(Comparator.naturalOrder());
        String period = known.or(() -> rows.stream().map(CoverageRow::period).max(Comparator.naturalOrder()))
                .orElse("");
        return rows.stream()
                .filter(row -> row.period().equals(period))
                .sorted(Comparator.comparingDouble(
                                (CoverageRow row) -> row.coverage().orElse(Double.MAX_VALUE))
                        .thenComparing(CoverageRow::areaCode))
                .toList();
    }

    private static List<String> periods(List<CoverageRow> rows) {
        return rows.stream().map(CoverageRow::period).toList();
    }
}
