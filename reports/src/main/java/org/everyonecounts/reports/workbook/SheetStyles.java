package org.everyonecounts.reports.workbook;

import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.everyonecounts.reports.sheet.Kind;
import org.everyonecounts.reports.workbook.chart.Palette;

/** The cell styles of one workbook: Arial, 12 points or more, no italics; made once and shared. */
final class SheetStyles {
    static final String FONT = "Arial";
    static final short BODY = 12;
    static final short HEADING = 14;
    static final short TITLE = 16;
    /** Keeps text off the column before it. */
    private static final short INDENT = 1;

    private final XSSFWorkbook workbook;
    private final XSSFFont bold;
    private final CellStyle title;
    private final CellStyle pageTitle;
    private final CellStyle heading;
    private final CellStyle line;
    private final CellStyle paragraph;
    private final CellStyle link;
    private final CellStyle headerLeft;
    private final CellStyle headerRight;
    private final CellStyle quoted;
    private final CellStyle token;
    private final CellStyle tableLink;
    private final CellStyle textSetOff;
    private final CellStyle quotedSetOff;
    private final CellStyle headerSetOff;
    private final Map<Kind, CellStyle> body = new EnumMap<>(Kind.class);
    private final Map<Kind, CellStyle> amongTexts = new EnumMap<>(Kind.class);

    SheetStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        XSSFFont normal = workbook.getFontAt(0);
        dress(normal, BODY, false);
        this.bold = font(BODY, true);
        XSSFFont large = font(TITLE, true);
        this.title = style(large, false);
        this.pageTitle = style(large, true);
        this.heading = style(font(HEADING, true), false);
        this.heading.setVerticalAlignment(VerticalAlignment.BOTTOM);
        this.line = style(normal, false);
        this.paragraph = style(normal, true);
        XSSFFont underlined = font(BODY, false);
        underlined.setUnderline(FontUnderline.SINGLE);
        underlined.setColor(colour(Palette.FIRST));
        this.link = style(underlined, true);
        this.headerLeft = header(HorizontalAlignment.LEFT);
        this.headerRight = header(HorizontalAlignment.RIGHT);
        for (Kind kind : Kind.values()) {
            body.put(kind, cell(normal, kind));
            CellStyle left = cell(normal, kind);
            left.setAlignment(HorizontalAlignment.LEFT);
            left.setIndention(INDENT);
            amongTexts.put(kind, left);
        }
        this.quoted = cell(normal, Kind.TEXT);
        ((XSSFCellStyle) quoted).setQuotePrefixed(true);
        this.token = cell(normal, Kind.TEXT);
        this.token.setAlignment(HorizontalAlignment.RIGHT);
        this.textSetOff = cell(normal, Kind.TEXT);
        this.textSetOff.setIndention(INDENT);
        this.quotedSetOff = cell(normal, Kind.TEXT);
        ((XSSFCellStyle) quotedSetOff).setQuotePrefixed(true);
        this.quotedSetOff.setIndention(INDENT);
        this.headerSetOff = header(HorizontalAlignment.LEFT);
        this.headerSetOff.setIndention(INDENT);
        this.tableLink = cell(underlined, Kind.TEXT);
    }

    CellStyle title() {
        return title;
    }

    /** A title that may take more than one line. */
    CellStyle pageTitle() {
        return pageTitle;
    }

    CellStyle heading() {
        return heading;
    }

    /** One line above a table, not wrapped. */
    CellStyle line() {
        return line;
    }

    /** A paragraph, wrapped. */
    CellStyle paragraph() {
        return paragraph;
    }

    CellStyle link() {
        return link;
    }

    /** A header; {@code setOff} keeps text off the column before it. */
    CellStyle header(Kind kind, boolean setOff) {
        if (kind.side() == Kind.Side.RIGHT) {
            return headerRight;
        }
        return setOff ? headerSetOff : headerLeft;
    }

    /** A number in a column of numbers, or in a column of text, where it stands on the left like the text. */
    CellStyle number(Kind kind, boolean amongText) {
        return (amongText ? amongTexts : body).getOrDefault(kind, line);
    }

    /** Text in a table; text that begins like a formula stays text when someone edits it. */
    CellStyle text(String text, boolean setOff) {
        if (SafeText.looksLikeFormula(text)) {
            return setOff ? quotedSetOff : quoted;
        }
        return setOff ? textSetOff : number(Kind.TEXT, false);
    }

    /** A token in a column of numbers. */
    CellStyle token() {
        return token;
    }

    CellStyle tableLink() {
        return tableLink;
    }

    private CellStyle cell(XSSFFont font, Kind kind) {
        XSSFCellStyle style = style(font, kind.isText());
        style.setAlignment(kind.side() == Kind.Side.RIGHT ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
        style.setDataFormat(workbook.createDataFormat().getFormat(kind.format()));
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(colour(Palette.CONTEXT));
        return style;
    }

    private CellStyle header(HorizontalAlignment side) {
        XSSFCellStyle style = style(bold, true);
        style.setAlignment(side);
        style.setVerticalAlignment(VerticalAlignment.BOTTOM);
        style.setBorderTop(BorderStyle.MEDIUM);
        style.setBorderBottom(BorderStyle.MEDIUM);
        style.setTopBorderColor(colour(Palette.FIRST));
        style.setBottomBorderColor(colour(Palette.FIRST));
        return style;
    }

    private XSSFCellStyle style(XSSFFont font, boolean wrapped) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(wrapped);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private XSSFFont font(short points, boolean isBold) {
        XSSFFont font = workbook.createFont();
        dress(font, points, isBold);
        return font;
    }

    private static void dress(XSSFFont font, short points, boolean isBold) {
        font.setFontName(FONT);
        font.setFontHeightInPoints(points);
        font.setBold(isBold);
        font.setColor(colour(Palette.TEXT));
    }

    private static XSSFColor colour(String hex) {
        return new XSSFColor(HexFormat.of().parseHex("FF" + hex), null);
    }
}
