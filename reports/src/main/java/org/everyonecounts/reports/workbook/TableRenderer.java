package org.everyonecounts.reports.workbook;

import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.everyonecounts.reports.sheet.Cell;
import org.everyonecounts.reports.sheet.ChartContent;
import org.everyonecounts.reports.sheet.Column;
import org.everyonecounts.reports.sheet.NoteNumbers;
import org.everyonecounts.reports.sheet.TableContent;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableStyleInfo;

/** Writes any {@link TableContent} as an accessible sheet: title, sentences, one header row, one table, nothing else. */
final class TableRenderer {
    /** Height of a line of body text in points. */
    static final double LINE = 15.75;
    /** Height of the line of a title in points. */
    static final float TITLE_LINE = 24;
    /** A sober style of every spreadsheet program: grey bands, black text. */
    private static final String TABLE_STYLE = "TableStyleLight1";

    private final XSSFWorkbook workbook;
    private final SheetStyles styles;
    private final NoteNumbers numbers;
    private final Profile profile;
    private final LongTables longTables;

    TableRenderer(
            XSSFWorkbook workbook, SheetStyles styles, NoteNumbers numbers, Profile profile, LongTables longTables) {
        this.workbook = workbook;
        this.styles = styles;
        this.numbers = numbers;
        this.profile = profile;
        this.longTables = longTables;
    }

    /** The row of the header, counted from 0: title and sentences stand above it. */
    static int headerRow(TableContent table) {
        return 1 + table.linesAbove().size();
    }

    void render(TableContent table) {
        boolean handles = profile.handles();
        ColumnWidths widths = ColumnWidths.asWideAs(table.linesAbove(), table, numbers, handles);
        XSSFSheet sheet = write(table, table.linesAbove(), widths, handles);
        PageSetUp.onePageWide(sheet, widths.wide());
        PageSetUp.repeat(sheet, headerRow(table));
        if (handles) {
            PageSetUp.freeze(sheet, headerRow(table));
        }
    }

    /** Writes the table that stands beside charts: no filter buttons, since sorting it would change them. */
    XSSFSheet renderBesideCharts(ChartContent content) {
        ColumnWidths widths = ColumnWidths.fitted(content.data(), numbers, false);
        return write(content.data(), content.linesAbove(), widths, false);
    }

    private XSSFSheet write(TableContent table, List<String> lines, ColumnWidths widths, boolean buttons) {
        XSSFSheet sheet = workbook.createSheet(table.name());
        for (int i = 0; i < table.columns().size(); i++) {
            sheet.setColumnWidth(i, (int) Math.round(widths.widths().get(i) * 256));
        }
        int headerRow = headerRow(table);
        above(sheet, table.title(), lines);
        header(sheet, table, widths, headerRow, buttons);
        int rows = table.rows().size();
        longTables.write(
                sheet,
                headerRow + 1,
                rows,
                (number, row) -> body(row, table, table.rows().get(number), widths));
        asTable(sheet, table, headerRow, headerRow + rows, buttons);
        return sheet;
    }

    private void above(XSSFSheet sheet, String words, List<String> lines) {
        XSSFRow first = sheet.createRow(0);
        first.setHeightInPoints(TITLE_LINE);
        var title = first.createCell(0);
        title.setCellValue(SafeText.of(words));
        title.setCellStyle(styles.title());
        int row = 0;
        for (String line : lines) {
            row++;
            var cell = sheet.createRow(row).createCell(0);
            cell.setCellValue(SafeText.of(line));
            cell.setCellStyle(styles.line());
        }
    }

    private void header(XSSFSheet sheet, TableContent table, ColumnWidths widths, int headerRow, boolean buttons) {
        XSSFRow row = sheet.createRow(headerRow);
        int lines = 1;
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            String text = column.header(numbers);
            var cell = row.createCell(i);
            cell.setCellValue(SafeText.of(text));
            cell.setCellStyle(styles.header(column.kind(), i > 0));
            lines = Math.max(lines, TextWidth.lines(text, true, widths.room(i) - (buttons ? ColumnWidths.BUTTON : 0)));
        }
        high(row, lines);
    }

    private void body(Row row, TableContent table, List<Cell> cells, ColumnWidths widths) {
        int lines = 1;
        for (int i = 0; i < cells.size(); i++) {
            Cell content = cells.get(i);
            write(row, i, content, table);
            if (!ColumnWidths.isNumber(content)) {
                lines = Math.max(lines, TextWidth.lines(ColumnWidths.words(content, numbers), false, widths.room(i)));
            }
        }
        high(row, lines);
    }

    private void write(Row row, int column, Cell content, TableContent table) {
        var cell = row.createCell(column);
        if (content instanceof Cell.Numeric number) {
            cell.setCellValue(number.value());
            cell.setCellStyle(styles.number(
                    number.kind(), table.columns().get(column).kind().isText()));
            return;
        }
        if (content instanceof Cell.Formula formula) {
            int firstRow = headerRow(table) + 1;
            cell.setCellFormula(
                    formula.formula().text((at, of) -> new CellReference(firstRow + at, of).formatAsString()));
            cell.setCellValue(formula.value());
            cell.setCellStyle(styles.number(
                    formula.kind(), table.columns().get(column).kind().isText()));
            return;
        }
        String text = SafeText.of(ColumnWidths.words(content, numbers));
        cell.setCellValue(text);
        if (content instanceof Cell.Link link) {
            cell.setHyperlink(linkTo(workbook, link.sheet()));
            cell.setCellStyle(styles.tableLink());
        } else if (content instanceof Cell.Token
                && !table.columns().get(column).kind().isText()) {
            cell.setCellStyle(styles.token());
        } else {
            cell.setCellStyle(styles.text(text, column > 0));
        }
    }

    /** A link to cell A1 of a sheet of the same workbook. */
    static Hyperlink linkTo(XSSFWorkbook workbook, String sheet) {
        Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + sheet + "'!A1");
        return link;
    }

    /** Sets the height a row needs without fixing it: programs that fit rows to their text still may. */
    private static void high(Row row, int lines) {
        if (lines > 1) {
            row.setHeightInPoints((float) Math.min(409, lines * LINE));
            // A streamed row has no such mark to take away; its height is fixed.
            if (row instanceof XSSFRow kept) {
                kept.getCTRow().unsetCustomHeight();
            }
        }
    }

    private void asTable(XSSFSheet sheet, TableContent content, int headerRow, int lastRow, boolean buttons) {
        AreaReference area = new AreaReference(
                new CellReference(headerRow, 0),
                new CellReference(lastRow, content.columns().size() - 1),
                SpreadsheetVersion.EXCEL2007);
        XSSFTable table = sheet.createTable(area);
        table.setName(content.tableName());
        table.setDisplayName(content.tableName());
        CTTable definition = table.getCTTable();
        for (int i = 0; i < content.columns().size(); i++) {
            definition
                    .getTableColumns()
                    .getTableColumnArray(i)
                    .setName(SafeText.of(content.columns().get(i).header(numbers)));
        }
        CTTableStyleInfo style =
                definition.isSetTableStyleInfo() ? definition.getTableStyleInfo() : definition.addNewTableStyleInfo();
        style.setName(TABLE_STYLE);
        style.setShowRowStripes(profile.handles());
        style.setShowColumnStripes(false);
        style.setShowFirstColumn(false);
        style.setShowLastColumn(false);
        if (buttons) {
            definition.addNewAutoFilter().setRef(area.formatAsString());
        }
    }
}
