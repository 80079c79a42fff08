package org.everyonecounts.jobs.measuring;

/**
 * Text that a spreadsheet program will not run as a formula.
 *
 * <p>A text that begins with {@code = + - @}, a tab or a carriage return and is not a plain number gets an apostrophe before it, the sign
 * by which spreadsheet programs know text. Numbers stay as they are, so −1 is still −1. JSON is not changed.
 */
final class SafeCell {
    private static final String RISKY = "=+-@\t\r";

    private SafeCell() {}

    static String of(String text) {
        boolean risky = !text.isEmpty() && RISKY.indexOf(text.charAt(0)) >= 0 && Double.isNaN(DecimalText.parse(text));
        return risky ? "'" + text : text;
    }
}
