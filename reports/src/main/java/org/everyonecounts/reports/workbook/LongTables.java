package org.everyonecounts.reports.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The rows of tables. Those of short tables become part of the workbook at once; those of long ones wait until everything else stands, and
 * then go to disk row by row, so that a long table takes hardly more memory than a short one.
 */
final class LongTables {
    /** Most rows of a table that is kept in memory. */
    static final int SHORT = 1_000;
    /** Rows in memory at a time while a long table is written. */
    private static final int WINDOW = 100;

    private final int kept;
    private final List<Waiting> waiting = new ArrayList<>();

    /** Fills one row; rows are counted from 0, in order. */
    @FunctionalInterface
    interface Filler {
        void fill(int number, Row row);
    }

    private record Waiting(String sheet, int firstRow, int rows, Filler filler) {}

    LongTables() {
        this(SHORT);
    }

    /** Keeps tables up to so many rows in memory. */
    LongTables(int kept) {
        this.kept = kept;
    }

    /** Writes the rows of a table from the row given on; nothing may stand below them. */
    void write(XSSFSheet sheet, int firstRow, int rows, Filler filler) {
        if (rows > kept) {
            waiting.add(new Waiting(sheet.getSheetName(), firstRow, rows, filler));
            return;
        }
        for (int i = 0; i < rows; i++) {
            filler.fill(i, sheet.createRow(firstRow + i));
        }
    }

    /** Writes the workbook with all rows that waited. The workbook cannot be used afterwards. */
    void write(XSSFWorkbook workbook, ScratchFolder scratch, OutputStream out) throws IOException {
        if (waiting.isEmpty()) {
            workbook.write(out);
        } else {
            scratch.holdingTemporaryFiles(() -> stream(workbook, out));
        }
    }

    private void stream(XSSFWorkbook workbook, OutputStream out) throws IOException {
        // Texts are shared as in short tables: names of areas come back from table to table.
        try (Streamed streamed = new Streamed(workbook)) {
            // POI would count the streamed rows only.
            streamed.setShouldCalculateSheetDimensions(false);
            for (Waiting table : waiting) {
                var sheet = streamed.getSheet(table.sheet());
                for (int i = 0; i < table.rows(); i++) {
                    table.filler().fill(i, sheet.createRow(table.firstRow() + i));
                }
                // POI would flush the rows left in no fixed order of sheets, and texts would be numbered differently
                // every time.
                sheet.flushRows();
                extend(workbook.getSheet(table.sheet()), table.firstRow() + table.rows() - 1);
            }
            streamed.write(out);
        }
    }

    /** Streams rows and leaves the parts uncompressed: {@link StablePackage} reads them at once and compresses them for good. */
    private static final class Streamed extends SXSSFWorkbook {
        Streamed(XSSFWorkbook workbook) {
            super(workbook, WINDOW, false, true);
        }

        @Override
        protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
            ZipArchiveOutputStream zip = super.createArchiveOutputStream(out);
            zip.setLevel(Deflater.NO_COMPRESSION);
            return zip;
        }
    }

    /** States the used range of a sheet whose header row stands in memory, as wide as its table and down to its last row. */
    private static void extend(XSSFSheet sheet, int lastRow) {
        int lastColumn = 0;
        for (Row row : sheet) {
            lastColumn = Math.max(lastColumn, row.getLastCellNum() - 1);
        }
        sheet.setDimensionOverride(new CellRangeAddress(0, lastRow, 0, lastColumn));
    }
}
