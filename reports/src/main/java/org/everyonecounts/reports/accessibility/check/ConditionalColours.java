package org.everyonecounts.reports.accessibility.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.everyonecounts.reports.accessibility.xlsx.Cell;
import org.everyonecounts.reports.accessibility.xlsx.CellRange;
import org.everyonecounts.reports.accessibility.xlsx.CellReference;
import org.everyonecounts.reports.accessibility.xlsx.Element;
import org.everyonecounts.reports.accessibility.xlsx.Rgb;
import org.everyonecounts.reports.accessibility.xlsx.Sheet;
import org.everyonecounts.reports.accessibility.xlsx.Styles;

/**
 * Conditional formats that colour cells: the letters must be told from the colour, and a word must stand beside it that says the same.
 *
 * <p>No program can tell what a word says. A colour is taken to repeat a word when each cell coloured, or the cell next to it on one side,
 * holds a word, and, in four rows or more, at most half as many different words as rows: a reading comes back, a name does not.
 */
final class ConditionalColours {
    private static final int FEW_ROWS = 4;

    private final Styles styles;

    ConditionalColours(Styles styles) {
        this.styles = styles;
    }

    void look(Sheet sheet, Findings findings) {
        for (Element format : sheet.raw().all("conditionalFormatting")) {
            List<CellRange> ranges = CellRange.parseAll(format.attribute("sqref", format.textOf("sqref")));
            for (Element rule : format.children("cfRule")) {
                ranges.forEach(range -> look(sheet, range, rule, findings));
            }
        }
    }

    private void look(Sheet sheet, CellRange range, Element rule, Findings findings) {
        Optional<Styles.ConditionalLook> look = styles.conditional(rule.number("dxfId", -1));
        boolean scale = rule.has("colorScale") || rule.has("dataBar") || rule.has("iconSet");
        if (!scale && !look.map(Styles.ConditionalLook::colours).orElse(false)) {
            return;
        }
        look.ifPresent(given -> EnoughContrast.text(
                sheet,
                range.first(),
                given.ink().orElse(Rgb.BLACK),
                given.paper().orElse(Rgb.WHITE),
                "text of a conditional format",
                findings));
        if (!saysTheSame(sheet, range)) {
            findings.at(
                    sheet,
                    range.first(),
                    "a conditional format colours " + range + ", and no word beside it says the same");
        }
    }

    private static boolean saysTheSame(Sheet sheet, CellRange range) {
        List<Cell> coloured = sheet.cells().filledIn(range);
        return Stream.of(0, -1, 1).anyMatch(side -> wordsRepeat(sheet, coloured, range, side));
    }

    /** Whether words stand in the cells coloured (0), or before (−1) or behind (1) the range, and come back. */
    private static boolean wordsRepeat(Sheet sheet, List<Cell> coloured, CellRange range, int side) {
        Set<String> words = new HashSet<>();
        Set<Integer> rows = new HashSet<>();
        for (Cell cell : coloured) {
            int column = side == 0
                    ? cell.at().column()
                    : side < 0 ? range.first().column() - 1 : range.last().column() + 1;
            if (column < 1 || column > CellReference.COLUMNS) {
                return false;
            }
            String word = sheet.cells()
                    .at(cell.at().row(), column)
                    .filter(Cell::isText)
                    .map(Cell::shown)
                    .orElse("");
            if (Shorthand.isOnly(word) || word.codePoints().noneMatch(Character::isLetter)) {
                return false;
            }
            words.add(word.strip());
            rows.add(cell.at().row());
        }
        return rows.size() < FEW_ROWS || 2 * words.size() <= rows.size();
    }
}
