package org.everyonecounts.reports.accessibility.xlsx;

/**
 * A name for cells or a formula.
 *
 * @param name the name
 * @param sheet number of the sheet it belongs to, from 0; −1 for the whole workbook
 * @param formula what it stands for
 */
public record DefinedName(String name, int sheet, String formula) {
    static DefinedName of(Element element) {
        return new DefinedName(element.attribute("name", ""), element.number("localSheetId", -1), element.text());
    }
}
