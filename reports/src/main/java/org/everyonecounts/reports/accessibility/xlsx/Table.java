package org.everyonecounts.reports.accessibility.xlsx;

import java.util.List;
import java.util.Optional;

/**
 * An Excel table.
 *
 * @param part part that defines it
 * @param name its name, as formulas use it
 * @param range its cells, header and totals included
 * @param headerRows rows of headers: 1, or 0 for none
 * @param totalsRows rows of totals
 * @param columns names of its columns, escapes resolved
 * @param filterButtons whether its headers show filter buttons
 * @param style name of its style; empty for none
 * @param banded whether the style paints bands
 */
public record Table(
        String part,
        String name,
        CellRange range,
        int headerRows,
        int totalsRows,
        List<String> columns,
        boolean filterButtons,
        String style,
        boolean banded) {
    public Table {
        columns = List.copyOf(columns);
    }

    /** Reads the definition of a table; empty when it names no cells. */
    static Optional<Table> of(String part, Element root) {
        return CellRange.parse(root.attribute("ref", "")).map(range -> {
            Optional<Element> info = root.child("tableStyleInfo");
            String style = info.map(given -> given.attribute("name", "")).orElse("");
            return new Table(
                    part,
                    root.attribute("displayName", root.attribute("name", "")),
                    range,
                    root.number("headerRowCount", 1),
                    root.number("totalsRowCount", 0),
                    root.path("tableColumns")
                            .map(columns -> columns.children("tableColumn").stream()
                                    .map(column -> RichText.unescape(column.attribute("name", "")))
                                    .toList())
                            .orElse(List.of()),
                    root.child("autoFilter").map(Table::hasButtons).orElse(false),
                    style,
                    !style.isEmpty()
                            && info.map(given -> given.flag("showRowStripes", false))
                                    .orElse(false));
        });
    }

    private static boolean hasButtons(Element filter) {
        List<Element> columns = filter.children("filterColumn");
        int width = CellRange.parse(filter.attribute("ref", ""))
                .map(CellRange::columns)
                .orElse(1);
        return columns.stream()
                        .filter(column -> column.flag("hiddenButton", false))
                        .count()
                < width;
    }

    /** Whether its style may paint the header, in a colour that only the program that shows it knows. */
    public boolean paintsHeader() {
        return !style.isEmpty() && !style.startsWith("TableStyleLight");
    }

    public int headerRow() {
        return range.first().row();
    }

    /** First row below the headers. */
    public int firstBodyRow() {
        return range.first().row() + headerRows;
    }

    /** Last row of the table, totals included. */
    public int lastRow() {
        return range.last().row();
    }
}
