package org.everyonecounts.reports.accessibility.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one sheet part: its cells one by one, everything else whole. */
final class SheetReader {
    private final String part;
    private final XmlReader reader;
    private final SharedStrings shared;
    private final int mostCells;
    private final List<Cell> cells = new ArrayList<>();
    private final List<Element> rows = new ArrayList<>();
    private int row;
    private int column;

    SheetReader(String part, XmlReader reader, SharedStrings shared, int mostCells) {
        this.part = part;
        this.reader = reader;
        this.shared = shared;
        this.mostCells = mostCells;
    }

    /** What a sheet part holds: its cells, the rows with properties of their own, and all other elements. */
    record Content(Cells cells, List<Element> rows, Element others) {}

    Content read() throws UnreadableWorkbookException {
        if (!reader.nextStart(0)) {
            throw new UnreadableWorkbookException(
                    part + " holds no XML element", UnreadableWorkbookException.WRITE_AGAIN);
        }
        Element others = new Element(reader.name(), Map.of());
        while (reader.nextStart(1)) {
            if (reader.name().equals("sheetData")) {
                readRows();
            } else {
                others.add(reader.element());
            }
        }
        return new Content(new Cells(cells), List.copyOf(rows), others);
    }

    private void readRows() throws UnreadableWorkbookException {
        while (reader.nextStart(2)) {
            row = position(reader.attribute("r", ""), row + 1, CellReference.ROWS);
            column = 0;
            if (!reader.attribute("hidden", "").isEmpty()
                    || reader.attribute("ht", "1").matches("0(\\.0*)?")) {
                rows.add(new Element(
                        "row",
                        Map.of(
                                "r", Integer.toString(row),
                                "hidden", reader.attribute("hidden", "0"),
                                "ht", reader.attribute("ht", ""))));
            }
            while (reader.nextStart(3)) {
                if (reader.name().equals("c")) {
                    readCell();
                } else {
                    reader.element();
                }
            }
        }
    }

    private int position(String given, int otherwise, int most) throws UnreadableWorkbookException {
        try {
            int position = given.isEmpty() ? otherwise : Integer.parseInt(given);
            if (position >= 1 && position <= most) {
                return position;
            }
        } catch (NumberFormatException notANumber) {
            // told below, with what was given
        }
        throw new UnreadableWorkbookException(
                part + " numbers a row \"" + given + "\"; rows are numbered 1 to " + most,
                UnreadableWorkbookException.WRITE_AGAIN);
    }

    private void readCell() throws UnreadableWorkbookException {
        String given = reader.attribute("r", "");
        CellReference at = given.isEmpty() ? next() : CellReference.parse(given).orElseThrow(() -> nowhere(given));
        column = at.column();
        int style = style(reader.attribute("s", "0"));
        String type = reader.attribute("t", "n");
        String value = null;
        RichText inline = null;
        Element formula = null;
        while (reader.nextStart(4)) {
            switch (reader.name()) {
                case "v" -> value = reader.text();
                case "is" -> inline = RichText.of(reader.element());
                case "f" -> formula = reader.element();
                default -> reader.element();
            }
        }
        if (value == null && inline == null && formula == null) {
            return;
        }
        if (cells.size() >= mostCells) {
            throw new UnreadableWorkbookException(
                    "the workbook holds more cells than can be checked", "split it into several");
        }
        cells.add(cell(at, style, type, value, inline, formula));
    }

    private CellReference next() throws UnreadableWorkbookException {
        if (column >= CellReference.COLUMNS) {
            throw nowhere("a cell after the last column");
        }
        return new CellReference(row, column + 1);
    }

    private UnreadableWorkbookException nowhere(String given) {
        return new UnreadableWorkbookException(
                part + " has a cell \"" + given + "\", which no sheet has", UnreadableWorkbookException.WRITE_AGAIN);
    }

    private static int style(String given) {
        return given.matches("[0-9]{1,9}") ? Integer.parseInt(given) : 0;
    }

    private Cell cell(
            CellReference at,
            int style,
            String type,
            @Nullable String value,
            @Nullable RichText inline,
            @Nullable Element formula) {
        boolean textual = type.equals("str") && value != null;
        Cell.Formula known = formula == null
                ? null
                : new Cell.Formula(formula.text(), textual || (value != null && !value.isBlank()) || inline != null);
        if (inline != null) {
            return new Cell(at, style, kind(inline), 0, inline, known);
        }
        String given = value == null ? "" : value;
        return switch (type) {
            case "s" -> {
                RichText text = shared.text(given);
                yield new Cell(at, style, kind(text), 0, text, known);
            }
            case "b" ->
                new Cell(
                        at,
                        style,
                        Cell.Kind.BOOLEAN,
                        0,
                        RichText.plain(given.trim().equals("1") || given.trim().equals("true") ? "TRUE" : "FALSE"),
                        known);
            case "e" -> new Cell(at, style, Cell.Kind.ERROR, 0, RichText.plain(given), known);
            case "n" -> number(at, style, given, known);
            default -> {
                RichText text = RichText.plain(given);
                yield new Cell(at, style, kind(text), 0, text, known);
            }
        };
    }

    private static Cell number(CellReference at, int style, String given, Cell.@Nullable Formula formula) {
        try {
            return new Cell(at, style, Cell.Kind.NUMBER, Double.parseDouble(given.trim()), Cell.NO_TEXT, formula);
        } catch (NumberFormatException notANumber) {
            RichText text = RichText.plain(given);
            return new Cell(at, style, kind(text), 0, text, formula);
        }
    }

    private static Cell.Kind kind(RichText text) {
        return text.text().isEmpty() ? Cell.Kind.NOTHING : Cell.Kind.TEXT;
    }
}
