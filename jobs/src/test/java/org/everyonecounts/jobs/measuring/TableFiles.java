package org.everyonecounts.jobs.measuring;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes one table in each format that {@code measure} reads. */
final class TableFiles {
    private TableFiles() {}

    static Path csv(Path file, String[][] cells) throws IOException {
        return Files.writeString(file, text(cells));
    }

    static Path gz(Path file, String[][] cells) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text(cells).getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private static String text(String[][] cells) {
        return Arrays.stream(cells)
                .map(row -> Arrays.stream(row)
                                .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                                .collect(Collectors.joining(","))
                        + "\n")
                .collect(Collectors.joining());
    }

    /** Numbers in their plain form become numbers, text after an equals sign formulas, the rest text. */
    static Path xlsx(Path file, String[][] cells) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet();
            for (int r = 0; r < cells.length; r++) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < cells[r].length; c++) {
                    set(row.createCell(c), cells[r][c]);
                }
            }
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(out);
        }
        return file;
    }

    private static void set(Cell cell, String text) {
        double number = DecimalText.parse(text);
        if (text.startsWith("=")) {
            cell.setCellFormula(text.substring(1));
        } else if (Double.isNaN(number) || (text.startsWith("0") && text.length() > 1 && text.charAt(1) != '.')) {
            cell.setCellValue(text);
        } else {
            cell.setCellValue(number);
        }
    }
}
