package org.everyonecounts.jobs.measuring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.Limit;
import org.everyonecounts.jobs.contract.Limits;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.jobs.contract.SafeWorkbook;
import org.everyonecounts.models.measure.PlainDecimal;

/**
 * Reads the first sheet of a workbook: its first row that is not empty is the header, each row below one unit.
 *
 * <p>Cells go through the same rules as CSV. A number in a column of text is written as the shortest plain decimal (34, not 34.0), a
 * formula is its last value, rows without any cell are skipped. Lines in messages are the rows of the sheet.
 */
final class XlsxTable {
    private final String file;
    private final Limits limits;
    private final List<ColumnWanted> wanted;

    private XlsxTable(String file, List<ColumnWanted> wanted, Limits limits) {
        this.limits = limits;
        this.file = file;
        this.wanted = wanted;
    }

    static Table read(String shown, Path file, List<ColumnWanted> wanted, Limits limits) {
        try {
            SafeWorkbook.require(file, shown, limits);
        } catch (IOException e) {
            throw broken(shown);
        }
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return new XlsxTable(shown, wanted, limits).read(rows.iterator());
        } catch (Fault e) {
            throw e;
        } catch (RuntimeException | IOException e) {
            // The library throws whatever comes its way where a workbook is not what it says.
            throw broken(shown);
        }
    }

    private static Fault broken(String shown) {
        return new Fault(
                ExitCode.CONTRACT,
                Problem.of(
                        shown,
                        "the workbook cannot be read",
                        "It is not a sound XLSX file",
                        "open it in a spreadsheet program and save it again"));
    }

    private Table read(Iterator<Row> rows) {
        List<String> header = List.of();
        while (header.isEmpty() && rows.hasNext()) {
            header = header(rows.next());
        }
        if (header.isEmpty()) {
            throw HeaderRow.empty(file);
        }
        int[] positions = HeaderRow.positions(file, header, wanted);
        Stretch stretch = new Stretch(file, wanted, positions, header.size(), 1024, limits);
        while (rows.hasNext()) {
            Row row = rows.next();
            int cells = usedCells(row);
            if (cells > 0 && stretch.rows() == limits.of(Limit.ROWS)) {
                throw limits.exceeded(
                        Limit.ROWS,
                        "the table has more than " + limits.of(Limit.ROWS) + " rows",
                        file,
                        row.getRowNum(),
                        "");
            }
            if (cells > 0) {
                for (int i = 0; i < positions.length; i++) {
                    if (firstUse(positions, i)) {
                        byte[] cell = bytes(row, positions[i], readsText(positions, positions[i]));
                        stretch.field(positions[i], cell, 0, cell.length, row.getRowNum());
                    }
                }
                stretch.endOfRow(Math.max(cells, header.size()), row.getRowNum());
            }
        }
        return Stretches.joined(file, header, wanted, List.of(stretch), 0);
    }

    private static List<String> header(Row row) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < usedCells(row); i++) {
            names.add(new String(bytes(row, i, true), StandardCharsets.UTF_8));
        }
        return names;
    }

    /** The number of cells up to the last one that holds something. */
    private static int usedCells(Row row) {
        int cells = row.getCellCount();
        while (cells > 0 && bytes(row, cells - 1, false).length == 0) {
            cells--;
        }
        return cells;
    }

    private static boolean firstUse(int[] positions, int index) {
        for (int i = 0; i < index; i++) {
            if (positions[i] == positions[index]) {
                return false;
            }
        }
        return true;
    }

    private boolean readsText(int[] positions, int field) {
        for (int i = 0; i < positions.length; i++) {
            if (positions[i] == field && wanted.get(i).kind() != ColumnWanted.Kind.NUMBER) {
                return true;
            }
        }
        return false;
    }

    private static byte[] bytes(Row row, int column, boolean asText) {
        Cell cell = column < row.getCellCount() ? row.getCell(column) : null;
        if (cell == null || cell.getRawValue() == null) {
            return new byte[0];
        }
        String raw = cell.getRawValue();
        Object value = cell.getValue();
        String text = raw;
        if (cell.getType() == CellType.STRING || value instanceof String) {
            text = value instanceof String words ? words : raw;
        } else if (value instanceof Boolean) {
            text = (boolean) value ? "TRUE" : "FALSE";
        } else if (asText && value instanceof Number) {
            text = PlainDecimal.of(Double.parseDouble(raw));
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
