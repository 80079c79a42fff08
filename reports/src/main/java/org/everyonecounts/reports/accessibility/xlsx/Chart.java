package org.everyonecounts.reports.accessibility.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A native chart, as its part describes it. */
public final class Chart {
    private final Element root;
    private final ChartColours colours;
    private final boolean drawnOver;

    Chart(Element root, Theme theme, boolean drawnOver) {
        this.root = root;
        this.colours = new ChartColours(theme);
        this.drawnOver = drawnOver;
    }

    /** Whether text boxes or shapes lie on the chart itself. */
    public boolean isDrawnOver() {
        return drawnOver;
    }

    /** Text of the title; empty for none. */
    public String title() {
        return root.path("chart", "title").map(Chart::words).orElse("");
    }

    private static String words(Element title) {
        return title.child("tx").map(tx -> tx.textOf("t") + tx.textOf("v")).orElse("");
    }

    private List<Element> plotArea() {
        return root.path("chart", "plotArea").map(Element::children).orElse(List.of());
    }

    /** The charts drawn in one plot area, such as {@code barChart} with {@code lineChart}. */
    public List<Element> plots() {
        return plotArea().stream()
                .filter(element -> element.name().endsWith("Chart"))
                .toList();
    }

    /** Axes that are shown. */
    public List<Axis> axes() {
        return plotArea().stream()
                .filter(element -> element.name().matches("(cat|val|date|ser)Ax"))
                .filter(axis -> !axis.child("delete")
                        .map(given -> given.flag("val", true))
                        .orElse(false))
                .map(axis -> new Axis(
                        axis.valueOf("axPos", ""),
                        axis.child("title").map(Chart::words).orElse("")))
                .toList();
    }

    /**
     * An axis that is shown.
     *
     * @param side side on which it stands: {@code l}, {@code r}, {@code t} or {@code b}
     * @param title its title; empty for none
     */
    public record Axis(String side, String title) {
        public boolean isVertical() {
            return side.equals("l") || side.equals("r");
        }
    }

    public List<ChartSeries> series() {
        List<ChartSeries> all = new ArrayList<>();
        for (Element plot : plots()) {
            for (Element series : plot.children("ser")) {
                all.add(new ChartSeries(plot, series, colours, background()));
            }
        }
        return all;
    }

    /** The colour behind the series. */
    public Rgb background() {
        Optional<Element> plot = root.path("chart", "plotArea", "spPr");
        Rgb page = root.child("spPr")
                .flatMap(shape -> colours.fill(shape, Rgb.WHITE).stream().findFirst())
                .orElse(Rgb.WHITE);
        return plot.flatMap(shape -> colours.fill(shape, page).stream().findFirst())
                .orElse(page);
    }

    /** Colours that texts of the chart are given; texts without one are left out. */
    public List<Rgb> textColours() {
        List<Rgb> found = new ArrayList<>();
        for (Element element : root.all()) {
            if (element.name().equals("defRPr") || element.name().equals("rPr")) {
                found.addAll(colours.fill(element, background()));
            }
        }
        return found.stream().distinct().toList();
    }
}
