package org.everyonecounts.reports.accessibility.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The colour that a number format gives a number, such as red below 0. */
public final class FormatColour {
    private static final Map<String, Rgb> COLOURS = Map.of(
            "BLACK", Rgb.BLACK,
            "WHITE", Rgb.WHITE,
            "RED", new Rgb(255, 0, 0),
            "GREEN", new Rgb(0, 255, 0),
            "BLUE", new Rgb(0, 0, 255),
            "YELLOW", new Rgb(255, 255, 0),
            "CYAN", new Rgb(0, 255, 255),
            "MAGENTA", new Rgb(255, 0, 255));
    private static final Pattern COLOUR = Pattern.compile("(?i)\\[(Black|White|Red|Green|Blue|Yellow|Cyan|Magenta)\\]");
    private static final Pattern CONDITION = Pattern.compile("\\[[<>=]");

    private FormatColour() {}

    /**
     * The colour of a number in a format; empty when the format sets none. Of two sections the second is for numbers below 0, of three the
     * third for 0. Where a section has a condition of its own, any colour of the format may be shown: the first is given.
     */
    public static Optional<Rgb> of(String format, double number) {
        List<String> sections = sections(format);
        boolean conditions = CONDITION.matcher(format).find();
        int section = number < 0 && sections.size() > 1 ? 1 : number == 0 && sections.size() > 2 ? 2 : 0;
        Matcher matcher = COLOUR.matcher(conditions ? format : sections.get(section));
        return matcher.find()
                ? Optional.ofNullable(COLOURS.get(matcher.group(1).toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }

    /** Parts between semicolons that stand outside quotation marks and are not escaped. */
    private static List<String> sections(String format) {
        List<String> sections = new ArrayList<>();
        StringBuilder section = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < format.length(); i++) {
            char letter = format.charAt(i);
            if (letter == '\\' && i + 1 < format.length()) {
                i++;
            } else if (letter == '"') {
                quoted = !quoted;
            } else if (letter == ';' && !quoted) {
                sections.add(section.toString());
                section.setLength(0);
            } else if (!quoted) {
                section.append(letter);
            }
        }
        sections.add(section.toString());
        return sections;
    }
}
