package org.everyonecounts.reports.accessibility.check;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tokens such as {@code [x]} that stand in place of a number or after it. Marks of notes are none. */
final class Shorthand {
    private static final Pattern TOKEN = Pattern.compile("\\[(?!note)[A-Za-z]{1,10}\\]");
    private static final Pattern ONLY = Pattern.compile("(" + TOKEN.pattern() + "\\s*)+");
    private static final Pattern AT_END = Pattern.compile("(" + TOKEN.pattern() + "\\s*)+$");

    private Shorthand() {}

    /** Whether a text is nothing but tokens. */
    static boolean isOnly(String text) {
        return ONLY.matcher(text.strip()).matches();
    }

    /** Tokens anywhere in a text. */
    static Set<String> in(String text) {
        Set<String> tokens = new LinkedHashSet<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }

    /** Tokens with which a cell of a table ends; tokens inside its sentences are words about shorthand, not shorthand. */
    static Set<String> atEnd(String text) {
        Matcher matcher = AT_END.matcher(text.strip());
        return matcher.find() ? in(matcher.group()) : Set.of();
    }
}
