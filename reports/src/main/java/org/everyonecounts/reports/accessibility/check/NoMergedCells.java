package org.everyonecounts.reports.accessibility.check;

import org.everyonecounts.reports.accessibility.xlsx.Element;
import org.everyonecounts.reports.accessibility.xlsx.Sheet;
import org.everyonecounts.reports.accessibility.xlsx.Workbook;

/** S2: merged cells break the grid by which a table is read out. */
final class NoMergedCells extends Check {
    NoMergedCells() {
        super(
                "S2",
                Importance.ESSENTIAL,
                "no cells are merged",
                "unmerge the cells and write each value into a cell of its own");
    }

    @Override
    void look(Workbook workbook, Findings findings) {
        for (Sheet sheet : workbook.sheets()) {
            for (Element merged : sheet.raw().all("mergeCell")) {
                String range = merged.attribute("ref", "");
                findings.at(sheet, range.split(":", 2)[0], "cells " + range + " are merged");
            }
        }
    }
}
