package org.everyonecounts.reports.accessibility.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.everyonecounts.reports.accessibility.xlsx.Cell;
import org.everyonecounts.reports.accessibility.xlsx.Sheet;

/** What one check finds. The same fault in many cells of one sheet is one finding that counts them. */
final class Findings {
    private static final int LONGEST_QUOTATION = 60;

    private final Check check;
    private final Map<List<String>, Finding> found = new LinkedHashMap<>();

    Findings(Check check) {
        this.check = check;
    }

    /** The workbook as a whole. */
    void inWorkbook(String wrong) {
        add("", "", wrong, "");
    }

    /** A sheet as a whole. */
    void on(Sheet sheet, String wrong) {
        add(sheet.name(), "", wrong, "");
    }

    /** A cell or a range. */
    void at(Sheet sheet, Object cell, String wrong) {
        add(sheet.name(), cell.toString(), wrong, "");
    }

    /** A cell, quoted after what is wrong; cells with the same fault but other words are counted with it. */
    void quoting(Sheet sheet, Cell cell, String wrong) {
        add(sheet.name(), cell.at().toString(), wrong, ": \"" + quotation(cell.shown()) + "\"");
    }

    /** A cell of a sheet named. */
    void at(String sheet, String cell, String wrong) {
        add(sheet, cell, wrong, "");
    }

    private void add(String sheet, String cell, String wrong, String example) {
        found.merge(
                List.of(sheet, wrong),
                new Finding(check.id(), sheet, cell, wrong + example, check.mend(), 0),
                (first, again) -> new Finding(
                        first.id(), first.sheet(), first.cell(), first.wrong(), first.mend(), first.more() + 1));
    }

    /** At most 60 characters of a text, on one line. */
    static String quotation(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST_QUOTATION
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_QUOTATION)) + "…";
    }

    List<Finding> list() {
        return new ArrayList<>(found.values());
    }
}
