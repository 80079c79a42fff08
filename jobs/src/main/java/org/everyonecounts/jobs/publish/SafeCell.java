package org.everyonecounts.jobs.publish;

import java.util.regex.Pattern;

/**
 * Text that a spreadsheet program will not run as a formula when it opens a CSV file of ours.
 *
 * <p>A text that begins with {@code = + - @}, with their full-width forms {@code ＝ ＋ － ＠}, a tab or a line end and is not a plain number gets an apostrophe before it, the sign
 * by which spreadsheet programs know text; so does one that begins with apostrophes and then one of these, so that the mark can be taken
 * off again without a doubt. Numbers stay as they are, so −1 is still −1. JSON, pages and workbooks are not changed.
 */
public final class SafeCell {
    private static final String RISKY = "=+-@\t\r\n＝＋－＠";
    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");

    private SafeCell() {}

    /** The text as it stands in a file. */
    public static String of(String text) {
        return isRisky(text) && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    /** The text that was written. */
    public static String undone(String cell) {
        return cell.startsWith("'") && isRisky(cell) ? cell.substring(1) : cell;
    }

    private static boolean isRisky(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        return at < text.length() && RISKY.indexOf(text.charAt(at)) >= 0;
    }
}
