package org.everyonecounts.reports.sheet;

import java.util.List;

/** The list of every other sheet, with links. */
final class ContentsSheet {
    static final String NAME = "Contents";

    private ContentsSheet() {}

    /** The contents of a workbook with the sheets given, in workbook order. */
    static SheetContent of(List<SheetContent> sheets, ReportedRun run) {
        return new TableBuilder<SheetContent>(NAME, "Contents", "Contents, " + run.headlineScope())
                .column(Column.text("Worksheet"), sheet -> new Cell.Link(sheet.name(), sheet.name()))
                .column(Column.sentences("Title"), sheet -> Cell.text(sheet.title()))
                .rows(sheets)
                .orElseThrow();
    }
}
