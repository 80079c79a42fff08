package org.everyonecounts.jobs.read;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.Limit;
import org.everyonecounts.jobs.contract.Nearest;
import org.everyonecounts.jobs.contract.PackageDescriptor;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.jobs.contract.ResourceDescriptor;
import org.everyonecounts.jobs.contract.SafeWorkbook;
import org.jspecify.annotations.Nullable;

/** Rows of one worksheet. Numbers are taken as stored, formulas by their stored result; rows without content are skipped. */
final class XlsxRows implements RowSource {
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?([0-9]{1,40}(\\.[0-9]{0,40})?|\\.[0-9]{1,40})([eE][-+]?[0-9]{1,3})?");

    private final String shown;
    private final Row row;
    private final ReadSettings settings;
    private final ReadableWorkbook workbook;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private int width;

    private XlsxRows(
            String shown,
            Row row,
            ReadSettings settings,
            ReadableWorkbook workbook,
            Stream<org.dhatim.fastexcel.reader.Row> stream) {
        this.shown = shown;
        this.row = row;
        this.settings = settings;
        this.workbook = workbook;
        this.stream = stream;
        this.rows = stream.iterator();
    }

    /** @param shown path inside the package */
    static XlsxRows open(Path file, String shown, ResourceDescriptor resource, Row row, ReadSettings settings) {
        @Nullable ReadableWorkbook workbook = null;
        try {
            SafeWorkbook.require(file, shown, settings.limits());
            workbook = new ReadableWorkbook(file.toFile());
            Sheet sheet = sheet(workbook, shown, resource);
            return new XlsxRows(shown, row, settings, workbook, sheet.openStream());
        } catch (IOException | RuntimeException e) {
            close(workbook);
            if (e instanceof Fault fault) {
                throw fault;
            }
            throw broken(shown, 0);
        }
    }

    private static Sheet sheet(ReadableWorkbook workbook, String shown, ResourceDescriptor resource) {
        String name = resource.sheetName();
        Optional<Sheet> sheet = name == null ? workbook.getSheet(resource.sheetNumber() - 1) : workbook.findSheet(name);
        return sheet.orElseThrow(() -> {
            List<String> names = workbook.getSheets().map(Sheet::getName).toList();
            String wanted = name == null ? "number " + resource.sheetNumber() : "\"" + name + "\"";
            return new Fault(
                    ExitCode.CONTRACT,
                    Problem.of(
                            shown,
                            "worksheet " + wanted + " is not in the workbook",
                            "The dialect of " + resource.name() + " in " + PackageDescriptor.FILE + " asks for it",
                            Nearest.advice(name == null ? "" : name, names)));
        });
    }

    @Override
    public boolean next() {
        try {
            while (rows.hasNext()) {
                org.dhatim.fastexcel.reader.Row read = rows.next();
                if (fill(read)) {
                    return true;
                }
            }
            return false;
        } catch (Fault e) {
            throw e;
        } catch (RuntimeException e) {
            throw broken(shown, row.line());
        }
    }

    private boolean fill(org.dhatim.fastexcel.reader.Row read) {
        // A sheet may number its rows as it likes, below zero too.
        row.begin(Math.max(0, read.getRowNum()));
        int last = 0;
        int count = read.getCellCount();
        for (int i = 0; i < count; i++) {
            String text = text(read.getCell(i));
            if (!text.isEmpty()) {
                for (int gap = row.cells(); gap < i; gap++) {
                    row.add("");
                }
                row.add(text);
                last = i + 1;
            }
        }
        if (last == 0) {
            return false;
        }
        if (width == 0) {
            width = last;
        }
        for (int gap = row.cells(); gap < width; gap++) {
            row.add("");
        }
        return true;
    }

    private String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return number(cell);
        }
        String raw = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
        String text = raw == null ? "" : raw;
        if (text.length() > settings.limits().of(Limit.CELL_CHARACTERS)) {
            throw settings.limits()
                    .exceeded(
                            Limit.CELL_CHARACTERS,
                            "a cell has " + text.length() + " characters",
                            shown,
                            row.line(),
                            cell.getAddress().toString());
        }
        return cell.getType() == CellType.FORMULA && NUMBER.matcher(text).matches()
                ? plain(new BigDecimal(text))
                : text;
    }

    /** The number as stored, or the text of it where it is beyond all bounds: then no digit is reckoned with, and the cell is no number. */
    private static String number(Cell cell) {
        String raw = cell.getRawValue();
        return raw == null || NUMBER.matcher(raw).matches() ? plain(cell.asNumber()) : raw;
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0).toPlainString() : stripped.toPlainString();
    }

    @Override
    public Row row() {
        return row;
    }

    @Override
    public void close() {
        stream.close();
        close(workbook);
    }

    private static void close(@Nullable ReadableWorkbook workbook) {
        try {
            if (workbook != null) {
                workbook.close();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Fault broken(String shown, long line) {
        return new Fault(
                ExitCode.CONTRACT,
                new Problem(
                        "the workbook cannot be read",
                        shown,
                        line,
                        "",
                        "Only .xlsx workbooks that are whole and not encrypted are read",
                        "save the workbook again as .xlsx, without a password, or give the table as CSV"));
    }
}
