package org.everyonecounts.reports.accessibility.check;

import org.everyonecounts.reports.accessibility.xlsx.Element;
import org.everyonecounts.reports.accessibility.xlsx.Sheet;
import org.everyonecounts.reports.accessibility.xlsx.Workbook;

/** P4: readers may change how a workbook looks to them. */
final class NotProtected extends Check {
    NotProtected() {
        super(
                "P4",
                Importance.OURS,
                "nothing is protected or encrypted",
                "take the protection off (Review, Unprotect), so that readers can change text size, widths and colours");
    }

    @Override
    void look(Workbook workbook, Findings findings) {
        if (workbook.raw().child("workbookProtection").map(NotProtected::locks).orElse(false)) {
            findings.inWorkbook("the structure of the workbook is protected");
        }
        workbook.raw().child("fileSharing").ifPresent(sharing -> {
            if (sharing.flag("readOnlyRecommended", false)
                    || sharing.attribute("hashValue").isPresent()
                    || sharing.attribute("reservationPassword").isPresent()) {
                findings.inWorkbook("the workbook asks to be opened read-only");
            }
        });
        for (Sheet sheet : workbook.sheets()) {
            if (sheet.raw()
                    .child("sheetProtection")
                    .map(given -> given.flag("sheet", false) || given.flag("content", false))
                    .orElse(false)) {
                findings.on(sheet, "the sheet is protected");
            }
        }
    }

    /** Some programs write the element without locking anything. */
    private static boolean locks(Element protection) {
        return protection.flag("lockStructure", false)
                || protection.flag("lockWindows", false)
                || protection.flag("lockRevision", false);
    }
}
