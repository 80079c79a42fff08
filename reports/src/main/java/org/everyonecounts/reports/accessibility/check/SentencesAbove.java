package org.everyonecounts.reports.accessibility.check;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.everyonecounts.reports.accessibility.xlsx.CellReference;
import org.everyonecounts.reports.accessibility.xlsx.Sheet;
import org.everyonecounts.reports.accessibility.xlsx.Table;
import org.everyonecounts.reports.accessibility.xlsx.Workbook;

/** S15: what a reader must know before the first figure. */
final class SentencesAbove extends Check {
    private static final Pattern ONE_TABLE = Pattern.compile("(?i)\\bcontains (one|1) table\\b");
    private static final Pattern NOTES = Pattern.compile("(?i)\\bnotes\\b");
    private static final Pattern HOW_TO_READ = Pattern.compile("(?i)\\bhow to (read|use|interpret)\\b");
    private static final Pattern SOURCE = Pattern.compile("(?i)\\bsources?\\b");
    private static final Pattern PERIOD = Pattern.compile("\\b(19|20)[0-9]{2}\\b");

    SentencesAbove() {
        super(
                "S15",
                Importance.DESIRABLE,
                "sentences above a table say that it is one table, where notes are, how to read it, and its source and period",
                "write above the table: This worksheet contains one table; where its notes are; How to read; Source and period");
    }

    @Override
    void look(Workbook workbook, Findings findings) {
        for (Sheet sheet : workbook.sheets()) {
            for (Table table : sheet.tables()) {
                look(sheet, table, findings);
            }
        }
    }

    private static void look(Sheet sheet, Table table, Findings findings) {
        List<String> above = sheet.textsAbove(table);
        CellReference at = new CellReference(2, 1);
        need(above, ONE_TABLE, sheet, at, "no sentence says that the sheet contains one table", findings);
        SheetKind kind = SheetKind.of(sheet);
        if (kind == SheetKind.NOTES || kind == SheetKind.CONTENTS) {
            return;
        }
        if (sheet.cells().filledIn(table.range()).stream()
                .anyMatch(cell -> cell.shown().contains("[note "))) {
            need(above, NOTES, sheet, at, "no sentence says where the notes are", findings);
        }
        need(above, HOW_TO_READ, sheet, at, "no sentence says how to read the table", findings);
        need(above, SOURCE, sheet, at, "no sentence gives the source", findings);
        need(
                Stream.concat(Stream.of(sheet.title()), above.stream()).toList(),
                PERIOD,
                sheet,
                at,
                "neither title nor sentences give the period",
                findings);
    }

    private static void need(
            List<String> above, Pattern pattern, Sheet sheet, CellReference at, String wrong, Findings findings) {
        if (above.stream().noneMatch(text -> pattern.matcher(text).find())) {
            findings.at(sheet, at, wrong);
        }
    }
}
