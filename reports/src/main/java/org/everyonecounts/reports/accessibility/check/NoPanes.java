package org.everyonecounts.reports.accessibility.check;

import org.everyonecounts.reports.accessibility.xlsx.DrawnObject;
import org.everyonecounts.reports.accessibility.xlsx.Sheet;
import org.everyonecounts.reports.accessibility.xlsx.Table;
import org.everyonecounts.reports.accessibility.xlsx.Workbook;

/** S4: panes hide cells from readers who enlarge the screen, and buttons, bands and charts stand between them and the figures. */
final class NoPanes extends Check {
    NoPanes() {
        super(
                "S4",
                Importance.DESIRABLE,
                "there are no frozen or split panes, filter buttons, banded rows or native charts",
                "make the workbook with --profile publication, or take panes, filters, bands and charts out");
    }

    @Override
    public boolean isAskedOf(Profile profile) {
        return profile == Profile.PUBLICATION;
    }

    @Override
    void look(Workbook workbook, Findings findings) {
        for (Sheet sheet : workbook.sheets()) {
            sheet.view()
                    .flatMap(view -> view.child("pane"))
                    .ifPresent(pane -> findings.at(
                            sheet,
                            pane.attribute("topLeftCell", "A1"),
                            pane.attribute("state", "split").startsWith("frozen")
                                    ? "panes are frozen"
                                    : "the window is split into panes"));
            sheet.raw()
                    .child("autoFilter")
                    .ifPresent(filter -> findings.at(
                            sheet, filter.attribute("ref", "A1").split(":", 2)[0], "there are filter buttons"));
            for (Table table : sheet.tables()) {
                if (table.filterButtons()) {
                    findings.at(sheet, table.range().first(), "there are filter buttons");
                }
                if (table.banded()) {
                    findings.at(sheet, table.range().first(), "rows are banded");
                }
            }
            for (DrawnObject chart : sheet.charts()) {
                findings.at(sheet, chart.at(), "there is a native chart");
            }
        }
    }
}
