package org.everyonecounts.reports.accessibility.xlsx;

import org.jspecify.annotations.Nullable;

/**
 * A cell that holds something.
 *
 * @param at where it is
 * @param style number of its style in the workbook
 * @param kind what it holds
 * @param number its number; 0 unless {@code kind} is {@link Kind#NUMBER}
 * @param text its text as read; empty for a number
 * @param formula its formula, if it has one
 */
public record Cell(
        CellReference at,
        int style,
        Kind kind,
        double number,
        RichText text,
        @Nullable Formula formula) {
    /** What a cell holds. */
    public enum Kind {
        NUMBER,
        TEXT,
        BOOLEAN,
        ERROR,
        /** A formula without a stored result, or an empty text. */
        NOTHING
    }

    /**
     * A formula.
     *
     * @param text its text; empty where it is shared from another cell
     * @param cached whether its result is stored
     */
    public record Formula(String text, boolean cached) {}

    static final RichText NO_TEXT = RichText.plain("");

    /** What is written in the cell; a number in plain digits as far as they go. */
    public String shown() {
        return kind == Kind.NUMBER ? plain(number) : text.text();
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    /** True when the cell shows nothing: no number, and no text but spaces. */
    public boolean isBlank() {
        return kind != Kind.NUMBER && text.text().isBlank();
    }

    public boolean isText() {
        return kind == Kind.TEXT && !text.text().isBlank();
    }
}
