package org.everyonecounts.reports.accessibility.check;

import org.everyonecounts.reports.accessibility.xlsx.Sheet;
import org.everyonecounts.reports.accessibility.xlsx.Workbook;

/** P8: everything is there for everybody. */
final class NoHiddenSheets extends Check {
    NoHiddenSheets() {
        super("P8", Importance.ESSENTIAL, "no sheet is hidden", "show the sheet, or delete it if nobody needs it");
    }

    @Override
    void look(Workbook workbook, Findings findings) {
        for (Sheet sheet : workbook.sheets()) {
            if (!sheet.state().equals("visible")) {
                findings.on(sheet, "the sheet is hidden");
            }
        }
    }
}
