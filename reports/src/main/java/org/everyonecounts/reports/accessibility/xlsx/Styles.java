package org.everyonecounts.reports.accessibility.xlsx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The styles of a workbook, with fonts and colours of the theme resolved. */
public final class Styles {
    private static final Map<Integer, String> COLOURED_FORMATS = Map.of(
            6,
            "#,##0;[Red]-#,##0",
            8,
            "#,##0.00;[Red]-#,##0.00",
            38,
            "#,##0;[Red]-#,##0",
            40,
            "#,##0.00;[Red]-#,##0.00");

    private final Element root;
    private final Theme theme;
    private final CellColours colours;
    private final List<CellStyle> cells = new ArrayList<>();

    Styles(Element root, Theme theme) {
        this.root = root;
        this.theme = theme;
        this.colours = new CellColours(theme, root);
        List<Font> fonts = parts("fonts", "font").stream()
                .map(font -> Font.of(font, Font.OF_NO_STYLE, theme, colours))
                .toList();
        List<List<Rgb>> fills =
                parts("fills", "fill").stream().map(this::colours).toList();
        Map<Integer, String> formats = new LinkedHashMap<>(COLOURED_FORMATS);
        parts("numFmts", "numFmt")
                .forEach(format -> formats.put(format.number("numFmtId", -1), format.attribute("formatCode", "")));
        for (Element style : parts("cellXfs", "xf")) {
            Optional<Element> alignment = style.child("alignment");
            cells.add(new CellStyle(
                    pick(fonts, style.number("fontId", 0), Font.OF_NO_STYLE),
                    pick(fills, style.number("fillId", 0), List.of()),
                    alignment.map(given -> given.flag("wrapText", false)).orElse(false),
                    alignment.map(given -> given.number("textRotation", 0)).orElse(0),
                    formats.getOrDefault(style.number("numFmtId", 0), "General")));
        }
    }

    private List<Element> parts(String list, String item) {
        return root.child(list).map(found -> found.children(item)).orElse(List.of());
    }

    private static <T> T pick(List<T> list, int index, T otherwise) {
        return index >= 0 && index < list.size() ? list.get(index) : otherwise;
    }

    private List<Rgb> colours(Element fill) {
        Optional<Element> gradient = fill.child("gradientFill");
        if (gradient.isPresent()) {
            return gradient.get().all("color").stream()
                    .map(colour -> colours.of(colour).orElse(Rgb.WHITE))
                    .toList();
        }
        Optional<Element> pattern = fill.child("patternFill");
        String type =
                pattern.map(given -> given.attribute("patternType", "none")).orElse("none");
        if (pattern.isEmpty() || type.equals("none")) {
            return List.of();
        }
        Rgb front = pattern.get().child("fgColor").flatMap(colours::of).orElse(Rgb.BLACK);
        return type.equals("solid")
                ? List.of(front)
                : List.of(
                        front,
                        pattern.get().child("bgColor").flatMap(colours::of).orElse(Rgb.WHITE));
    }

    /** The look of a cell. */
    public CellStyle of(Cell cell) {
        return pick(cells, cell.style(), cells.isEmpty() ? plain() : cells.get(0));
    }

    private static CellStyle plain() {
        return new CellStyle(Font.OF_NO_STYLE, List.of(), false, 0, "General");
    }

    /** The letters of a stretch of text inside a cell. */
    public Font of(RichText.Run run, CellStyle cell) {
        return Font.of(run.look(), cell.font(), theme, colours);
    }

    /** The look that a conditional format lays over a cell; empty for a number that no format has. */
    public Optional<ConditionalLook> conditional(int number) {
        List<Element> looks = parts("dxfs", "dxf");
        if (number < 0 || number >= looks.size()) {
            return Optional.empty();
        }
        Element look = looks.get(number);
        Optional<Rgb> ink = look.path("font", "color").flatMap(colours::of);
        Optional<Rgb> paper = look.path("fill", "patternFill")
                .filter(pattern -> !pattern.attribute("patternType", "solid").equals("none"))
                .flatMap(pattern -> pattern.child("bgColor").or(() -> pattern.child("fgColor")))
                .flatMap(colours::of);
        return Optional.of(new ConditionalLook(ink, paper));
    }

    /**
     * Colours of a conditional format.
     *
     * @param ink colour of the letters, if it sets one
     * @param paper colour behind them, if it sets one
     */
    public record ConditionalLook(Optional<Rgb> ink, Optional<Rgb> paper) {
        public boolean colours() {
            return ink.isPresent() || paper.isPresent();
        }
    }

    /** The part as it is stored. */
    public Element raw() {
        return root;
    }
}
