package org.everyonecounts.reports.accessibility.xlsx;

import java.util.Optional;

/**
 * How letters look.
 *
 * @param name typeface
 * @param size size in points
 * @param underline whether it is underlined in any way
 * @param script {@code superscript}, {@code subscript} or {@code baseline}
 * @param colour colour of the letters; empty for automatic, which is black
 */
public record Font(
        String name,
        double size,
        boolean bold,
        boolean italic,
        boolean underline,
        String script,
        Optional<Rgb> colour) {
    static final Font OF_NO_STYLE = new Font("Calibri", 11, false, false, false, "baseline", Optional.empty());

    /** A font, or run properties; what they leave out is as in {@code otherwise}. */
    static Font of(Element element, Font otherwise, Theme theme, CellColours colours) {
        String named = element.valueOf("name", element.valueOf("rFont", otherwise.name));
        String name = theme.font(element.valueOf("scheme", "none")).orElse(named);
        Optional<Element> colour = element.child("color");
        return new Font(
                name,
                element.child("sz")
                        .map(size -> size.decimal("val", otherwise.size))
                        .orElse(otherwise.size),
                flag(element, "b", otherwise.bold),
                flag(element, "i", otherwise.italic),
                element.child("u")
                        .map(line -> !line.attribute("val", "single").equals("none"))
                        .orElse(otherwise.underline),
                element.valueOf("vertAlign", otherwise.script),
                colour.isPresent() ? colour.flatMap(colours::of) : otherwise.colour);
    }

    private static boolean flag(Element element, String child, boolean otherwise) {
        return element.child(child).map(given -> given.flag("val", true)).orElse(otherwise);
    }

    /** The colour of the letters; automatic is black. */
    public Rgb ink() {
        return colour.orElse(Rgb.BLACK);
    }
}
