package org.everyonecounts.reports.accessibility.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One series of a chart. */
public final class ChartSeries {
    private static final Set<String> DRAWN_WITH_LINES = Set.of("lineChart", "scatterChart", "radarChart", "stockChart");
    private static final List<String> AUTOMATIC_MARKERS =
            List.of("diamond", "square", "triangle", "x", "star", "circle", "plus", "dot", "dash");

    private final Element plot;
    private final Element series;
    private final ChartColours colours;
    private final Rgb behind;

    ChartSeries(Element plot, Element series, ChartColours colours, Rgb behind) {
        this.plot = plot;
        this.series = series;
        this.colours = colours;
        this.behind = behind;
    }

    /** Its name, or its number where it has none. */
    public String name() {
        String name = series.child("tx").map(tx -> tx.textOf("v")).orElse("");
        return name.isBlank() ? "series " + (index() + 1) : name;
    }

    private int index() {
        return series.child("idx").map(idx -> idx.number("val", 0)).orElse(0);
    }

    /** Kind of chart it belongs to, such as {@code barChart}. */
    public String plot() {
        return plot.name();
    }

    /** How it is drawn as a whole. */
    public SeriesLook look() {
        return look(series, index());
    }

    /** How points with a look of their own are drawn, and, where each point has an automatic colour of its own, those too. */
    public List<SeriesLook> points() {
        List<SeriesLook> points = new ArrayList<>();
        for (Element point : series.children("dPt")) {
            points.add(look(
                    point,
                    variesByPoint()
                            ? point.child("idx")
                                    .map(idx -> idx.number("val", 0))
                                    .orElse(0)
                            : index()));
        }
        if (variesByPoint() && series.children("dPt").isEmpty() && !series.has("spPr")) {
            for (int i = 0; i < Math.min(6, pointCount()); i++) {
                points.add(look(series, i));
            }
        }
        return points;
    }

    /** Whether points of one series differ by automatic colours. */
    public boolean variesByPoint() {
        boolean pie = plot.name().matches("(pie|pie3D|ofPie|doughnut)Chart");
        boolean single = plot.children("ser").size() == 1;
        return plot.child("varyColors").map(vary -> vary.flag("val", true)).orElse(pie) && (pie || single);
    }

    /** Number of values. */
    public int pointCount() {
        return series.child("val").or(() -> series.child("yVal")).stream()
                .flatMap(values -> values.all("ptCount").stream())
                .mapToInt(count -> count.number("val", 0))
                .findFirst()
                .orElse(0);
    }

    /** Whether a label beside it gives its name, or, for slices, the name of each. */
    public boolean isLabelled() {
        String shown = plot.name().matches("(pie|pie3D|ofPie|doughnut)Chart") ? "showCatName" : "showSerName";
        return series.child("dLbls").stream()
                .flatMap(labels -> labels.all().stream())
                .anyMatch(label -> label.name().equals(shown) && label.flag("val", true));
    }

    private SeriesLook look(Element drawn, int automatic) {
        boolean lines = DRAWN_WITH_LINES.contains(plot.name());
        Optional<Element> shape = drawn.child("spPr").or(() -> series.child("spPr"));
        Optional<Element> outline = shape.flatMap(given -> given.child("ln"));
        Rgb auto = colours.automatic(automatic);
        List<Rgb> fill = lines ? List.of() : fill(shape, auto);
        String marker = marker(drawn);
        return new SeriesLook(
                fill,
                line(outline, lines, auto),
                marker,
                marker.equals("none") ? List.of() : markerColours(drawn, auto),
                outline.map(given -> given.valueOf("prstDash", "solid")).orElse("solid"),
                shape.flatMap(given -> given.child("pattFill"))
                        .map(pattern -> pattern.attribute("prst", "pattern"))
                        .orElse(""));
    }

    private List<Rgb> fill(Optional<Element> shape, Rgb automatic) {
        if (shape.isPresent() && shape.get().has("noFill")) {
            return List.of();
        }
        List<Rgb> given = shape.map(holder -> colours.fill(holder, behind)).orElse(List.of());
        return given.isEmpty() ? List.of(automatic) : given;
    }

    private Optional<Rgb> line(Optional<Element> outline, boolean lines, Rgb automatic) {
        if (outline.isPresent() && outline.get().has("noFill")) {
            return Optional.empty();
        }
        Optional<Rgb> given =
                outline.flatMap(holder -> colours.fill(holder, behind).stream().findFirst());
        return given.isPresent() || !lines || isMarkersOnly() ? given : Optional.of(automatic);
    }

    private boolean isMarkersOnly() {
        return plot.valueOf("scatterStyle", "").equals("marker");
    }

    private String marker(Element drawn) {
        if (!DRAWN_WITH_LINES.contains(plot.name())) {
            return "none";
        }
        Optional<Element> marker = drawn.child("marker").or(() -> series.child("marker"));
        String symbol = marker.map(given -> given.valueOf("symbol", "auto")).orElse("");
        if (symbol.isEmpty()) {
            symbol = plot.name().equals("scatterChart")
                            || plot.child("marker")
                                    .map(given -> given.flag("val", true))
                                    .orElse(false)
                    ? "auto"
                    : "none";
        }
        return symbol.equals("auto") ? AUTOMATIC_MARKERS.get(Math.floorMod(index(), AUTOMATIC_MARKERS.size())) : symbol;
    }

    private List<Rgb> markerColours(Element drawn, Rgb automatic) {
        Optional<Element> shape =
                drawn.child("marker").or(() -> series.child("marker")).flatMap(given -> given.child("spPr"));
        List<Rgb> found = new ArrayList<>(fill(shape, automatic));
        shape.flatMap(given -> given.child("ln"))
                .filter(outline -> !outline.has("noFill"))
                .ifPresent(outline -> found.addAll(colours.fill(outline, behind)));
        return found;
    }
}
