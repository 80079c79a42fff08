package org.everyonecounts.reports.accessibility.xlsx;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One sheet of a workbook.
 *
 * @param name its name on the tab
 * @param part part that holds it
 * @param state {@code visible}, {@code hidden} or {@code veryHidden}
 * @param cells cells that hold something
 * @param rows rows that are hidden or have no height
 * @param raw everything in the part but its cells
 * @param tables Excel tables on it
 * @param objects what lies on it
 */
public record Sheet(
        String name,
        String part,
        String state,
        Cells cells,
        List<Element> rows,
        Element raw,
        List<Table> tables,
        List<DrawnObject> objects) {
    public Sheet {
        rows = List.copyOf(rows);
        tables = List.copyOf(tables);
        objects = List.copyOf(objects);
    }

    /** Whether it is a sheet of nothing but one chart, without cells. */
    public boolean isChartOnly() {
        return raw.name().equals("chartsheet");
    }

    /** Charts on it. */
    public List<DrawnObject> charts() {
        return objects.stream()
                .filter(object -> object.kind() == DrawnObject.Kind.CHART)
                .toList();
    }

    /** Text of A1; empty when A1 shows no text. */
    public String title() {
        return cells.at(CellReference.A1)
                .filter(Cell::isText)
                .map(cell -> cell.text().text())
                .orElse("");
    }

    /** Texts above the header of a table, the title left out. */
    public List<String> textsAbove(Table table) {
        return cells.rows(1, table.headerRow() - 1).stream()
                .filter(Predicate.not(cell -> cell.at().equals(CellReference.A1)))
                .filter(Cell::isText)
                .map(cell -> cell.text().text())
                .toList();
    }

    /** The first view of the sheet, if it says anything about it. */
    public Optional<Element> view() {
        return raw.path("sheetViews", "sheetView");
    }
}
