package org.everyonecounts.reports.workbook.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.everyonecounts.reports.sheet.Chart;
import org.everyonecounts.reports.sheet.Chart.Cells;
import org.everyonecounts.reports.sheet.Chart.Label;
import org.everyonecounts.reports.sheet.Chart.Limits;
import org.everyonecounts.reports.sheet.Chart.Marker;
import org.everyonecounts.reports.sheet.Chart.Series;

/** Writes the series of a chart: look, label, error bars, data. */
final class SeriesXml {
    private static final int CURVE = 28575;
    private static final int CONNECTOR = 12700;

    private final XmlText xml;
    private final Ink ink;
    private final ChartSources sources;

    SeriesXml(XmlText xml, Ink ink, ChartSources sources) {
        this.xml = xml;
        this.ink = ink;
        this.sources = sources;
    }

    /** A series of horizontal bars. */
    void bar(Series series, int index) {
        begin(series, index);
        String colour = Ink.colour(series.look().ink());
        switch (series.look().pattern()) {
            case PLAIN -> ink.shape(colour, Palette.LINE);
            case RISING_STRIPES -> ink.patterned("wdUpDiag", colour, Palette.LINE);
            case DOTS -> ink.patterned("pct50", colour, Palette.LINE);
            case FALLING_STRIPES -> ink.patterned("wdDnDiag", colour, Palette.LINE);
        }
        xml.val("c:invertIfNegative", "0");
        Limits limits = series.limits();
        if (limits != null) {
            errorBars(limits, "");
        }
        data("c:cat", series.x());
        data("c:val", series.y());
        xml.close();
    }

    /** A series of points, joined by a line or not. */
    void points(Series series, int index) {
        begin(series, index);
        String colour = Ink.colour(series.look().ink());
        int width = series.look().ink() == Chart.Ink.LINE ? CONNECTOR : CURVE;
        switch (series.look().dash()) {
            case NONE -> ink.noLine();
            case SOLID -> ink.line(colour, width, "solid");
            case DASHED -> ink.line(colour, width, "dash");
            case DOTTED -> ink.line(colour, width, "sysDot");
        }
        marker(series.look().marker(), colour, usual(series.look().marker()));
        for (int i = 0; i < series.sizes().size(); i++) {
            xml.open("c:dPt").val("c:idx", String.valueOf(i));
            marker(series.look().marker(), colour, series.sizes().get(i));
            xml.val("c:bubble3D", "0").close();
        }
        labels(series.labels());
        Limits limits = series.limits();
        if (limits != null) {
            errorBars(limits, "y");
        }
        data("c:xVal", series.x());
        data("c:yVal", series.y());
        xml.val("c:smooth", "0").close();
    }

    private void begin(Series series, int index) {
        xml.open("c:ser").val("c:idx", String.valueOf(index)).val("c:order", String.valueOf(index));
        xml.open("c:tx").text("c:v", series.name()).close();
    }

    private static int usual(Marker marker) {
        return marker == Marker.DIAMOND ? 12 : 10;
    }

    private void marker(Marker marker, String colour, int size) {
        xml.open("c:marker").val("c:symbol", marker.name().toLowerCase(Locale.ROOT));
        if (marker != Marker.NONE) {
            xml.val("c:size", String.valueOf(size));
            ink.shape(colour, Palette.LINE);
        }
        xml.close();
    }

    private void labels(List<Label> labels) {
        if (labels.isEmpty()) {
            return;
        }
        xml.open("c:dLbls");
        for (Label label : labels) {
            xml.open("c:dLbl").val("c:idx", String.valueOf(label.point()));
            ink.words(label.text(), 1200);
            ink.shape(Palette.PAPER, "");
            xml.val(
                    "c:dLblPos",
                    switch (label.side()) {
                        case LEFT -> "l";
                        case RIGHT -> "r";
                        case ABOVE -> "t";
                        case BELOW -> "b";
                    });
            show(true);
            xml.close();
        }
        show(false);
        xml.close();
    }

    private void show(boolean name) {
        xml.val("c:showLegendKey", "0")
                .val("c:showVal", "0")
                .val("c:showCatName", "0")
                .val("c:showSerName", name ? "1" : "0")
                .val("c:showPercent", "0")
                .val("c:showBubbleSize", "0");
    }

    /** Error bars from lengths in cells; points have a direction, bars do not. */
    private void errorBars(Limits limits, String direction) {
        xml.open("c:errBars");
        if (!direction.isEmpty()) {
            xml.val("c:errDir", direction);
        }
        xml.val("c:errBarType", "both").val("c:errValType", "cust").val("c:noEndCap", "0");
        data("c:plus", limits.above());
        data("c:minus", limits.below());
        ink.line(Palette.LINE, 12700, "solid");
        xml.close();
    }

    private void data(String element, Cells cells) {
        boolean text = sources.isText(cells);
        xml.open(element);
        xml.open(text ? "c:strRef" : "c:numRef").text("c:f", sources.formula(cells));
        xml.open(text ? "c:strCache" : "c:numCache");
        cache(sources.contents(cells), text);
        xml.close().close().close();
    }

    private void cache(List<String> contents, boolean text) {
        if (!text) {
            xml.text("c:formatCode", "General");
        }
        xml.val("c:ptCount", String.valueOf(contents.size()));
        for (int i = 0; i < contents.size(); i++) {
            xml.open("c:pt", "idx", String.valueOf(i))
                    .text("c:v", contents.get(i))
                    .close();
        }
    }

    /** A number without exponent. */
    static String plain(double number) {
        return BigDecimal.valueOf(number).toPlainString();
    }
}
