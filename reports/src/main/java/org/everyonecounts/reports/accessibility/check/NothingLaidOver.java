package org.everyonecounts.reports.accessibility.check;

import org.everyonecounts.reports.accessibility.xlsx.Chart;
import org.everyonecounts.reports.accessibility.xlsx.DrawnObject;
import org.everyonecounts.reports.accessibility.xlsx.Sheet;
import org.everyonecounts.reports.accessibility.xlsx.Workbook;

/** P11: what lies over cells is not read out in its place, or not at all. */
final class NothingLaidOver extends Check {
    NothingLaidOver() {
        super(
                "P11",
                Importance.ESSENTIAL,
                "there are no comments, text boxes, pictures or controls",
                "put the words into cells, and delete what lies over the sheet");
    }

    @Override
    void look(Workbook workbook, Findings findings) {
        for (Workbook.Comment comment : workbook.comments()) {
            findings.at(comment.sheet(), comment.cell(), "the cell has a comment");
        }
        for (Sheet sheet : workbook.sheets()) {
            for (DrawnObject object : sheet.objects()) {
                Chart chart = object.chart();
                if (object.kind() != DrawnObject.Kind.CHART) {
                    findings.at(sheet, object.at(), "a " + object.kind().word() + " lies on the sheet");
                } else if (chart != null && chart.isDrawnOver()) {
                    findings.at(sheet, object.at(), "a text box or shape lies on the chart");
                }
            }
            if (sheet.raw().has("controls") || sheet.raw().has("oleObjects")) {
                findings.on(sheet, "the sheet has controls or embedded objects");
            }
            if (sheet.raw().has("picture")) {
                findings.on(sheet, "the sheet has a picture as its background");
            }
            if (sheet.raw().has("legacyDrawingHF")) {
                findings.on(sheet, "the header or footer has a picture");
            }
        }
    }
}
