package org.everyonecounts.reports.accessibility.check;

import org.everyonecounts.reports.accessibility.xlsx.Cell;
import org.everyonecounts.reports.accessibility.xlsx.CellReference;
import org.everyonecounts.reports.accessibility.xlsx.Sheet;
import org.everyonecounts.reports.accessibility.xlsx.Workbook;

/** S7: at a blank row a reader who cannot see takes the sheet to end. */
final class NoBlankRows extends Check {
    NoBlankRows() {
        super(
                "S7",
                Importance.DESIRABLE,
                "there is no blank row inside the used range",
                "delete the blank row; give the row below more height if space is wanted");
    }

    @Override
    void look(Workbook workbook, Findings findings) {
        for (Sheet sheet : workbook.sheets()) {
            int before = 0;
            for (Cell cell : sheet.cells().filled()) {
                int row = cell.at().row();
                if (row > before + 1) {
                    findings.at(
                            sheet,
                            new CellReference(before + 1, 1),
                            row == before + 2
                                    ? "row " + (before + 1) + " is blank"
                                    : "rows " + (before + 1) + " to " + (row - 1) + " are blank");
                }
                before = row;
            }
        }
    }
}
