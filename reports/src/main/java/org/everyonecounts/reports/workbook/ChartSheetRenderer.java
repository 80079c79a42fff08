package org.everyonecounts.reports.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlException;
import org.everyonecounts.reports.sheet.Cell;
import org.everyonecounts.reports.sheet.Chart;
import org.everyonecounts.reports.sheet.ChartContent;
import org.everyonecounts.reports.sheet.TableContent;
import org.everyonecounts.reports.workbook.chart.ChartSources;
import org.everyonecounts.reports.workbook.chart.ChartXml;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;

/** Writes a {@link ChartContent}: its table, and native charts beside it with alternative text. */
final class ChartSheetRenderer {
    private static final int COLUMNS = 9;
    private static final int COLUMN_WIDTH = 12;
    /** Rows from which a sheet is better printed along the page. */
    private static final int TALL = 45;

    private final TableRenderer tables;

    ChartSheetRenderer(TableRenderer tables) {
        this.tables = tables;
    }

    void render(ChartContent content) {
        XSSFSheet sheet = tables.renderBesideCharts(content);
        int left = content.data().columns().size() + 1;
        for (int i = 0; i < COLUMNS; i++) {
            sheet.setColumnWidth(left + i, COLUMN_WIDTH * 256);
        }
        sheet.setColumnWidth(left - 1, 3 * 256);
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        int first = TableRenderer.headerRow(content.data());
        int top = first;
        for (int i = 0; i < content.charts().size(); i++) {
            Chart chart = content.charts().get(i);
            int bottom = top + chart.height();
            String name = content.name() + (i == 0 ? "" : "_" + (i + 1));
            draw(
                    drawing.createChart(new XSSFClientAnchor(0, 0, 0, 0, left, top, left + COLUMNS, bottom)),
                    name,
                    chart,
                    new DataBeside(content.data()));
            top = bottom + 1;
        }
        int bottom = Math.max(top, first + content.data().rows().size());
        PageSetUp.onePage(sheet, bottom < TALL);
    }

    private static void draw(XSSFChart drawn, String name, Chart chart, ChartSources sources) {
        try {
            drawn.getCTChartSpace()
                    .set(ChartSpaceDocument.Factory.parse(ChartXml.of(chart, sources))
                            .getChartSpace());
        } catch (XmlException impossible) {
            throw new IllegalStateException("chart " + chart.title() + " is not well formed", impossible);
        }
        // The anchor alone says where a chart stands; the size would follow the heights of rows that may still wait for
        // the disk.
        var frame = drawn.getGraphicFrame().getCTGraphicalObjectFrame().getXfrm();
        frame.getOff().setX(0L);
        frame.getOff().setY(0L);
        frame.getExt().setCx(0L);
        frame.getExt().setCy(0L);
        CTNonVisualDrawingProps properties = drawn.getGraphicFrame()
                .getCTGraphicalObjectFrame()
                .getNvGraphicFramePr()
                .getCNvPr();
        properties.setName(name);
        properties.setTitle(SafeText.of(chart.title()));
        properties.setDescr(SafeText.of(chart.altText()));
    }

    /** The table beside the charts, where {@link TableRenderer} puts it. */
    private record DataBeside(TableContent table) implements ChartSources {
        @Override
        public String formula(Chart.Cells cells) {
            int first = TableRenderer.headerRow(table) + 1;
            if (cells.isRange()) {
                int last = cells.rows().get(cells.rows().size() - 1);
                return address(first + cells.rows().get(0), cells.column()) + ":"
                        + new CellReference(first + last, cells.column(), true, true).formatAsString();
            }
            return cells.rows().stream()
                    .map(row -> address(first + row, cells.column()))
                    .collect(Collectors.joining(",", "(", ")"));
        }

        private String address(int row, int column) {
            return "'" + table.name() + "'!" + new CellReference(row, column, true, true).formatAsString();
        }

        @Override
        public List<String> contents(Chart.Cells cells) {
            List<String> contents = new ArrayList<>();
            for (int row : cells.rows()) {
                Cell cell = table.rows().get(row).get(cells.column());
                contents.add(
                        cell instanceof Cell.Numeric number
                                ? BigDecimal.valueOf(number.value()).toPlainString()
                                : SafeText.of(((Cell.Text) cell).text()));
            }
            return contents;
        }

        @Override
        public boolean isText(Chart.Cells cells) {
            return table.rows().get(cells.rows().get(0)).get(cells.column()) instanceof Cell.Text;
        }
    }
}
