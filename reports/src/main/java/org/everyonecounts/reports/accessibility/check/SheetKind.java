package org.everyonecounts.reports.accessibility.check;

import java.util.Locale;
import java.util.stream.Collectors;
import org.everyonecounts.reports.accessibility.xlsx.Cell;
import org.everyonecounts.reports.accessibility.xlsx.Sheet;

/** What a sheet is for, told by its name and by what it holds. */
enum SheetKind {
    COVER,
    CONTENTS,
    NOTES,
    /** Holds figures, in an Excel table or not. */
    TABLE,
    CHART,
    /** Anything else: sentences. */
    TEXT;

    private static final int ROWS_OF_FIGURES = 2;

    static SheetKind of(Sheet sheet) {
        String name = sheet.name().toLowerCase(Locale.ROOT);
        if (name.startsWith("cover")) {
            return COVER;
        }
        if (name.matches("(table_of_)?contents|index")) {
            return CONTENTS;
        }
        if (name.matches("(foot)?notes?")) {
            return NOTES;
        }
        if (!sheet.tables().isEmpty() || holdsFigures(sheet)) {
            return TABLE;
        }
        return sheet.isChartOnly() || !sheet.charts().isEmpty() ? CHART : TEXT;
    }

    /** True when two rows or more fill two cells or more. */
    static boolean holdsFigures(Sheet sheet) {
        return sheet.cells().all().stream()
                        .filter(cell -> !cell.isBlank())
                        .map(Cell::at)
                        .collect(Collectors.groupingBy(at -> at.row(), Collectors.counting()))
                        .values()
                        .stream()
                        .filter(count -> count >= 2)
                        .count()
                >= ROWS_OF_FIGURES;
    }
}
