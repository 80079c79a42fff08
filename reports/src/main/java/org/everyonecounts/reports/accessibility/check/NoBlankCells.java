package org.everyonecounts.reports.accessibility.check;

import java.util.regex.Pattern;
import org.everyonecounts.reports.accessibility.xlsx.CellRange;
import org.everyonecounts.reports.accessibility.xlsx.CellReference;
import org.everyonecounts.reports.accessibility.xlsx.Sheet;
import org.everyonecounts.reports.accessibility.xlsx.Table;
import org.everyonecounts.reports.accessibility.xlsx.Workbook;

/** S11: a blank cell does not say whether a figure is missing, withheld or nought. */
final class NoBlankCells extends Check {
    private static final Pattern SENTENCE =
            Pattern.compile("(?i)\\b(blank|empty) cell|\\bcells? (is|are|left) (blank|empty)");

    NoBlankCells() {
        super(
                "S11",
                Importance.ESSENTIAL,
                "no cell of a table is blank, or a sentence above says what blank means",
                "write a token such as [x] or [z] into the cell, or say above the table what a blank cell means");
    }

    @Override
    void look(Workbook workbook, Findings findings) {
        for (Sheet sheet : workbook.sheets()) {
            for (Table table : sheet.tables()) {
                if (sheet.textsAbove(table).stream()
                        .noneMatch(text -> SENTENCE.matcher(text).find())) {
                    look(sheet, table, findings);
                }
            }
        }
    }

    private static void look(Sheet sheet, Table table, Findings findings) {
        CellRange range = table.range();
        int last = Math.min(table.lastRow(), Math.max(sheet.cells().lastRow(), table.firstBodyRow()));
        for (int row = table.firstBodyRow(); row <= last; row++) {
            int filled = (int) sheet.cells().rows(row, row).stream()
                    .filter(cell ->
                            !cell.isBlank() && range.holdsColumn(cell.at().column()))
                    .count();
            if (filled == range.columns()) {
                continue;
            }
            for (int column = range.first().column(); column <= range.last().column(); column++) {
                if (sheet.cells().filledAt(row, column).isEmpty()) {
                    findings.at(sheet, new CellReference(row, column), "cells of the table are blank");
                }
            }
        }
        if (last < table.lastRow()) {
            findings.at(
                    sheet, new CellReference(last + 1, range.first().column()), "the last rows of the table are blank");
        }
    }
}
