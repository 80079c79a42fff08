package org.everyonecounts.reports.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.everyonecounts.reports.SyntheticRun;
import org.everyonecounts.reports.sheet.MadeUpTable;
import org.everyonecounts.reports.sheet.NoteNumbers;
import org.everyonecounts.reports.sheet.SheetContent;
import org.everyonecounts.reports.sheet.Sheets;
import org.everyonecounts.reports.sheet.TableContent;

/** Writes a workbook of one table of made-up areas, to see what a long table costs. */
final class BenchmarkLongTable {
    private BenchmarkLongTable() {}

    static void write(Path file, int areas, int columns, LongTables longTables) throws IOException {
        write(file, areas, columns, Profile.ANALYST, longTables);
    }

    static void write(Path file, int areas, int columns, Profile profile, LongTables longTables) throws IOException {
        TableContent table = MadeUpTable.of(areas, columns);
        List<SheetContent> sheets = List.of(table);
        try (OutputStream out = Files.newOutputStream(file)) {
            EquityWorkbook.write(
                    new Sheets(sheets, NoteNumbers.of(sheets)), SyntheticRun.facts(), profile, longTables, out);
        }
    }

    /** For use outside of tests: a file, a number of areas, a number of columns, and "kept" to keep all rows in memory. */
    public static void main(String[] args) throws IOException {
        boolean kept = args.length > 3 && args[3].equals("kept");
        write(
                Path.of(args[0]),
                Integer.parseInt(args[1]),
                Integer.parseInt(args[2]),
                kept ? new LongTables(Integer.MAX_VALUE) : new LongTables());
    }
}
