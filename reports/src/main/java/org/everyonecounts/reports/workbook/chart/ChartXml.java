package org.everyonecounts.reports.workbook.chart;

import java.util.List;
import org.everyonecounts.reports.sheet.Chart;
import org.everyonecounts.reports.sheet.Chart.Axis;
import org.everyonecounts.reports.sheet.Chart.Form;
import org.everyonecounts.reports.sheet.Chart.Series;

/**
 * The XML of a native chart: title, plot, axes, legend.
 *
 * <p>Every line, fill and letter is stated, because programs differ in what they draw when it is not: LibreOffice leaves out lines without
 * properties of their own.
 */
public final class ChartXml {
    private static final String HORIZONTAL_AXIS = "111111111";
    private static final String VERTICAL_AXIS = "222222222";
    /** Small enough for a label a row: programs leave out labels that would touch. */
    private static final int CATEGORY_LETTERS = 1000;

    private final Chart chart;
    private final ChartSources sources;
    private final XmlText xml = new XmlText();
    private final Ink ink = new Ink(xml);

    private ChartXml(Chart chart, ChartSources sources) {
        this.chart = chart;
        this.sources = sources;
    }

    /** The chart as a {@code c:chartSpace} document. */
    public static String of(Chart chart, ChartSources sources) {
        return new ChartXml(chart, sources).write();
    }

    private String write() {
        xml.open(
                "c:chartSpace",
                "xmlns:c",
                "http://schemas.openxmlformats.org/drawingml/2006/chart",
                "xmlns:a",
                "http://schemas.openxmlformats.org/drawingml/2006/main",
                "xmlns:r",
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
        xml.val("c:date1904", "0").val("c:lang", "en-GB").val("c:roundedCorners", "0");
        xml.open("c:chart");
        title(chart.title(), 1400);
        xml.val("c:autoTitleDeleted", "0");
        xml.open("c:plotArea").empty("c:layout");
        if (chart.form().isBars()) {
            bars();
            categories();
            values(HORIZONTAL_AXIS, chart.y(), "b", VERTICAL_AXIS);
        } else {
            points();
            values(HORIZONTAL_AXIS, chart.x(), "b", VERTICAL_AXIS);
            values(VERTICAL_AXIS, chart.y(), "l", HORIZONTAL_AXIS);
        }
        ink.shape(Palette.PAPER, "");
        xml.close();
        if (chart.legend()) {
            xml.open("c:legend").val("c:legendPos", "t").val("c:overlay", "0");
            ink.letters(1200, false);
            xml.close();
        }
        xml.val("c:plotVisOnly", "0").val("c:dispBlanksAs", "gap");
        xml.close();
        ink.shape(Palette.PAPER, "");
        ink.letters(1200, false);
        return xml.close().toString();
    }

    private void title(String text, int size) {
        xml.open("c:title");
        ink.words(text, size);
        xml.val("c:overlay", "0").close();
    }

    private void bars() {
        xml.open("c:barChart")
                .val("c:barDir", "bar")
                .val("c:grouping", chart.form() == Form.STACKED_BARS ? "stacked" : "clustered")
                .val("c:varyColors", "0");
        SeriesXml series = new SeriesXml(xml, ink, sources);
        for (int i = 0; i < chart.series().size(); i++) {
            series.bar(chart.series().get(i), i);
        }
        xml.val("c:gapWidth", "35")
                .val("c:overlap", "100")
                .val("c:axId", VERTICAL_AXIS)
                .val("c:axId", HORIZONTAL_AXIS)
                .close();
    }

    private void points() {
        xml.open("c:scatterChart").val("c:scatterStyle", "lineMarker").val("c:varyColors", "0");
        SeriesXml series = new SeriesXml(xml, ink, sources);
        List<Series> all = chart.series();
        for (int i = 0; i < all.size(); i++) {
            series.points(all.get(i), i);
        }
        xml.val("c:axId", HORIZONTAL_AXIS).val("c:axId", VERTICAL_AXIS).close();
    }

    private void categories() {
        Axis axis = chart.x();
        xml.open("c:catAx").val("c:axId", VERTICAL_AXIS);
        xml.open("c:scaling")
                .val("c:orientation", axis.reversed() ? "maxMin" : "minMax")
                .close();
        xml.val("c:delete", "0").val("c:axPos", "l");
        title(axis.title(), 1200);
        xml.empty("c:numFmt", "formatCode", axis.format(), "sourceLinked", "0");
        xml.val("c:majorTickMark", "none").val("c:minorTickMark", "none").val("c:tickLblPos", "low");
        ink.line(Palette.LINE, 9525, "solid");
        ink.letters(CATEGORY_LETTERS, false);
        xml.val("c:crossAx", HORIZONTAL_AXIS)
                .val("c:crosses", "autoZero")
                .val("c:auto", "0")
                .val("c:lblAlgn", "ctr")
                .val("c:lblOffset", "100")
                .val("c:tickLblSkip", "1")
                .val("c:noMultiLvlLbl", "1")
                .close();
    }

    private void values(String id, Axis axis, String side, String crossing) {
        xml.open("c:valAx").val("c:axId", id);
        xml.open("c:scaling").val("c:orientation", axis.reversed() ? "maxMin" : "minMax");
        axis.high().ifPresent(high -> xml.val("c:max", plain(high)));
        axis.low().ifPresent(low -> xml.val("c:min", plain(low)));
        xml.close();
        xml.val("c:delete", "0").val("c:axPos", side);
        xml.open("c:majorGridlines");
        ink.line(Palette.CONTEXT, 6350, "solid");
        xml.close();
        title(axis.title(), 1200);
        xml.empty("c:numFmt", "formatCode", axis.format(), "sourceLinked", "0");
        xml.val("c:majorTickMark", "out").val("c:minorTickMark", "none").val("c:tickLblPos", "nextTo");
        ink.line(Palette.LINE, 9525, "solid");
        ink.letters(1200, false);
        xml.val("c:crossAx", crossing)
                .val("c:crosses", crossing(id))
                .val("c:crossBetween", chart.form().isBars() ? "between" : "midCat");
        axis.step().ifPresent(step -> xml.val("c:majorUnit", plain(step)));
        xml.close();
    }

    /** The horizontal axis stands at the foot of the plot even where the vertical one runs downwards. */
    private String crossing(String id) {
        Axis vertical = chart.form().isBars() ? chart.x() : chart.y();
        return id.equals(HORIZONTAL_AXIS) && vertical.reversed() ? "max" : "min";
    }

    private static String plain(double number) {
        return SeriesXml.plain(number);
    }
}
