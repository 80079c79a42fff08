package org.everyonecounts.reports.accessibility;

import static org.everyonecounts.reports.accessibility.GoodWorkbook.CHART;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One break for each of C1 to C4, and for the colours of charts in S18. */
final class ChartChecksTest {
    private static final String DRAWING = "xl/drawings/drawing1.xml";
    private static final String SHEET = "Chart_1_Need";

    private static WorkbookParts good() {
        return GoodWorkbook.analyst();
    }

    @Test
    void a_chart_without_alternative_text_fails_C1() {
        String drawing = good().text(DRAWING).replaceAll(" descr=\"[^\"]*\"", "");
        BrokenWorkbook.analyst(good().put(DRAWING, drawing))
                .failsOnly("C1", SHEET, "A4", "the chart has no alternative text");
    }

    @Test
    void a_short_alternative_text_fails_C1() {
        String drawing = good().text(DRAWING).replaceAll(" descr=\"[^\"]*\"", " descr=\"A chart\"");
        BrokenWorkbook.analyst(good().put(DRAWING, drawing))
                .failsOnly("C1", SHEET, "A4", "has 7 characters, not 20 to 400");
    }

    @Test
    void the_same_alternative_text_twice_fails_C1() {
        WorkbookParts parts = good();
        String anchor = parts.text(DRAWING).replaceAll("(?s).*?(<xdr:twoCellAnchor.*</xdr:twoCellAnchor>).*", "$1");
        BrokenWorkbook.analyst(parts.before(DRAWING, "</xdr:wsDr>", anchor))
                .failsOnly("C1", SHEET, "A4", "another chart has the same alternative text");
    }

    @Test
    void a_chart_without_title_fails_C2() {
        BrokenWorkbook.analyst(good().replace(CHART, "<a:t>Need by area, 2023/24</a:t>", ""))
                .failsOnly("C2", SHEET, "A4", "the chart has no title");
    }

    @ParameterizedTest
    @CsvSource({"Area, horizontal", "Need index (nation = 1), vertical"})
    void an_axis_without_title_fails_C2(String title, String axis) {
        BrokenWorkbook.analyst(good().replace(CHART, "<a:t>" + title + "</a:t>", ""))
                .failsOnly("C2", SHEET, "A4", "the " + axis + " axis of the chart has no title");
    }

    @Test
    void a_deleted_axis_needs_no_title() {
        BrokenWorkbook.analyst(good().replace(CHART, "<a:t>Area</a:t>", "")
                        .replace(CHART, "<c:delete val=\"0\"/>", "<c:delete val=\"1\"/>"))
                .passes();
    }

    @Test
    void a_colour_outside_the_palette_fails_C3() {
        WorkbookParts parts = good();
        parts.put(CHART, parts.text(CHART).replace("801650", "B00020"));
        BrokenWorkbook.analyst(parts).failsOnly("C3", SHEET, "A4", "\"Nation\" of the chart has the colour #B00020");
    }

    @Test
    void an_automatic_colour_outside_the_palette_fails_C3() {
        WorkbookParts parts = good();
        parts.put(CHART, parts.text(CHART).replace("<a:solidFill><a:srgbClr val=\"801650\"/></a:solidFill>", ""));
        BrokenWorkbook.analyst(parts).fails("C3", SHEET, "A4", "\"Nation\" of the chart has the colour #ED7D31");
    }

    @Test
    void series_that_differ_by_colour_alone_fail_C3() {
        WorkbookParts parts = good();
        String same = GoodWorkbook.seriesXml(1, "Nation", "801650", "circle", "solid");
        parts.put(
                CHART, parts.text(CHART).replace(GoodWorkbook.seriesXml(1, "Nation", "801650", "none", "dash"), same));
        BrokenWorkbook.analyst(parts)
                .failsOnly("C3", SHEET, "A4", "\"Need\" and \"Nation\" of the chart differ by colour alone");
    }

    @Test
    void bars_that_differ_by_colour_fail_C3_unless_labelled() {
        BrokenWorkbook.analyst(good().put(CHART, bars("")))
                .failsOnly("C3", SHEET, "A4", "\"Need\" and \"Nation\" of the chart differ by colour alone");
        BrokenWorkbook.analyst(good().put(CHART, bars("<c:dLbls><c:showSerName val=\"1\"/></c:dLbls>")))
                .passes();
    }

    @Test
    void bars_that_differ_in_lightness_pass_C3() {
        String outlined = bars("").replace(
                        "<a:srgbClr val=\"801650\"/></a:solidFill>",
                        "<a:srgbClr val=\"BFBFBF\"/></a:solidFill><a:ln><a:solidFill><a:srgbClr val=\"3D3D3D\"/></a:solidFill></a:ln>")
                .replace(
                        "<a:srgbClr val=\"12436D\"/></a:solidFill>",
                        "<a:srgbClr val=\"12436D\"/></a:solidFill><a:ln><a:solidFill><a:srgbClr val=\"3D3D3D\"/></a:solidFill></a:ln>");
        BrokenWorkbook.analyst(good().put(CHART, outlined)).passes();
    }

    private static String bars(String labels) {
        String text = good().text(CHART).replace("c:lineChart>", "c:barChart>").replace("<c:marker val=\"1\"/>", "");
        for (String name : new String[] {"Need", "Nation"}) {
            String colour = name.equals("Need") ? "12436D" : "801650";
            text = text.replaceAll(
                    "(?s)<c:v>" + name + "</c:v></c:tx><c:spPr>.*?</c:spPr><c:marker>.*?</c:marker>",
                    "<c:v>" + name + "</c:v></c:tx><c:spPr><a:solidFill><a:srgbClr val=\"" + colour
                            + "\"/></a:solidFill></c:spPr>" + labels);
        }
        return text;
    }

    @Test
    void pale_bars_fail_S18_unless_outlined() {
        String pale = bars("<c:dLbls><c:showSerName val=\"1\"/></c:dLbls>").replace("801650", "BFBFBF");
        BrokenWorkbook.analyst(good().put(CHART, pale))
                .failsOnly(
                        "S18",
                        SHEET,
                        "A4",
                        "\"Nation\" of the chart is #BFBFBF on #FFFFFF, a contrast of 1.83, below 3 to 1");
        String outlined = pale.replace(
                "<a:srgbClr val=\"BFBFBF\"/></a:solidFill>",
                "<a:srgbClr val=\"BFBFBF\"/></a:solidFill><a:ln><a:solidFill><a:srgbClr val=\"3D3D3D\"/></a:solidFill></a:ln>");
        BrokenWorkbook.analyst(good().put(CHART, outlined)).passes();
    }

    @Test
    void a_series_seen_through_fails_S18() {
        String faint = bars("<c:dLbls><c:showSerName val=\"1\"/></c:dLbls>")
                .replace(
                        "<a:srgbClr val=\"12436D\"/>",
                        "<a:srgbClr val=\"12436D\"><a:alpha val=\"20000\"/></a:srgbClr>");
        BrokenWorkbook.analyst(good().put(CHART, faint)).fails("S18", SHEET, "A4", "\"Need\" of the chart is #D0D9E2");
    }

    @Test
    void pale_text_of_a_chart_fails_S18() {
        BrokenWorkbook.analyst(good().replace(CHART, "3D3D3D", "999999"))
                .failsOnly("S18", SHEET, "A4", "text of the chart is #999999 on #FFFFFF, a contrast of 2.84");
    }

    @Test
    void depth_fails_C4() {
        String deep = bars("<c:dLbls><c:showSerName val=\"1\"/></c:dLbls>").replace("c:barChart>", "c:bar3DChart>");
        BrokenWorkbook.analyst(good().put(CHART, deep)).failsOnly("C4", SHEET, "A4", "the chart is drawn with depth");
    }

    @Test
    void a_second_axis_fails_C4() {
        String axis =
                "<c:valAx><c:axId val=\"3\"/><c:delete val=\"0\"/><c:axPos val=\"r\"/><c:title><c:tx><c:rich><a:p><a:r><a:t>Other</a:t></a:r></a:p></c:rich></c:tx></c:title></c:valAx>";
        BrokenWorkbook.analyst(good().before(CHART, "</c:plotArea>", axis))
                .failsOnly("C4", SHEET, "A4", "the chart has a second axis");
    }

    @Test
    void a_pie_of_four_slices_fails_C4() {
        String pie = """
            <c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">
            <c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>Need</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:pieChart>
            <c:varyColors val="0"/><c:ser><c:idx val="0"/><c:spPr><a:solidFill><a:srgbClr val="12436D"/></a:solidFill></c:spPr>
            <c:val><c:numLit><c:ptCount val="4"/></c:numLit></c:val></c:ser></c:pieChart></c:plotArea></c:chart></c:chartSpace>""";
        BrokenWorkbook.analyst(good().put(CHART, pie)).failsOnly("C4", SHEET, "A4", "the pie has 4 slices");
    }

    @Test
    void slices_that_differ_by_colour_alone_fail_C3() {
        String pie = """
            <c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">
            <c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>Need</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:pieChart>
            <c:ser><c:idx val="0"/><c:tx><c:v>Need</c:v></c:tx>
            <c:dPt><c:idx val="0"/><c:spPr><a:solidFill><a:srgbClr val="12436D"/></a:solidFill></c:spPr></c:dPt>
            <c:dPt><c:idx val="1"/><c:spPr><a:solidFill><a:srgbClr val="801650"/></a:solidFill></c:spPr></c:dPt>
            <c:spPr><a:solidFill><a:srgbClr val="12436D"/></a:solidFill></c:spPr>
            <c:val><c:numLit><c:ptCount val="2"/></c:numLit></c:val></c:ser></c:pieChart></c:plotArea></c:chart></c:chartSpace>""";
        BrokenWorkbook.analyst(good().put(CHART, pie))
                .failsOnly("C3", SHEET, "A4", "points of \"Need\" differ by colour alone");
    }
}
