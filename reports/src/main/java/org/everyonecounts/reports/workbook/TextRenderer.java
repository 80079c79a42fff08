package org.everyonecounts.reports.workbook;

import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.everyonecounts.reports.sheet.TextContent;
import org.everyonecounts.reports.sheet.TextContent.Line;

/** Writes a {@link TextContent} as one column of headings and paragraphs on one page. */
final class TextRenderer {
    private static final double WIDTH = 76;
    /** Room for text in the column, in digits. */
    private static final double ROOM = WIDTH - 1.2;

    private static final double HEADING_HEIGHT = 27;
    private static final double LEADING = 14.8;
    /** White between paragraphs, in points. */
    private static final double GAP = 4.5;

    private final XSSFWorkbook workbook;
    private final SheetStyles styles;

    TextRenderer(XSSFWorkbook workbook, SheetStyles styles) {
        this.workbook = workbook;
        this.styles = styles;
    }

    void render(TextContent content) {
        XSSFSheet sheet = workbook.createSheet(content.name());
        sheet.setColumnWidth(0, (int) (WIDTH * 256));
        XSSFRow first = sheet.createRow(0);
        int lines = TextWidth.lines(content.title(), true, ROOM * SheetStyles.BODY / SheetStyles.TITLE);
        first.setHeightInPoints(lines * TableRenderer.TITLE_LINE);
        var title = first.createCell(0);
        title.setCellValue(SafeText.of(content.title()));
        title.setCellStyle(styles.pageTitle());
        int number = 0;
        for (Line line : content.lines()) {
            number++;
            XSSFRow row = sheet.createRow(number);
            var cell = row.createCell(0);
            cell.setCellValue(SafeText.of(line.text()));
            if (line.style() == TextContent.Style.HEADING) {
                cell.setCellStyle(styles.heading());
                row.setHeightInPoints((float) HEADING_HEIGHT);
            } else {
                cell.setCellStyle(line.sheet().isEmpty() ? styles.paragraph() : styles.link());
                row.setHeightInPoints((float) (GAP + LEADING * TextWidth.lines(line.text(), false, ROOM)));
            }
            if (!line.sheet().isEmpty()) {
                cell.setHyperlink(
                        (org.apache.poi.xssf.usermodel.XSSFHyperlink) TableRenderer.linkTo(workbook, line.sheet()));
            }
        }
        PageSetUp.onePage(sheet, false);
    }
}
