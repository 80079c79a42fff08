package org.everyonecounts.jobs.contract;

import java.util.HexFormat;

/**
 * Tells which characters may stand in names, codes and documents, and shows those that may not without letting them act.
 *
 * <p>Three kinds are dangerous: control characters, which steer a terminal; characters that turn the direction of writing, which show other
 * words than are stored; and characters that are invisible, which make two codes look the same. Halves of a pair are no characters at all.
 */
public final class PlainText {
    private PlainText() {}

    /** What is wrong with a text of words, such as a name; empty for nothing. Line ends and tabs, joiners and letters of every alphabet are fine. */
    public static String problemOfWords(CharSequence text) {
        return problem(text, false);
    }

    /** What is wrong with a code or an id, which must look like nothing else; empty for nothing. */
    public static String problemOfCode(CharSequence text) {
        return problem(text, true);
    }

    private static String problem(CharSequence text, boolean code) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7F) {
                continue;
            }
            int character = Character.codePointAt(text, i);
            String kind = kind(character, code);
            if (!kind.isEmpty()) {
                return kind + " (" + name(character) + ")";
            }
            i += Character.charCount(character) - 1;
        }
        return "";
    }

    private static String kind(int character, boolean code) {
        if (character < ' ' || (character >= 0x7F && character <= 0x9F)) {
            return !code && (character == '\t' || character == '\n' || character == '\r') ? "" : "a control character";
        }
        if (isHalf(character)) {
            return "half of a pair of characters";
        }
        if ((character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF)) {
            return "a character that is none";
        }
        if (turnsDirection(character)) {
            return "a character that turns the direction of writing";
        }
        int type = Character.getType(character);
        boolean invisible = type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || (type == Character.SPACE_SEPARATOR && character != ' ');
        return code && invisible ? "an invisible character" : "";
    }

    private static boolean isHalf(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }

    private static boolean turnsDirection(int character) {
        return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
    }

    private static String name(int character) {
        return "U+" + HexFormat.of().withUpperCase().toHexDigits(character, character > 0xFFFF ? 5 : 4);
    }

    /** The text as it may be shown on a terminal or in a log: what would act there is written as {@code [U+001B]}. */
    public static String shown(String text) {
        int bad = firstActing(text);
        if (bad < 0) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.substring(0, bad));
        text.substring(bad).codePoints().forEach(character -> {
            if (acts(character)) {
                safe.append('[').append(name(character)).append(']');
            } else {
                safe.appendCodePoint(character);
            }
        });
        return safe.toString();
    }

    private static int firstActing(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' || c >= 0x7F) && acts(text.codePointAt(i))) {
                return i;
            }
            i += Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                    ? 1
                    : 0;
        }
        return -1;
    }

    private static boolean acts(int character) {
        return character != '\n' && character != '\t' && !kind(character, true).isEmpty() && character != '\u00A0';
    }
}
