package org.everyonecounts.reports.accessibility.check;

import org.everyonecounts.reports.accessibility.xlsx.Sheet;
import org.everyonecounts.reports.accessibility.xlsx.Workbook;

/** P9: no sheet that leads nowhere. */
final class NoEmptySheets extends Check {
    NoEmptySheets() {
        super("P9", Importance.ESSENTIAL, "no sheet is empty", "delete the sheet, or say on it why there is nothing");
    }

    @Override
    void look(Workbook workbook, Findings findings) {
        if (workbook.sheets().isEmpty()) {
            findings.inWorkbook("the workbook has no sheets");
        }
        for (Sheet sheet : workbook.sheets()) {
            if (isEmpty(sheet)) {
                findings.on(sheet, "the sheet is empty");
            }
        }
    }

    /** Whether a sheet has no words, no figures and nothing that lies on it. */
    static boolean isEmpty(Sheet sheet) {
        return sheet.cells().lastRow() == 0 && sheet.objects().isEmpty();
    }
}
