package org.everyonecounts.reports.accessibility.check;

import java.util.regex.Pattern;
import org.everyonecounts.reports.accessibility.xlsx.Cell;
import org.everyonecounts.reports.accessibility.xlsx.CellStyle;
import org.everyonecounts.reports.accessibility.xlsx.Sheet;
import org.everyonecounts.reports.accessibility.xlsx.Styles;
import org.everyonecounts.reports.accessibility.xlsx.Workbook;

/** S16: superscript and symbols are not read out as what they mean. */
final class NoMarkers extends Check {
    /** Small raised digits, but not those of square and cubic metres. */
    private static final Pattern RAISED = Pattern.compile("(?<!\\b[ckm]?m)[\u00B2\u00B3]|[\u00B9\u2070\u2074-\u2079]");

    private static final Pattern SYMBOL =
            Pattern.compile("[\u2020\u2021]|^\\s*\\*+(?=\\s|\\p{L}|$)|(?<=[\\p{L}\\p{N})\\]%.])\\*+(?=$|[\\s.,;:)])");
    private static final Pattern OTHER_MARK = Pattern.compile("(?i)\\((foot)?note [0-9]+\\)|\\[[0-9]{1,3}\\]");
    private static final Pattern IN_FORMAT = Pattern.compile("\"[^\"]*[*\u2020\u2021][^\"]*\"|\\\\[*\u2020\u2021]");

    NoMarkers() {
        super(
                "S16",
                Importance.ESSENTIAL,
                "there is no superscript and there are no markers such as * or †; notes are marked [note 1]",
                "write the marker as [note 1] after the words it belongs to, and the note on the Notes sheet");
    }

    @Override
    void look(Workbook workbook, Findings findings) {
        for (Sheet sheet : workbook.sheets()) {
            for (Cell cell : sheet.cells().filled()) {
                look(workbook.styles(), sheet, cell, findings);
            }
        }
    }

    private static void look(Styles styles, Sheet sheet, Cell cell, Findings findings) {
        CellStyle style = styles.of(cell);
        if (!style.font().script().equals("baseline")
                || cell.text().runs().stream()
                        .anyMatch(run -> !run.text().isBlank()
                                && !styles.of(run, style).script().equals("baseline"))) {
            findings.quoting(sheet, cell, "text is raised or lowered");
        }
        if (cell.kind() == Cell.Kind.NUMBER) {
            if (IN_FORMAT.matcher(style.numberFormat()).find()) {
                findings.at(sheet, cell.at(), "the number format adds a symbol as a marker");
            }
            return;
        }
        String text = cell.shown();
        if (RAISED.matcher(text).find()) {
            findings.quoting(sheet, cell, "text holds raised digits");
        }
        if (SYMBOL.matcher(text).find()) {
            findings.quoting(sheet, cell, "text holds a symbol as a marker");
        }
        if (OTHER_MARK.matcher(text).find()) {
            findings.quoting(sheet, cell, "a note is marked otherwise than [note 1]");
        }
    }
}
