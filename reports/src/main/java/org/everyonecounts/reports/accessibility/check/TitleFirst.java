package org.everyonecounts.reports.accessibility.check;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.everyonecounts.reports.accessibility.xlsx.Cell;
import org.everyonecounts.reports.accessibility.xlsx.CellReference;
import org.everyonecounts.reports.accessibility.xlsx.Sheet;
import org.everyonecounts.reports.accessibility.xlsx.Workbook;

/** S1: a screen reader begins at A1, and the title is what tells one sheet from another. Sheets with nothing on them are told by P9. */
final class TitleFirst extends Check {
    TitleFirst() {
        super(
                "S1",
                Importance.ESSENTIAL,
                "cell A1 holds a title in bold that no other sheet has",
                "write into A1 what the sheet shows, for which places and which period, in bold");
    }

    @Override
    void look(Workbook workbook, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (Sheet sheet : workbook.sheets()) {
            Optional<Cell> first = sheet.cells().at(CellReference.A1).filter(Cell::isText);
            if (NoEmptySheets.isEmpty(sheet)) {
                continue;
            }
            if (first.isEmpty()) {
                findings.at(
                        sheet,
                        CellReference.A1,
                        sheet.isChartOnly() ? "the sheet has a chart but no cells, so no title" : "there is no title");
                continue;
            }
            if (!workbook.styles().of(first.get()).font().bold()
                    && first.get().text().runs().stream()
                            .noneMatch(run -> workbook.styles()
                                    .of(run, workbook.styles().of(first.get()))
                                    .bold())) {
                findings.at(sheet, CellReference.A1, "the title is not bold");
            }
            if (!seen.add(sheet.title().strip().toLowerCase(Locale.ROOT))) {
                findings.quoting(sheet, first.get(), "another sheet has the same title");
            }
        }
    }
}
