package org.everyonecounts.jobs.acceptance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The tables of a workbook as a reader sees them that knows nothing of the library that wrote it. */
final class ReadWorkbook {
    /** The sheet of one table: headers without marks of notes, and cells that are a {@code BigDecimal} or a {@code String}. */
    record SheetTable(String sheet, List<String> headers, List<List<Object>> rows) {
        Map<String, Object> row(int number) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (int i = 0; i < headers.size(); i++) {
                row.put(headers.get(i), rows.get(number).get(i));
            }
            return row;
        }
    }

    private ReadWorkbook() {}

    /** Every sheet whose name begins with {@code Table_}, by its name, in workbook order. */
    static Map<String, SheetTable> tables(Path file) {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            Map<String, SheetTable> tables = new LinkedHashMap<>();
            for (Sheet sheet : workbook.getSheets().toList()) {
                if (sheet.getName().startsWith("Table_")) {
                    tables.put(sheet.getName(), table(sheet));
                }
            }
            return tables;
        } catch (IOException cause) {
            throw new IllegalStateException("cannot read " + file, cause);
        }
    }

    /** Title and sentences stand in one cell a row; the first row of several cells is the header. */
    private static SheetTable table(Sheet sheet) throws IOException {
        List<String> headers = new ArrayList<>();
        List<List<Object>> rows = new ArrayList<>();
        try (Stream<Row> all = sheet.openStream()) {
            for (Row row : all.toList()) {
                if (!headers.isEmpty()) {
                    rows.add(row.stream().map(ReadWorkbook::content).toList());
                } else if (row.getCellCount() > 1) {
                    row.forEach(cell -> headers.add(content(cell).toString().replaceAll(" \\[note \\d+]", "")));
                }
            }
        }
        for (List<Object> row : rows) {
            if (row.size() != headers.size()) {
                throw new IllegalStateException(sheet.getName() + " has a row of " + row.size() + " cells: " + row);
            }
        }
        return new SheetTable(sheet.getName(), List.copyOf(headers), rows);
    }

    private static Object content(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            throw new IllegalStateException("a cell is empty");
        }
        return cell.getType() == CellType.NUMBER ? cell.asNumber() : cell.getText();
    }
}
