package org.everyonecounts.reports.accessibility.check;

import java.util.regex.Pattern;

/** Tells texts that a reader takes for numbers. */
final class WrittenNumber {
    private static final Pattern NUMBER = Pattern.compile(
            "[(]?[+\\-\\u2212\\u2013]?\\s?[£$€]?\\s?[+\\-\\u2212]?(0|[1-9][0-9]*|[1-9][0-9]{0,2}(,[0-9]{3})+)?([.][0-9]+)?([eE][+\\-]?[0-9]+)?\\s?"
                    + "(%|p|k|m|bn|million|billion)?[)]?");

    private WrittenNumber() {}

    /**
     * Whether a text is a number with or without separators, sign, currency, per cent, tokens or marks of notes after it. Digits that
     * begin with a needless 0, such as {@code 007}, are a code.
     */
    static boolean is(String text) {
        String bare = text.replaceAll("\\[[^\\]]*\\]\\s*$", "").strip();
        return bare.chars().anyMatch(Character::isDigit) && NUMBER.matcher(bare).matches();
    }
}
