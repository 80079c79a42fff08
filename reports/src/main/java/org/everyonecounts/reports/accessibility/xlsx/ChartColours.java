package org.everyonecounts.reports.accessibility.xlsx;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Colours as charts write them: as digits, by name of the theme, by name of the system, and changed. */
final class ChartColours {
    private static final Map<String, String> NAMED = Map.of(
            "black", "000000",
            "white", "FFFFFF",
            "red", "FF0000",
            "green", "008000",
            "blue", "0000FF",
            "yellow", "FFFF00",
            "gray", "808080",
            "orange", "FFA500",
            "purple", "800080");

    private final Theme theme;

    ChartColours(Theme theme) {
        this.theme = theme;
    }

    /** The colour that stands in place of automatic for the series with a number, from 0. */
    Rgb automatic(int series) {
        return theme.colour("accent" + (Math.floorMod(series, 6) + 1)).orElse(Rgb.BLACK);
    }

    /** Colours of a fill: one for a plain fill, each stop of a gradient, the front of a pattern; none for no fill. */
    List<Rgb> fill(Element holder, Rgb behind) {
        Optional<Element> plain = holder.child("solidFill");
        if (plain.isPresent()) {
            return of(plain.get(), behind).stream().toList();
        }
        Optional<Element> gradient = holder.child("gradFill");
        if (gradient.isPresent()) {
            return gradient.get().all("gs").stream()
                    .flatMap(stop -> of(stop, behind).stream())
                    .toList();
        }
        return holder.path("pattFill", "fgClr").flatMap(front -> of(front, behind)).stream()
                .toList();
    }

    /** The colour inside an element such as {@code solidFill}, laid over what is behind it. */
    Optional<Rgb> of(Element holder, Rgb behind) {
        for (Element colour : holder.children()) {
            String value = colour.attribute("val", "");
            Optional<Rgb> plain = switch (colour.name()) {
                case "srgbClr" -> Rgb.parse(value);
                case "sysClr" -> Rgb.parse(colour.attribute("lastClr", value.equals("window") ? "FFFFFF" : "000000"));
                case "schemeClr" -> theme.colour(value);
                case "prstClr" -> Rgb.parse(NAMED.getOrDefault(value, ""));
                default -> Optional.empty();
            };
            if (plain.isPresent()) {
                return Optional.of(changed(plain.get(), colour, behind));
            }
        }
        return Optional.empty();
    }

    private static Rgb changed(Rgb plain, Element colour, Rgb behind) {
        Rgb changed = plain;
        for (Element change : colour.children()) {
            double share = Math.max(0, Math.min(1, change.decimal("val", 100_000) / 100_000));
            changed = switch (change.name()) {
                case "lumMod" -> changed.lightness(share, 0);
                case "lumOff" -> changed.lightness(1, share);
                case "shade" -> changed.over(Rgb.BLACK, share);
                case "tint" -> changed.over(Rgb.WHITE, share);
                case "alpha" -> changed.over(behind, share);
                default -> changed;
            };
        }
        return changed;
    }
}
