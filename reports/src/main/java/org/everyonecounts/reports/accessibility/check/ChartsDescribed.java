package org.everyonecounts.reports.accessibility.check;

import java.util.HashSet;
import java.util.Set;
import org.everyonecounts.reports.accessibility.xlsx.DrawnObject;
import org.everyonecounts.reports.accessibility.xlsx.Sheet;
import org.everyonecounts.reports.accessibility.xlsx.Workbook;

/** C1: charts for readers who cannot see them. */
final class ChartsDescribed extends Check {
    ChartsDescribed() {
        super(
                "C1",
                Importance.ESSENTIAL,
                "every chart has an alternative text of 20 to 400 characters that no other has",
                "write as alternative text what the chart shows and where its figures are");
    }

    @Override
    void look(Workbook workbook, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (Sheet sheet : workbook.sheets()) {
            for (DrawnObject chart : sheet.charts()) {
                String text = chart.altText().strip();
                int length = text.codePointCount(0, text.length());
                if (length == 0) {
                    findings.at(sheet, chart.at(), "the chart has no alternative text");
                } else if (length < 20 || length > 400) {
                    findings.at(
                            sheet,
                            chart.at(),
                            "the alternative text of the chart has " + length + " characters, not 20 to 400");
                } else if (!seen.add(text)) {
                    findings.at(sheet, chart.at(), "another chart has the same alternative text");
                }
            }
        }
    }
}
