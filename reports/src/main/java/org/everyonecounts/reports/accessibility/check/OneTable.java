package org.everyonecounts.reports.accessibility.check;

import org.everyonecounts.reports.accessibility.xlsx.Cell;
import org.everyonecounts.reports.accessibility.xlsx.CellRange;
import org.everyonecounts.reports.accessibility.xlsx.CellReference;
import org.everyonecounts.reports.accessibility.xlsx.Sheet;
import org.everyonecounts.reports.accessibility.xlsx.Table;
import org.everyonecounts.reports.accessibility.xlsx.Workbook;

/** S8: one table that can be found and left. */
final class OneTable extends Check {
    OneTable() {
        super(
                "S8",
                Importance.ESSENTIAL,
                "a sheet with figures holds one Excel table from column A, with nothing below or beside it",
                "make the figures an Excel table (Insert, Table) that begins in column A, one on each sheet, and move anything else above it or to another sheet");
    }

    @Override
    void look(Workbook workbook, Findings findings) {
        for (Sheet sheet : workbook.sheets()) {
            if (sheet.tables().isEmpty()) {
                if (SheetKind.of(sheet) != SheetKind.COVER && SheetKind.holdsFigures(sheet)) {
                    findings.on(sheet, "the sheet holds figures side by side, but no Excel table");
                }
                continue;
            }
            Table table = sheet.tables().get(0);
            for (Table other : sheet.tables().subList(1, sheet.tables().size())) {
                findings.at(sheet, other.range().first(), "the sheet holds more than one table");
            }
            if (table.range().first().column() != 1) {
                findings.at(sheet, table.range().first(), "the table does not begin in column A");
            }
            if (sheet.tables().size() == 1) {
                around(sheet, table.range(), findings);
            }
        }
    }

    private static void around(Sheet sheet, CellRange range, Findings findings) {
        for (Cell cell : sheet.cells().rows(range.first().row(), CellReference.ROWS)) {
            if (!cell.isBlank() && !range.holdsRow(cell.at().row())) {
                findings.quoting(sheet, cell, "something stands below the table");
            } else if (!cell.isBlank() && !range.holdsColumn(cell.at().column())) {
                findings.quoting(sheet, cell, "something stands beside the table");
            }
        }
    }
}
