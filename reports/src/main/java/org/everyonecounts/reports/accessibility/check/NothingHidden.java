package org.everyonecounts.reports.accessibility.check;

import org.everyonecounts.reports.accessibility.xlsx.CellReference;
import org.everyonecounts.reports.accessibility.xlsx.Element;
import org.everyonecounts.reports.accessibility.xlsx.Sheet;
import org.everyonecounts.reports.accessibility.xlsx.Workbook;

/** S3: what some readers cannot see, others are read out. */
final class NothingHidden extends Check {

    NothingHidden() {
        super(
                "S3",
                Importance.DESIRABLE,
                "no rows or columns are hidden",
                "show the rows or columns, or delete them if nobody needs them");
    }

    @Override
    void look(Workbook workbook, Findings findings) {
        for (Sheet sheet : workbook.sheets()) {
            for (Element row : sheet.rows()) {
                if (row.flag("hidden", false) || row.decimal("ht", 1) == 0) {
                    findings.at(sheet, "A" + row.attribute("r", "1"), "rows are hidden");
                }
            }
            if (sheet.raw()
                    .child("sheetFormatPr")
                    .map(format -> format.flag("zeroHeight", false))
                    .orElse(false)) {
                findings.on(sheet, "all rows without a height of their own are hidden");
            }
            for (Element column : sheet.raw().all("col")) {
                if (column.flag("hidden", false) || column.decimal("width", 1) == 0) {
                    int first = Math.max(1, Math.min(CellReference.COLUMNS, column.number("min", 1)));
                    findings.at(sheet, new CellReference(1, first), "columns are hidden");
                }
            }
        }
    }
}
