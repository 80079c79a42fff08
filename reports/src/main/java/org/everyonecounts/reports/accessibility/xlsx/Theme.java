package org.everyonecounts.reports.accessibility.xlsx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Colours and fonts that styles and charts name by their part in the theme. */
public final class Theme {
    /** Order in which cell styles number the colours. */
    private static final List<String> NUMBERED = List.of(
            "lt1",
            "dk1",
            "lt2",
            "dk2",
            "accent1",
            "accent2",
            "accent3",
            "accent4",
            "accent5",
            "accent6",
            "hlink",
            "folHlink");

    private static final Map<String, String> OFFICE = Map.ofEntries(
            Map.entry("dk1", "000000"),
            Map.entry("lt1", "FFFFFF"),
            Map.entry("dk2", "44546A"),
            Map.entry("lt2", "E7E6E6"),
            Map.entry("accent1", "4472C4"),
            Map.entry("accent2", "ED7D31"),
            Map.entry("accent3", "A5A5A5"),
            Map.entry("accent4", "FFC000"),
            Map.entry("accent5", "5B9BD5"),
            Map.entry("accent6", "70AD47"),
            Map.entry("hlink", "0563C1"),
            Map.entry("folHlink", "954F72"));

    private static final Map<String, String> ALIASES = Map.of("tx1", "dk1", "bg1", "lt1", "tx2", "dk2", "bg2", "lt2");

    private final Map<String, Rgb> colours = new LinkedHashMap<>();
    private final Map<String, String> fonts = new LinkedHashMap<>();

    private Theme() {
        OFFICE.forEach((name, hex) -> Rgb.parse(hex).ifPresent(colour -> colours.put(name, colour)));
    }

    /** The colours of a workbook that has no theme of its own. */
    static Theme office() {
        return new Theme();
    }

    static Theme of(Element root) {
        Theme theme = new Theme();
        root.path("themeElements", "clrScheme").ifPresent(scheme -> {
            for (Element colour : scheme.children()) {
                colour.children().stream()
                        .findFirst()
                        .flatMap(value -> Rgb.parse(value.attribute("lastClr", value.attribute("val", ""))))
                        .ifPresent(rgb -> theme.colours.put(colour.name(), rgb));
            }
        });
        for (String kind : List.of("major", "minor")) {
            root.path("themeElements", "fontScheme", kind + "Font", "latin")
                    .flatMap(latin -> latin.attribute("typeface"))
                    .ifPresent(typeface -> theme.fonts.put(kind, typeface));
        }
        return theme;
    }

    /** A colour by its number in cell styles, from 0. */
    Optional<Rgb> colour(int number) {
        return number >= 0 && number < NUMBERED.size() ? colour(NUMBERED.get(number)) : Optional.empty();
    }

    /** A colour by its name, such as {@code accent1} or {@code tx1}. */
    public Optional<Rgb> colour(String name) {
        return Optional.ofNullable(colours.get(ALIASES.getOrDefault(name, name)));
    }

    /** The typeface of the {@code major} or {@code minor} font. */
    Optional<String> font(String kind) {
        return Optional.ofNullable(fonts.get(kind));
    }
}
