package org.everyonecounts.reports.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * How a series of a native chart is drawn, read from the raw part of the chart.
 *
 * @param chart title of the chart
 * @param colour its first colour, six hexadecimal digits
 * @param marker shape of its points; blank for none
 * @param dash dashes of its line; blank for none
 * @param pattern pattern of its bars; blank for none
 */
record DrawnSeries(String chart, String name, String colour, String marker, String dash, String pattern) {
    /** Every series of the charts of a sheet, chart by chart. */
    static List<List<DrawnSeries>> of(Parts workbook, String sheet) throws IOException {
        List<List<DrawnSeries>> charts = new ArrayList<>();
        for (String drawing : workbook.related(workbook.sheetPart(sheet), "drawing")) {
            for (String part : workbook.related(drawing, "chart")) {
                Document chart = workbook.xml(part);
                String title = Parts.elements(chart, "t").get(0).getTextContent();
                charts.add(Parts.elements(chart, "ser").stream()
                        .map(series -> of(title, series))
                        .toList());
            }
        }
        return charts;
    }

    private static DrawnSeries of(String chart, Element series) {
        return new DrawnSeries(
                chart,
                series.getElementsByTagName("c:v").item(0).getTextContent(),
                value(series, "a:srgbClr", "val"),
                value(series, "c:symbol", "val"),
                value(series, "a:prstDash", "val"),
                value(series, "a:pattFill", "prst"));
    }

    private static String value(Element series, String element, String attribute) {
        NodeList found = series.getElementsByTagName(element);
        return found.getLength() == 0 ? "" : ((Element) found.item(0)).getAttribute(attribute);
    }

    /** Relative luminance from 0, black, to 1, white, as WCAG 2.2 defines it. */
    double luminance() {
        return 0.2126 * linear(0) + 0.7152 * linear(2) + 0.0722 * linear(4);
    }

    private double linear(int at) {
        double part = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    /** True where the two can be told apart without colour: by lightness (1.5 to 1), marker, dash or pattern. */
    boolean differsInGrey(DrawnSeries other) {
        double lighter = Math.max(luminance(), other.luminance());
        double darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05) >= 1.5
                || !marker.equals(other.marker)
                || !dash.equals(other.dash)
                || !pattern.equals(other.pattern);
    }
}
