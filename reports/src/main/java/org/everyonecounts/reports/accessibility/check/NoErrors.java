package org.everyonecounts.reports.accessibility.check;

import java.util.Set;
import org.everyonecounts.reports.accessibility.xlsx.Cell;
import org.everyonecounts.reports.accessibility.xlsx.Sheet;
import org.everyonecounts.reports.accessibility.xlsx.Workbook;

/** P13: an error value tells a reader nothing. */
final class NoErrors extends Check {
    private static final Set<String> ERRORS = Set.of(
            "#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA");

    NoErrors() {
        super(
                "P13",
                Importance.OURS,
                "no cell holds an error",
                "mend the formula, or write a token such as [x] and say what it means");
    }

    @Override
    void look(Workbook workbook, Findings findings) {
        for (Sheet sheet : workbook.sheets()) {
            for (Cell cell : sheet.cells().all()) {
                if (cell.kind() == Cell.Kind.ERROR
                        || ERRORS.contains(cell.shown().strip())) {
                    findings.quoting(sheet, cell, "the cell holds an error");
                }
            }
        }
    }
}
