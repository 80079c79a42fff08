package org.everyonecounts.reports.accessibility.check;

import java.util.List;
import org.everyonecounts.reports.accessibility.xlsx.CellReference;
import org.everyonecounts.reports.accessibility.xlsx.Element;
import org.everyonecounts.reports.accessibility.xlsx.Sheet;
import org.everyonecounts.reports.accessibility.xlsx.Workbook;

/** P5: everybody begins at the beginning. */
final class OpensAtTheStart extends Check {
    OpensAtTheStart() {
        super(
                "P5",
                Importance.ESSENTIAL,
                "the workbook opens on its first sheet, and every sheet at cell A1",
                "select A1 on every sheet, then the first sheet alone, and save");
    }

    @Override
    void look(Workbook workbook, Findings findings) {
        for (Element view : workbook.raw()
                .path("bookViews")
                .map(views -> views.children("workbookView"))
                .orElse(List.of())) {
            int active = view.number("activeTab", 0);
            if (active != 0 && active < workbook.sheets().size()) {
                findings.on(workbook.sheets().get(active), "the workbook opens on this sheet, not on its first");
            }
            if (view.number("firstSheet", 0) != 0) {
                findings.inWorkbook("the tabs are scrolled, so that the first is out of sight");
            }
        }
        for (int i = 0; i < workbook.sheets().size(); i++) {
            Sheet sheet = workbook.sheets().get(i);
            for (Element view : sheet.raw()
                    .path("sheetViews")
                    .map(views -> views.children("sheetView"))
                    .orElse(List.of())) {
                if (i > 0 && view.flag("tabSelected", false)) {
                    findings.on(
                            sheet,
                            "the sheet is selected together with the first, so that what is typed goes into both");
                }
                lookAtView(sheet, view, findings);
            }
        }
    }

    private static void lookAtView(Sheet sheet, Element view, Findings findings) {
        for (Element selection : view.children("selection")) {
            String active = selection.attribute("activeCell", "A1");
            String selected = selection.attribute("sqref", active);
            if (!active.equals("A1") || !selected.equals("A1")) {
                findings.at(sheet, selected.split(" ", 2)[0], "the sheet opens with " + selected + " selected, not A1");
            }
        }
        String corner = view.attribute("topLeftCell", "A1");
        if (!corner.equals("A1")) {
            findings.at(sheet, corner, "the sheet opens scrolled to " + corner + ", not at A1");
        }
        view.child("pane")
                .filter(pane -> pane.attribute("state", "split").startsWith("frozen"))
                .ifPresent(pane -> {
                    String home = new CellReference(
                                    (int) pane.decimal("ySplit", 0) + 1, (int) pane.decimal("xSplit", 0) + 1)
                            .toString();
                    String given = pane.attribute("topLeftCell", home);
                    if (!given.equals(home)) {
                        findings.at(
                                sheet,
                                given,
                                "the rows below the frozen ones open scrolled to " + given + ", not at " + home);
                    }
                });
    }
}
