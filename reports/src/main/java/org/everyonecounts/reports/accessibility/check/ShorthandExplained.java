package org.everyonecounts.reports.accessibility.check;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.everyonecounts.reports.accessibility.xlsx.Cell;
import org.everyonecounts.reports.accessibility.xlsx.CellReference;
import org.everyonecounts.reports.accessibility.xlsx.Sheet;
import org.everyonecounts.reports.accessibility.xlsx.Table;
import org.everyonecounts.reports.accessibility.xlsx.Workbook;

/** S13: shorthand that a reader knows before meeting it. */
final class ShorthandExplained extends Check {
    ShorthandExplained() {
        super(
                "S13",
                Importance.ESSENTIAL,
                "every token in a table is explained above it, and no other is",
                "say above the table what each token in it means, for example: [x] not available");
    }

    @Override
    void look(Workbook workbook, Findings findings) {
        for (Sheet sheet : workbook.sheets()) {
            SheetKind kind = SheetKind.of(sheet);
            if (kind != SheetKind.NOTES && kind != SheetKind.CONTENTS) {
                sheet.tables().forEach(table -> look(sheet, table, findings));
            }
        }
    }

    private static void look(Sheet sheet, Table table, Findings findings) {
        Set<String> explained = new LinkedHashSet<>();
        Map<String, Cell> explanations = new LinkedHashMap<>();
        for (Cell cell : sheet.cells().rows(1, table.headerRow() - 1)) {
            if (cell.isText() && !cell.at().equals(CellReference.A1)) {
                Shorthand.in(cell.shown()).forEach(token -> {
                    explained.add(token);
                    explanations.putIfAbsent(token, cell);
                });
            }
        }
        for (Cell cell : sheet.cells().filledIn(table.range())) {
            Set<String> used =
                    cell.at().row() < table.firstBodyRow() ? Shorthand.in(cell.shown()) : Shorthand.atEnd(cell.shown());
            for (String token : used) {
                explanations.remove(token);
                if (!explained.contains(token)) {
                    findings.at(sheet, cell.at(), token + " is not explained above the table");
                }
            }
        }
        explanations.forEach((token, cell) ->
                findings.at(sheet, cell.at(), token + " is explained, but no cell of the table has it"));
    }
}
