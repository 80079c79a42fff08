package org.everyonecounts.reports.accessibility.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text of a cell.
 *
 * @param text all characters, escapes of the file format resolved
 * @param runs stretches with a look of their own; empty for text that looks as its cell says
 */
public record RichText(String text, List<Run> runs) {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    public RichText {
        runs = List.copyOf(runs);
    }

    /**
     * A stretch of text.
     *
     * @param text its characters
     * @param look its run properties ({@code rPr})
     */
    public record Run(String text, Element look) {}

    static RichText plain(String text) {
        return new RichText(unescape(text), List.of());
    }

    /** From a string item ({@code si}) or inline string ({@code is}); phonetic hints are left out. */
    static RichText of(Element item) {
        StringBuilder all = new StringBuilder();
        List<Run> runs = new ArrayList<>();
        for (Element child : item.children()) {
            if (child.name().equals("t")) {
                all.append(unescape(child.text()));
            } else if (child.name().equals("r")) {
                String text = unescape(child.child("t").map(Element::text).orElse(""));
                all.append(text);
                child.child("rPr").ifPresent(look -> runs.add(new Run(text, look)));
            }
        }
        return new RichText(all.toString(), runs);
    }

    /** Resolves {@code _x000A_} and its like. */
    static String unescape(String text) {
        return text.contains("_x")
                ? ESCAPE.matcher(text)
                        .replaceAll(match ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))))
                : text;
    }
}
