package org.everyonecounts.reports.accessibility.check;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.everyonecounts.reports.accessibility.xlsx.Cell;
import org.everyonecounts.reports.accessibility.xlsx.CellReference;
import org.everyonecounts.reports.accessibility.xlsx.CellStyle;
import org.everyonecounts.reports.accessibility.xlsx.Font;
import org.everyonecounts.reports.accessibility.xlsx.Hyperlink;
import org.everyonecounts.reports.accessibility.xlsx.RichText;
import org.everyonecounts.reports.accessibility.xlsx.Sheet;
import org.everyonecounts.reports.accessibility.xlsx.Workbook;

/** S17: letters that most people can read. */
final class PlainLetters extends Check {
    PlainLetters() {
        super(
                "S17",
                Importance.DESIRABLE,
                "text is Arial, 12 point or larger, not italic, not rotated, and underlined only where it is a link",
                "set the cells to Arial 12, without italics, rotation or underlining; use bold to stress");
    }

    @Override
    void look(Workbook workbook, Findings findings) {
        for (Sheet sheet : workbook.sheets()) {
            Set<CellReference> links =
                    workbook.links(sheet).stream().map(Hyperlink::at).collect(Collectors.toSet());
            for (Cell cell : sheet.cells().filled()) {
                CellStyle style = workbook.styles().of(cell);
                if (style.rotation() != 0) {
                    findings.at(sheet, cell.at(), "text is rotated");
                }
                boolean link = links.contains(cell.at()) || isLinkFormula(cell);
                look(sheet, cell, style.font(), link, findings);
                for (RichText.Run run : cell.text().runs()) {
                    if (!run.text().isBlank()) {
                        look(sheet, cell, workbook.styles().of(run, style), link, findings);
                    }
                }
            }
        }
    }

    private static boolean isLinkFormula(Cell cell) {
        Cell.Formula formula = cell.formula();
        return formula != null && formula.text().toUpperCase(Locale.ROOT).startsWith("HYPERLINK(");
    }

    private static void look(Sheet sheet, Cell cell, Font font, boolean link, Findings findings) {
        if (!font.name().equalsIgnoreCase("Arial")) {
            findings.at(sheet, cell.at(), "text is " + font.name() + ", not Arial");
        }
        if (font.size() < 12) {
            findings.at(sheet, cell.at(), "text is smaller than 12 point");
        }
        if (font.italic()) {
            findings.at(sheet, cell.at(), "text is italic");
        }
        if (font.underline() && !link) {
            findings.at(sheet, cell.at(), "text is underlined but is not a link");
        }
    }
}
