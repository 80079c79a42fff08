package org.everyonecounts.reports.workbook.chart;

import org.everyonecounts.reports.sheet.Chart;

/** Writes the properties of lines, fills and letters of a chart. */
final class Ink {
    private static final String FONT = "Arial";

    private final XmlText xml;

    Ink(XmlText xml) {
        this.xml = xml;
    }

    /** The colour of a part of a chart. */
    static String colour(Chart.Ink ink) {
        return switch (ink) {
            case FIRST -> Palette.FIRST;
            case SECOND -> Palette.SECOND;
            case THIRD -> Palette.THIRD;
            case FOURTH -> Palette.FOURTH;
            case LINE -> Palette.LINE;
            case CONTEXT -> Palette.CONTEXT;
        };
    }

    /** A filled shape; an empty outline means none. */
    void shape(String fill, String outline) {
        xml.open("c:spPr");
        solid(fill);
        if (outline.isEmpty()) {
            xml.open("a:ln").empty("a:noFill").close();
        } else {
            stroke(outline, 9525, "solid");
        }
        xml.close();
    }

    /** A shape filled with a pattern of a colour on paper, such as {@code wdUpDiag}. */
    void patterned(String preset, String colour, String outline) {
        xml.open("c:spPr").open("a:pattFill", "prst", preset);
        xml.open("a:fgClr").val("a:srgbClr", colour).close();
        xml.open("a:bgClr").val("a:srgbClr", Palette.PAPER).close();
        xml.close();
        stroke(outline, 9525, "solid");
        xml.close();
    }

    /** A line alone, of a width in English metric units (12,700 a point). */
    void line(String colour, int width, String dash) {
        xml.open("c:spPr");
        stroke(colour, width, dash);
        xml.close();
    }

    /** No line at all. */
    void noLine() {
        xml.open("c:spPr").open("a:ln", "w", "19050").empty("a:noFill").close().close();
    }

    /** Letters of a size in hundredths of a point. */
    void letters(int size, boolean bold) {
        xml.open("c:txPr").empty("a:bodyPr").empty("a:lstStyle").open("a:p").open("a:pPr");
        run("a:defRPr", size, bold);
        xml.close().empty("a:endParaRPr", "lang", "en-GB").close().close();
    }

    /** Words of a size in hundredths of a point, as the text of a title or label. */
    void words(String words, int size) {
        xml.open("c:tx").open("c:rich").empty("a:bodyPr").empty("a:lstStyle");
        xml.open("a:p").open("a:pPr");
        run("a:defRPr", size, true);
        xml.close().open("a:r");
        run("a:rPr", size, true);
        xml.text("a:t", words).close().close().close().close();
    }

    /** The properties of a run of letters, in the element given. */
    void run(String element, int size, boolean bold) {
        xml.open(element, "lang", "en-GB", "sz", String.valueOf(size), "b", bold ? "1" : "0", "i", "0");
        solid(Palette.LINE);
        xml.empty("a:latin", "typeface", FONT).empty("a:cs", "typeface", FONT).close();
    }

    private void stroke(String colour, int width, String dash) {
        xml.open("a:ln", "w", String.valueOf(width), "cap", "flat");
        solid(colour);
        xml.val("a:prstDash", dash).empty("a:round").close();
    }

    private void solid(String colour) {
        xml.open("a:solidFill").val("a:srgbClr", colour).close();
    }
}
