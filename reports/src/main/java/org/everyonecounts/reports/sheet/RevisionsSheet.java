package org.everyonecounts.reports.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.everyonecounts.models.allocation.TargetMode;
import org.everyonecounts.models.exchange.RevisionFigures.Publication;
import org.everyonecounts.models.exchange.RevisionRow;
import org.everyonecounts.reports.words.CauseWords;
import org.everyonecounts.reports.words.InWords;
import org.everyonecounts.reports.words.Template;

/** Table 25: figures that were published before with another value, what they were, what they are, and why. */
final class RevisionsSheet implements Sheet {
    static final String NAME = "Table_25_Revisions";
    /** Most rows that the workbook shows. */
    static final int MOST = 3_000;

    /** A row beside how its figures are shown. */
    private record Line(RevisionRow row, RevisedColumn column) {}

    @Override
    public Optional<SheetContent> content(ReportedRun run) {
        Optional<Publication> since = run.figures().revisions().since();
        List<RevisionRow> rows = new RevisedAreas(run).ordered();
        if (since.isEmpty() || rows.isEmpty()) {
            return Optional.empty();
        }
        List<Line> lines = lines(rows.subList(0, Math.min(MOST, rows.size())), run);
        AreaNames areas = new AreaNames(run);
        TableBuilder<Line> table = new TableBuilder<Line>(
                        NAME,
                        "Restated_figures",
                        "Table 25: Figures that were published before with another value, " + run.wholeScope())
                .sentence(Template.REVISIONS_READ.with(Map.of(
                        "date", InWords.date(since.get().packageDate()),
                        "fingerprint", since.get().fingerprint().substring(0, 8))));
        if (rows.size() > MOST) {
            table.sentence(Template.REVISIONS_LEFT.with(
                    Map.of("shown", InWords.counted(MOST, "row"), "all", InWords.counted(rows.size(), "row"))));
        }
        return table.sentence(run.wholeSource())
                .column(Column.text("Scheme", RunNotes.ofSchemes(run.facts())), of(row -> Cell.text(row.scheme())))
                .column(Column.text("Level"), of(row -> Cell.text(run.areaNoun(row.level()))))
                .column(Column.text("Period"), of(row -> Cell.period(row.period())))
                .column(Column.text("Area code"), of(row -> Cell.text(row.areaCode())))
                .column(Column.names("Area name"), of(row -> areas.cell(row.level(), row.areaCode())))
                .column(
                        Column.names("Figure (unit)"),
                        line -> Cell.text(line.column().words()))
                .column(
                        Column.of("Published before", Kind.DECIMAL),
                        line -> Cell.of(line.row().old(), line.column().kind()))
                .column(
                        Column.of("Now", Kind.DECIMAL),
                        line -> Cell.of(line.row().now(), line.column().kind()))
                .column(
                        Column.of("Change", Kind.DECIMAL_DIFFERENCE),
                        line -> Cell.of(
                                RevisedAreas.difference(line.row()),
                                line.column().change()))
                .column(Column.names("Cause"), of(row -> Cell.text(CauseWords.of(row.cause()))))
                .rows(lines);
    }

    private static Function<Line, Cell> of(Function<RevisionRow, Cell> cell) {
        return line -> cell.apply(line.row());
    }

    private static List<Line> lines(List<RevisionRow> rows, ReportedRun run) {
        Map<List<Object>, RevisedColumn> columns = new HashMap<>();
        List<Line> lines = new ArrayList<>(rows.size());
        for (RevisionRow row : rows) {
            TargetMode mode = run.scheme(row.scheme()).target();
            lines.add(new Line(
                    row,
                    columns.computeIfAbsent(
                            List.of(row.column(), mode), key -> RevisedColumn.of(row.column(), mode, run))));
        }
        return lines;
    }
}
