package org.everyonecounts.reports.accessibility.check;

import java.util.List;
import java.util.regex.Pattern;
import org.everyonecounts.reports.accessibility.xlsx.Cell;
import org.everyonecounts.reports.accessibility.xlsx.CellRange;
import org.everyonecounts.reports.accessibility.xlsx.CellReference;
import org.everyonecounts.reports.accessibility.xlsx.Sheet;
import org.everyonecounts.reports.accessibility.xlsx.Table;
import org.everyonecounts.reports.accessibility.xlsx.Workbook;

/**
 * S12: figures that can be added up, sorted and read out as numbers.
 *
 * <p>A column is one of numbers when at least half of its cells, tokens left out, are numbers or look like numbers; digits under a header
 * that speaks of codes or periods are names. Words that stand for a missing number should be tokens; other words are a fault where nine in
 * ten cells or more are numbers, since a column of settings may hold both.
 */
final class NumbersAreNumbers extends Check {
    /** Headers of columns whose digits are names, not amounts. */
    private static final Pattern OF_NAMES = Pattern.compile(
            "(?i)\\b(code|codes|id|identifier|period|year|date|note|notes|reference|version|edition|postcode|table|worksheet|column|line|fingerprint)\\b");

    private static final Pattern MISSING = Pattern.compile(
            "(?i)[-\\u2010-\\u2015\\u2212.:*#/?]{1,4}|n/?a|nan|nil|null|none|x|z|c|unknown|missing|suppressed|withheld|not (available|applicable|known)");

    NumbersAreNumbers() {
        super(
                "S12",
                Importance.ESSENTIAL,
                "a column of numbers holds numbers or tokens, never numbers as text",
                "store the number itself and show separators, signs and units by its number format and header; put a marker into a column of its own");
    }

    @Override
    void look(Workbook workbook, Findings findings) {
        for (Sheet sheet : workbook.sheets()) {
            for (Table table : sheet.tables()) {
                for (int column = table.range().first().column();
                        column <= table.range().last().column();
                        column++) {
                    look(sheet, table, column, findings);
                }
            }
        }
    }

    private static void look(Sheet sheet, Table table, int column, Findings findings) {
        if (table.firstBodyRow() > table.lastRow()) {
            return;
        }
        List<Cell> cells = sheet
                .cells()
                .filledIn(new CellRange(
                        new CellReference(table.firstBodyRow(), column), new CellReference(table.lastRow(), column)))
                .stream()
                .filter(cell -> !Shorthand.isOnly(cell.shown()))
                .toList();
        List<Cell> written = cells.stream()
                .filter(cell -> cell.kind() == Cell.Kind.TEXT && WrittenNumber.is(cell.shown()))
                .toList();
        long numbers =
                cells.stream().filter(cell -> cell.kind() == Cell.Kind.NUMBER).count();
        if (2 * (numbers + written.size()) < cells.size()
                || (numbers == 0
                        && (written.isEmpty()
                                || OF_NAMES.matcher(header(sheet, table, column))
                                        .find()))) {
            return;
        }
        written.forEach(cell -> findings.quoting(sheet, cell, "a number is stored as text"));
        boolean nearlyAll = 10 * numbers >= 9L * cells.size();
        for (Cell cell : cells) {
            if (cell.kind() != Cell.Kind.NUMBER && !written.contains(cell)) {
                if (MISSING.matcher(cell.shown().strip()).matches()) {
                    findings.quoting(sheet, cell, "words or signs stand for a missing number");
                } else if (nearlyAll) {
                    findings.quoting(sheet, cell, "words stand in a column of numbers");
                }
            }
        }
    }

    private static String header(Sheet sheet, Table table, int column) {
        return table.headerRows() == 0
                ? ""
                : sheet.cells().at(table.headerRow(), column).map(Cell::shown).orElse("");
    }
}
