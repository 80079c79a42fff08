package org.everyonecounts.reports.workbook;

import java.util.regex.Pattern;

/** Text from anywhere, made safe for a cell: it comes out whole, and as text. */
final class SafeText {
    /** Most characters that a cell may hold. */
    static final int LONGEST = 32_767;

    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final int REPLACEMENT = 0xFFFD;

    private SafeText() {}

    /**
     * The text as it is stored: line breaks and tabs as spaces, characters that XML cannot hold as the replacement character, and text
     * that looks like an escape of the file format escaped itself.
     */
    static String of(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(letter -> {
            if (letter == '\n' || letter == '\r' || letter == '\t') {
                safe.append(' ');
            } else {
                safe.appendCodePoint(isLegal(letter) ? letter : REPLACEMENT);
            }
        });
        String escaped = ESCAPE.matcher(safe).replaceAll("_x005F_");
        return escaped.length() <= LONGEST ? escaped : escaped.substring(0, LONGEST - 1) + "…";
    }

    /** True where a spreadsheet would take the text for a formula as soon as someone edits the cell. */
    static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
    }

    private static boolean isLegal(int letter) {
        return letter >= 0x20 && letter != 0xFFFE && letter != 0xFFFF && !(letter >= 0xD800 && letter <= 0xDFFF);
    }
}
