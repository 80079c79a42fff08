package org.everyonecounts.reports.accessibility;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A small workbook that passes every check: Cover, Contents, Notes, two tables and, for analysts, a chart. Sheets are the parts
 * {@code xl/worksheets/sheet1.xml} to {@code sheet6.xml} in this order.
 */
final class GoodWorkbook {
    static final String COVER = "xl/worksheets/sheet1.xml";
    static final String CONTENTS = "xl/worksheets/sheet2.xml";
    static final String NOTES = "xl/worksheets/sheet3.xml";
    static final String DISTANCE = "xl/worksheets/sheet4.xml";
    static final String NEED = "xl/worksheets/sheet5.xml";
    static final String CHART_SHEET = "xl/worksheets/sheet6.xml";
    static final String CHART = "xl/charts/chart1.xml";

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final boolean analyst;
    private final XSSFCellStyle title;
    private final XSSFCellStyle header;
    private final XSSFCellStyle body;
    private final XSSFCellStyle link;

    private GoodWorkbook(boolean analyst) {
        this.analyst = analyst;
        this.title = style(16, true);
        this.header = style(12, true);
        this.body = style(12, false);
        this.link = style(12, false);
        XSSFFont underlined = font(12, false);
        underlined.setUnderline(Font.U_SINGLE);
        link.setFont(underlined);
        header.setWrapText(true);
    }

    /** With chart, frozen panes and filter buttons. */
    static WorkbookParts analyst() {
        return WorkbookParts.of(new GoodWorkbook(true).bytes()).put(CHART, chartXml());
    }

    /** Without them. */
    static WorkbookParts publication() {
        return WorkbookParts.of(new GoodWorkbook(false).bytes());
    }

    private XSSFFont font(int points, boolean bold) {
        XSSFFont font = workbook.createFont();
        font.setFontName("Arial");
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        return font;
    }

    private XSSFCellStyle style(int points, boolean bold) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font(points, bold));
        return style;
    }

    private byte[] bytes() {
        texts(
                "Cover",
                "Everyone counts: distance from target, England, 2023/24",
                "Period: 2023/24.",
                "Contact: not set.");
        table(
                "Contents",
                "Contents, England, 2023/24",
                List.of(),
                List.of(
                        List.of("Worksheet", "Title"),
                        List.of("Notes", "Notes, England, 2023/24"),
                        List.of("Table_1_Distance", "Table 1: Distance from target, England, 2023/24"),
                        List.of("Table_2_Need", "Table 2: Need, England, 2023/24")));
        links("Contents");
        table(
                "Notes",
                "Notes, England, 2023/24",
                List.of(),
                List.of(
                        List.of("Note number", "Note text"),
                        List.of("note 1", "Actual divided by target, less 1."),
                        List.of("note 2", "The nation is 1.")));
        table(
                "Table_1_Distance",
                "Table 1: Distance from target, England, 2023/24",
                List.of(
                        "Notes are on the Notes worksheet.",
                        "Shorthand used in this table: [x] not available.",
                        "How to read: below 0 an area has less than its target.",
                        "Source: published allocations, 2023/24."),
                List.of(
                        List.of("Area code", "Area name", "Distance (%) [note 1]", "Reading"),
                        List.of("00A", "North", -1.5, "below"),
                        List.of("00B", "East", -0.5, "below"),
                        List.of("00C", "South", 0.25, "above"),
                        List.of("00D", "West", "[x]", "not known"),
                        List.of("00E", "Centre", 2.0, "above"),
                        List.of("00F", "Coast", 3.5, "above")));
        table(
                "Table_2_Need",
                "Table 2: Need, England, 2023/24",
                List.of(
                        "Notes are on the Notes worksheet.",
                        "How to read: above 1 an area has more need than the nation.",
                        "Source: published weighted populations, 2023/24."),
                List.of(
                        List.of("Area code", "Area name", "Need index [note 2]", "People"),
                        List.of("00A", "North", 1.5, 1000),
                        List.of("00B", "East", 0.5, 3000)));
        if (analyst) {
            chart();
        }
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            print(workbook.getSheetAt(i));
        }
        properties();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (workbook) {
            workbook.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("a workbook cannot be written to memory", e);
        }
        return bytes.toByteArray();
    }

    private XSSFSheet texts(String name, String... lines) {
        XSSFSheet sheet = workbook.createSheet(name);
        for (int i = 0; i < lines.length; i++) {
            text(sheet.createRow(i), 0, lines[i], i == 0 ? title : body);
        }
        return sheet;
    }

    private void table(String name, String heading, List<String> sentences, List<List<Object>> rows) {
        XSSFSheet sheet = texts(name, heading, "This worksheet contains one table.");
        for (String sentence : sentences) {
            text(sheet.createRow(sheet.getLastRowNum() + 1), 0, sentence, body);
        }
        int first = sheet.getLastRowNum() + 1;
        for (List<Object> values : rows) {
            XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i) instanceof Number number) {
                    XSSFCell cell = row.createCell(i);
                    cell.setCellValue(number.doubleValue());
                    cell.setCellStyle(body);
                } else {
                    text(row, i, values.get(i).toString(), row.getRowNum() == first ? header : body);
                }
            }
        }
        XSSFTable table = sheet.createTable(new AreaReference(
                new CellReference(first, 0),
                new CellReference(sheet.getLastRowNum(), rows.get(0).size() - 1),
                workbook.getSpreadsheetVersion()));
        table.setName(name + "_figures");
        table.setDisplayName(name + "_figures");
        sheet.setRepeatingRows(new CellRangeAddress(first, first, -1, -1));
        if (analyst && name.startsWith("Table_")) {
            table.getCTTable().addNewAutoFilter().setRef(table.getArea().formatAsString());
            sheet.createFreezePane(0, first + 1);
        }
    }

    private static void text(XSSFRow row, int column, String text, XSSFCellStyle style) {
        XSSFCell cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    private void links(String name) {
        XSSFSheet sheet = workbook.getSheet(name);
        for (int row = 3; row <= sheet.getLastRowNum(); row++) {
            XSSFCell cell = sheet.getRow(row).getCell(0);
            Hyperlink target = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            target.setAddress("'" + cell.getStringCellValue() + "'!A1");
            cell.setHyperlink(target);
            cell.setCellStyle(link);
        }
    }

    private void chart() {
        XSSFSheet sheet = texts("Chart_1_Need", "Chart 1: Need, England, 2023/24", "Source: Table_2_Need, 2023/24.");
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        drawing.createChart(new XSSFClientAnchor(0, 0, 0, 0, 0, 3, 8, 24));
        drawing.getCTDrawing()
                .getTwoCellAnchorArray(0)
                .getGraphicFrame()
                .getNvGraphicFramePr()
                .getCNvPr()
                .setDescr("Two lines: the need index is lower in the East than in the North. Data: Table_2_Need.");
    }

    private static void print(XSSFSheet sheet) {
        PrintSetup setUp = sheet.getPrintSetup();
        setUp.setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        setUp.setFitWidth((short) 1);
        setUp.setFitHeight((short) 0);
    }

    private void properties() {
        try {
            PackageProperties core = workbook.getPackage().getPackageProperties();
            core.setTitleProperty("Everyone counts");
            core.setCreatorProperty("NHS Example");
            core.setKeywordsProperty("need, allocations");
            core.setLanguageProperty("en-GB");
            core.setCreatedProperty("2026-11-22T00:00:00Z");
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException("a new workbook has no properties", impossible);
        }
    }

    private static String chartXml() {
        return """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">
            <c:chart>%s<c:plotArea><c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>
            %s%s<c:marker val="1"/><c:axId val="1"/><c:axId val="2"/></c:lineChart>
            <c:catAx><c:axId val="1"/><c:delete val="0"/><c:axPos val="b"/>%s<c:crossAx val="2"/></c:catAx>
            <c:valAx><c:axId val="2"/><c:delete val="0"/><c:axPos val="l"/>%s<c:crossAx val="1"/></c:valAx>
            </c:plotArea></c:chart></c:chartSpace>""".formatted(
                        titleXml("Need by area, 2023/24"),
                        seriesXml(0, "Need", "12436D", "circle", "solid"),
                        seriesXml(1, "Nation", "801650", "none", "dash"),
                        titleXml("Area"),
                        titleXml("Need index (nation = 1)"));
    }

    private static String titleXml(String text) {
        return "<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr><a:solidFill><a:srgbClr val=\"3D3D3D\"/></a:solidFill>"
                + "</a:defRPr></a:pPr><a:r><a:t>" + text + "</a:t></a:r></a:p></c:rich></c:tx></c:title>";
    }

    static String seriesXml(int index, String name, String colour, String marker, String dash) {
        String fill = "<a:solidFill><a:srgbClr val=\"" + colour + "\"/></a:solidFill>";
        return "<c:ser><c:idx val=\"" + index + "\"/><c:order val=\"" + index + "\"/><c:tx><c:v>" + name
                + "</c:v></c:tx>"
                + "<c:spPr><a:ln>" + fill + "<a:prstDash val=\"" + dash + "\"/></a:ln></c:spPr>"
                + "<c:marker><c:symbol val=\"" + marker + "\"/><c:spPr>" + fill + "<a:ln>" + fill
                + "</a:ln></c:spPr></c:marker>"
                + "<c:val><c:numLit><c:ptCount val=\"2\"/><c:pt idx=\"0\"><c:v>1.5</c:v></c:pt><c:pt idx=\"1\"><c:v>0.5</c:v>"
                + "</c:pt></c:numLit></c:val></c:ser>";
    }
}
