package org.everyonecounts.reports.accessibility.check;

import java.util.Optional;
import org.everyonecounts.reports.accessibility.xlsx.Element;
import org.everyonecounts.reports.accessibility.xlsx.Sheet;
import org.everyonecounts.reports.accessibility.xlsx.Workbook;

/** S24: pages that can be read on paper. A sheet that prints on a single page has no header to repeat. */
final class PrintsOnA4 extends Check {
    private static final int A4 = 9;

    PrintsOnA4() {
        super(
                "S24",
                Importance.OURS,
                "sheets print on A4, one page wide, and tables repeat their header row on every page",
                "set the paper to A4, scaling to 1 page wide and as many tall as need be, and the header row to repeat at the top");
    }

    @Override
    void look(Workbook workbook, Findings findings) {
        for (Sheet sheet : workbook.sheets()) {
            Optional<Element> setUp = sheet.raw().child("pageSetup");
            if (setUp.map(given -> given.number("paperSize", 1)).orElse(1) != A4) {
                findings.on(sheet, "the paper is not A4");
            }
            if (!sheet.isChartOnly()) {
                lookAtScaling(workbook, sheet, setUp, findings);
            }
        }
    }

    private static void lookAtScaling(Workbook workbook, Sheet sheet, Optional<Element> setUp, Findings findings) {
        boolean fit = sheet.raw()
                .path("sheetPr", "pageSetUpPr")
                .map(given -> given.flag("fitToPage", false))
                .orElse(false);
        if (!fit || pages(setUp, "fitToWidth") != 1) {
            findings.on(sheet, "the sheet is not set to print one page wide");
        } else if (pages(setUp, "fitToHeight") == 1) {
            return;
        }
        sheet.tables().stream()
                .findFirst()
                .filter(table -> table.headerRows() > 0)
                .ifPresent(table -> {
                    if (workbook.repeatedRows(sheet)
                            .filter(rows -> rows.holdsRow(table.headerRow()))
                            .isEmpty()) {
                        findings.at(
                                sheet,
                                table.range().first(),
                                "the header row of the table is not repeated on every page");
                    }
                });
    }

    /** Number of pages; 1 where nothing is said, 0 for as many as need be. */
    private static int pages(Optional<Element> setUp, String direction) {
        return setUp.map(given -> given.number(direction, 1)).orElse(1);
    }
}
