package org.everyonecounts.reports.accessibility.check;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.everyonecounts.reports.accessibility.xlsx.Cell;
import org.everyonecounts.reports.accessibility.xlsx.CellReference;
import org.everyonecounts.reports.accessibility.xlsx.Sheet;
import org.everyonecounts.reports.accessibility.xlsx.Table;
import org.everyonecounts.reports.accessibility.xlsx.Workbook;

/** S9: names by which a table and its columns are read out. */
final class TablesNamed extends Check {
    private static final Pattern BY_DEFAULT = Pattern.compile("(?i)table_?[0-9]*");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_\\\\][\\p{L}\\p{M}\\p{Nd}_.\\\\]{0,254}");

    TablesNamed() {
        super(
                "S9",
                Importance.ESSENTIAL,
                "each table has a name of its own, and its columns have the names of their headers, unique and none blank",
                "give the table a name that says what it holds, and each column a header of its own");
    }

    @Override
    void look(Workbook workbook, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (Sheet sheet : workbook.sheets()) {
            for (Table table : sheet.tables()) {
                CellReference first = table.range().first();
                if (!NAME.matcher(table.name()).matches()) {
                    findings.at(
                            sheet,
                            first,
                            table.name().isEmpty()
                                    ? "the table has no name"
                                    : "the name of the table, " + table.name() + ", is not one that Excel allows");
                } else if (BY_DEFAULT.matcher(table.name()).matches()) {
                    findings.at(
                            sheet, first, "the name of the table, " + table.name() + ", does not say what it holds");
                }
                if (!seen.add(table.name().toLowerCase(Locale.ROOT))) {
                    findings.at(sheet, first, "another table has the same name, " + table.name());
                }
                lookAtColumns(sheet, table, findings);
            }
        }
    }

    private static void lookAtColumns(Sheet sheet, Table table, Findings findings) {
        CellReference first = table.range().first();
        if (table.headerRows() != 1) {
            findings.at(sheet, first, "the table has no header row");
            return;
        }
        if (table.columns().size() != table.range().columns()) {
            findings.at(
                    sheet,
                    first,
                    "the table is " + table.range().columns() + " columns wide but names "
                            + table.columns().size());
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < table.range().columns(); i++) {
            CellReference at = new CellReference(first.row(), first.column() + i);
            Optional<Cell> cell = sheet.cells().at(at).filter(given -> !given.isBlank());
            if (cell.isEmpty()) {
                findings.at(sheet, at, "a header is blank");
                continue;
            }
            String header = cell.get().shown();
            if (!cell.get().isText()) {
                findings.at(sheet, at, "a header is a number, not text");
            }
            if (i < table.columns().size()
                    && !plain(header).equals(plain(table.columns().get(i)))) {
                findings.quoting(sheet, cell.get(), "a column of the table has another name than its header");
            }
            if (!seen.add(plain(header).toLowerCase(Locale.ROOT))) {
                findings.quoting(sheet, cell.get(), "two columns have the same header");
            }
        }
    }

    private static String plain(String text) {
        return text.replaceAll("\\r\\n?", "\n");
    }
}
