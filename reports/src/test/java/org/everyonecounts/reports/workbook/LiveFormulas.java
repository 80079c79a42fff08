package org.everyonecounts.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The live formulas of the trace beside the values of the run. */
final class LiveFormulas {
    static final String SHEET = "Table_15_Trace";
    private static final int UNIT = 3;
    private static final int VALUE = 4;
    private static final int LIVE = 5;

    private LiveFormulas() {}

    /** Every row with a number has a formula, and the result stored with it is the value. Gives how many there are. */
    static int assertAgree(XSSFWorkbook workbook) {
        XSSFSheet sheet = workbook.getSheet(SHEET);
        XSSFTable table = sheet.getTables().get(0);
        double largest = 0;
        int formulas = 0;
        for (int at = table.getStartRowIndex() + 1; at <= table.getEndRowIndex(); at++) {
            Row row = sheet.getRow(at);
            if (row.getCell(VALUE).getCellType() == CellType.STRING) {
                assertThat(row.getCell(LIVE).getStringCellValue())
                        .isEqualTo(row.getCell(VALUE).getStringCellValue());
                continue;
            }
            formulas++;
            assertThat(row.getCell(LIVE).getCellType()).as("row %d", at + 1).isEqualTo(CellType.FORMULA);
            double value = row.getCell(VALUE).getNumericCellValue();
            double live = row.getCell(LIVE).getNumericCellValue();
            // A difference of two large amounts has the error of the amounts, and a fraction less 1 that of 1.
            boolean pounds = row.getCell(UNIT).getStringCellValue().equals("£");
            largest = pounds ? Math.max(largest, Math.abs(value)) : largest;
            double scale = pounds ? largest : Math.max(1, Math.abs(value));
            assertThat(live)
                    .as("row %d: %s", at + 1, row.getCell(LIVE).getCellFormula())
                    .isCloseTo(value, within(1e-12 * scale));
        }
        return formulas;
    }

    /** Takes the stored result of every live formula away, so that only working it out can bring it back. */
    static void forget(XSSFWorkbook workbook) {
        for (Row row : workbook.getSheet(SHEET)) {
            XSSFCell cell = (XSSFCell) row.getCell(LIVE);
            if (cell != null && cell.getCellType() == CellType.FORMULA) {
                cell.setCellValue(-1);
            }
        }
    }
}
