package org.everyonecounts.jobs.history;

import org.everyonecounts.jobs.publish.FileHash;

/**
 * Texts as every database takes them: PostgreSQL refuses the sign NUL and halves of a surrogate pair, and both databases refuse what is
 * longer than its column.
 */
final class StoredText {
    private static final int HASH = 12;

    private StoredText() {}

    /** The text, its end cut off where it is longer than {@code length} characters. */
    static String fit(String text, int length) {
        String clean = clean(text);
        if (clean.length() <= length) {
            return clean;
        }
        int end = Character.isHighSurrogate(clean.charAt(length - 1)) ? length - 1 : length;
        return clean.substring(0, end);
    }

    /** The same for a text that tells rows apart: in place of what is cut off stands the beginning of the hash of the whole. */
    static String key(String text, int length) {
        String clean = clean(text);
        return clean.length() <= length
                ? clean
                : fit(clean, length - HASH - 1) + "…" + FileHash.of(text).substring(0, HASH);
    }

    private static String clean(String text) {
        if (text.chars().noneMatch(sign -> sign == 0 || Character.isSurrogate((char) sign))) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .map(sign -> sign == 0 || (sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE)
                        ? '\uFFFD'
                        : sign)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
