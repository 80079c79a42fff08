package org.everyonecounts.reports.accessibility.check;

import org.everyonecounts.reports.accessibility.xlsx.Cell;
import org.everyonecounts.reports.accessibility.xlsx.CellStyle;
import org.everyonecounts.reports.accessibility.xlsx.Sheet;
import org.everyonecounts.reports.accessibility.xlsx.Table;
import org.everyonecounts.reports.accessibility.xlsx.Workbook;

/** S10: headers that stand out and are read whole. */
final class HeadersStandOut extends Check {
    HeadersStandOut() {
        super(
                "S10",
                Importance.ESSENTIAL,
                "headers are bold and wrapped",
                "set the header cells to bold and to wrap text");
    }

    @Override
    void look(Workbook workbook, Findings findings) {
        for (Sheet sheet : workbook.sheets()) {
            for (Table table : sheet.tables()) {
                if (table.headerRows() == 0) {
                    continue;
                }
                for (Cell cell : sheet.cells().rows(table.headerRow(), table.headerRow())) {
                    if (!cell.isBlank() && table.range().holdsColumn(cell.at().column())) {
                        CellStyle style = workbook.styles().of(cell);
                        if (!style.font().bold()
                                && cell.text().runs().stream()
                                        .noneMatch(run ->
                                                workbook.styles().of(run, style).bold())) {
                            findings.at(sheet, cell.at(), "headers are not bold");
                        }
                        if (!style.wrapped()) {
                            findings.at(sheet, cell.at(), "headers are not wrapped");
                        }
                    }
                }
            }
        }
    }
}
