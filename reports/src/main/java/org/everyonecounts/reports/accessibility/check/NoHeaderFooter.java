package org.everyonecounts.reports.accessibility.check;

import org.everyonecounts.reports.accessibility.xlsx.Sheet;
import org.everyonecounts.reports.accessibility.xlsx.Workbook;

/** S5: page headers and footers are not read out. */
final class NoHeaderFooter extends Check {
    NoHeaderFooter() {
        super(
                "S5",
                Importance.ESSENTIAL,
                "there is no text in page headers or footers",
                "put the words into cells, where everybody can read them");
    }

    @Override
    void look(Workbook workbook, Findings findings) {
        for (Sheet sheet : workbook.sheets()) {
            sheet.raw().child("headerFooter").stream()
                    .flatMap(given -> given.children().stream())
                    .filter(text -> !text.text().isBlank())
                    .forEach(text -> findings.on(
                            sheet,
                            "there is a page " + (text.name().endsWith("Header") ? "header" : "footer") + " ("
                                    + Findings.quotation(text.text()) + ")"));
        }
    }
}
