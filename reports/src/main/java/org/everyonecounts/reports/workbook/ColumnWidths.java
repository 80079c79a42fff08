package org.everyonecounts.reports.workbook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.everyonecounts.reports.sheet.Cell;
import org.everyonecounts.reports.sheet.Column;
import org.everyonecounts.reports.sheet.NoteNumbers;
import org.everyonecounts.reports.sheet.Shorthand;
import org.everyonecounts.reports.sheet.TableContent;

/**
 * The widths of a table's columns: as wide as the content needs, headers on at most four lines, and the whole table at least as wide as the
 * sentences above it, so that nothing above is cut off in print.
 */
final class ColumnWidths {
    /** Room at the sides of a cell, in digits. */
    private static final double SIDES = 1.8;
    /** Part of that room that text never uses. */
    private static final double PADDING = 0.7;
    /** Further room for text that is set off from the column before it. */
    private static final double INDENT = 1.4;
    /** Room for a filter button beside a header. */
    static final double BUTTON = 2.2;

    private static final int HEADER_LINES = 4;
    private static final double WIDEST_SENTENCE = 150;
    private static final double NARROWEST = 6;
    /** Longest word that is never broken, in digits. */
    private static final double WIDEST_WORD = 46;
    /** How much wider a column may become for the sake of its header, in digits. */
    private static final double LITTLE = 4;

    private static final double MORE = 14;

    private static final int SAMPLE = 5_000;

    private final TableContent table;
    private final NoteNumbers numbers;
    private final ShownNumber numberText = new ShownNumber();
    private final List<Double> widths;

    private ColumnWidths(TableContent table, NoteNumbers numbers, boolean buttons) {
        this.table = table;
        this.numbers = numbers;
        this.widths = new ArrayList<>();
        // Copied, since the cells of a long table are made each time a row is read.
        List<List<Cell>> sample = List.copyOf(
                table.rows().subList(0, Math.min(SAMPLE, table.rows().size())));
        for (int i = 0; i < table.columns().size(); i++) {
            widths.add(fit(i, sample, buttons ? BUTTON : 0));
        }
    }

    /** Widths that fit the content. */
    static ColumnWidths fitted(TableContent table, NoteNumbers numbers, boolean buttons) {
        return new ColumnWidths(table, numbers, buttons);
    }

    /** Widths that fit the content and add up to at least the width of the title and of the lines above the table. */
    static ColumnWidths asWideAs(List<String> lines, TableContent table, NoteNumbers numbers, boolean buttons) {
        ColumnWidths fitted = new ColumnWidths(table, numbers, buttons);
        fitted.stretch(lines, buttons);
        return fitted;
    }

    /** Widths in digits, one a column. */
    List<Double> widths() {
        return Collections.unmodifiableList(widths);
    }

    /** The room for text in a column, in digits. */
    double room(int column) {
        return widths.get(column) - sides(column) + SIDES - PADDING;
    }

    private double sides(int column) {
        boolean indented = column > 0 && table.columns().get(column).kind().isText();
        return indented ? SIDES + INDENT : SIDES;
    }

    private double fit(int index, List<List<Cell>> sample, double button) {
        Column column = table.columns().get(index);
        double content = 0;
        double word = 0;
        for (List<Cell> row : sample) {
            Cell cell = row.get(index);
            String text = isNumber(cell) ? numberText.of(cell) : words(cell, numbers);
            double width = TextWidth.of(text, false);
            content = Math.max(content, width);
            word = Math.max(word, isNumber(cell) ? width : Math.min(WIDEST_WORD, TextWidth.widestWord(text, false)));
        }
        String header = column.header(numbers);
        double width = Math.max(word, Math.min(content, column.widest()));
        width = Math.max(width, TextWidth.widestWord(header, true) + button) + sides(index);
        return Math.max(NARROWEST, suited(header, width, button));
    }

    /** A width not below the one given that suits a header: no bracket broken if a little more does, else no note mark broken. */
    private static double suited(String header, double width, double button) {
        double good = firstGood(header, width, width + LITTLE, button, "[(", ")]");
        return good <= width + LITTLE ? good : firstGood(header, width, width + MORE, button, "[", "]");
    }

    /** The first width that suits a header, searched in small steps; a little more than the widest allowed when none does. */
    private static double firstGood(
            String header, double from, double to, double button, String opening, String closing) {
        double width = from;
        while (width <= to && !isGoodFor(header, width, button, opening, closing)) {
            width += 0.25;
        }
        return width;
    }

    /** True where the header takes few lines, none of them touches the next column, and no bracket is broken over two lines. */
    private static boolean isGoodFor(String header, double width, double button, String opening, String closing) {
        // Programs differ by a little in the room they leave, and so in where they break: every break must be good.
        return Stream.of(width, width - PADDING, width - SIDES)
                .allMatch(room -> isGood(TextWidth.wrapped(header, true, room), width, button, opening, closing));
    }

    private static boolean isGood(List<String> lines, double width, double button, String opening, String closing) {
        return lines.size() <= HEADER_LINES
                && lines.stream()
                        .allMatch(line -> TextWidth.of(line, true) <= width - SIDES
                                && count(line, opening) == count(line, closing))
                && TextWidth.of(lines.get(lines.size() - 1), true) <= width - button - PADDING;
    }

    private static long count(String line, String letters) {
        return line.chars().filter(letter -> letters.indexOf(letter) >= 0).count();
    }

    private void stretch(List<String> lines, boolean buttons) {
        double total = widths.stream().mapToDouble(Double::doubleValue).sum();
        double wanted = TextWidth.of(table.title(), true) * SheetStyles.TITLE / SheetStyles.BODY;
        for (String line : lines) {
            wanted = Math.max(wanted, TextWidth.of(line, false));
        }
        double factor = Math.max(1, Math.min(wanted + 2, WIDEST_SENTENCE) / total);
        for (int i = 0; i < widths.size(); i++) {
            String header = table.columns().get(i).header(numbers);
            widths.set(i, Math.min(255, suited(header, widths.get(i) * factor, buttons ? BUTTON : 0)));
        }
    }

    /** The words of a cell that holds no number. */
    static String words(Cell cell, NoteNumbers numbers) {
        if (cell instanceof Cell.Text text) {
            return text.text();
        }
        if (cell instanceof Cell.NoteMarks marks) {
            return numbers.marks(marks.notes());
        }
        if (cell instanceof Cell.Link link) {
            return link.words();
        }
        Cell.Token token = (Cell.Token) cell;
        return String.join(" ", token.tokens().stream().map(Shorthand::token).toList());
    }

    /** True where the cell shows a number, which is never wrapped. */
    static boolean isNumber(Cell cell) {
        return cell instanceof Cell.Numeric || cell instanceof Cell.Formula;
    }

    /** True where the table is better printed across the page. */
    boolean wide() {
        return widths.stream().mapToDouble(Double::doubleValue).sum() > 125;
    }
}
