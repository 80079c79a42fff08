package org.everyonecounts.reports.accessibility.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Colours as cell styles write them: as digits, by number of a palette, by number of the theme, and tinted. */
final class CellColours {
    private static final String[] PALETTE = {
        "000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF", "000000", "FFFFFF", "FF0000",
        "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF", "800000", "008000", "000080", "808000", "800080", "008080",
        "C0C0C0", "808080", "9999FF", "993366", "FFFFCC", "CCFFFF", "660066", "FF8080", "0066CC", "CCCCFF", "000080",
        "FF00FF", "FFFF00", "00FFFF", "800080", "800000", "008080", "0000FF", "00CCFF", "CCFFFF", "CCFFCC", "FFFF99",
        "99CCFF", "FF99CC", "CC99FF", "FFCC99", "3366FF", "33CCCC", "99CC00", "FFCC00", "FF9900", "FF6600", "666699",
        "969696", "003366", "339966", "003300", "333300", "993300", "993366", "333399", "333333", "000000", "FFFFFF"
    };

    private final Theme theme;
    private final List<Rgb> palette = new ArrayList<>();

    CellColours(Theme theme, Element styles) {
        this.theme = theme;
        List<Element> own = styles.path("colors", "indexedColors")
                .map(indexed -> indexed.children("rgbColor"))
                .orElse(List.of());
        for (int i = 0; i < PALETTE.length; i++) {
            String standard = PALETTE[i];
            palette.add((i < own.size() ? Rgb.parse(own.get(i).attribute("rgb", "")) : Rgb.parse(standard))
                    .or(() -> Rgb.parse(standard))
                    .orElse(Rgb.BLACK));
        }
    }

    /** The colour that an element of a font or a fill stands for; empty for automatic. */
    Optional<Rgb> of(Element colour) {
        Optional<Rgb> plain;
        if (colour.flag("auto", false)) {
            return Optional.empty();
        } else if (colour.attribute("rgb").isPresent()) {
            plain = Rgb.parse(colour.attribute("rgb", ""));
        } else if (colour.attribute("theme").isPresent()) {
            plain = theme.colour(colour.number("theme", -1));
        } else {
            int index = colour.number("indexed", -1);
            plain = index >= 0 && index < palette.size() ? Optional.of(palette.get(index)) : Optional.empty();
        }
        double tint = Math.max(-1, Math.min(1, colour.decimal("tint", 0)));
        if (tint < 0) {
            return plain.map(rgb -> rgb.lightness(1 + tint, 0));
        }
        return tint > 0 ? plain.map(rgb -> rgb.lightness(1 - tint, tint)) : plain;
    }
}
