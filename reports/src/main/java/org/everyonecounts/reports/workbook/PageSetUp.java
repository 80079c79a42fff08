package org.everyonecounts.reports.workbook;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSheetView;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STPane;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STPaneState;

/** How a sheet prints and how it opens: A4, one page wide, cell A1 selected. */
final class PageSetUp {
    private static final double MARGIN = 0.5;

    private PageSetUp() {}

    /** One page wide and as long as need be. */
    static void onePageWide(XSSFSheet sheet, boolean landscape) {
        paper(sheet, landscape, (short) 0);
    }

    /** Everything on one page. */
    static void onePage(XSSFSheet sheet, boolean landscape) {
        paper(sheet, landscape, (short) 1);
    }

    private static void paper(XSSFSheet sheet, boolean landscape, short high) {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(landscape);
        sheet.setFitToPage(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight(high);
        for (PageMargin margin :
                new PageMargin[] {PageMargin.LEFT, PageMargin.RIGHT, PageMargin.TOP, PageMargin.BOTTOM}) {
            sheet.setMargin(margin, MARGIN);
        }
        sheet.setMargin(PageMargin.HEADER, 0.3);
        sheet.setMargin(PageMargin.FOOTER, 0.3);
        sheet.setDisplayGridlines(false);
    }

    /** Repeats a header row on every printed page. */
    static void repeat(XSSFSheet sheet, int row) {
        sheet.setRepeatingRows(new CellRangeAddress(row, row, -1, -1));
    }

    /** Keeps the rows down to a header row in view. */
    static void freeze(XSSFSheet sheet, int headerRow) {
        sheet.createFreezePane(0, headerRow + 1);
    }

    /** Selects cell A1, in whatever pane the sheet has. */
    static void selectFirstCell(XSSFSheet sheet, boolean first) {
        CTSheetView view = sheet.getCTWorksheet().getSheetViews().getSheetViewArray(0);
        view.setSelectionArray(null);
        view.addNewSelection().setActiveCell("A1");
        view.getSelectionArray(0).setSqref(java.util.List.of("A1"));
        if (view.isSetPane() && view.getPane().getState() == STPaneState.FROZEN) {
            view.getSelectionArray(0).setPane(STPane.BOTTOM_LEFT);
        }
        sheet.setSelected(first);
    }
}
