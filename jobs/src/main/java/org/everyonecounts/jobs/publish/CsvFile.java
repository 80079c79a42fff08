package org.everyonecounts.jobs.publish;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.everyonecounts.models.check.Reject;
import org.everyonecounts.models.exchange.OutputTables;

/**
 * CSV files as we write them: UTF-8 without byte-order mark, commas, a header row, one line feed after each row, and no text that a
 * spreadsheet program would run as a formula ({@link SafeCell}).
 */
public final class CsvFile {
    private static final List<String> REJECT_COLUMNS =
            List.of("resource", "path", "line", "column", "value", "rule", "message", "fix");

    private CsvFile() {}

    /**
     * Writes an output table.
     *
     * @throws IllegalStateException when a cell is empty: a figure that is missing has a token that says why
     */
    public static void write(OutputTables.Filled<?> filled, Path file) throws IOException {
        List<String> header = filled.table().header();
        try (CsvWriter csv = open(file)) {
            csv.writeRecord(header);
            for (List<String> cells : (Iterable<List<String>>) filled.printed()::iterator) {
                int empty = cells.indexOf("");
                if (empty >= 0) {
                    throw new IllegalStateException("a row of " + filled.table().name() + " has no " + header.get(empty)
                            + "; a cell is a number, a text or one of [c] [x] [z]: " + cells);
                }
                csv.writeRecord(safe(cells));
            }
        }
    }

    /** Writes rejected rows; the header stands there even when nothing was rejected. */
    public static void writeRejects(List<Reject> rejects, Path file) throws IOException {
        try (CsvWriter csv = open(file)) {
            csv.writeRecord(REJECT_COLUMNS);
            for (Reject reject : rejects) {
                csv.writeRecord(safe(List.of(
                        reject.resource(),
                        reject.path(),
                        Long.toString(reject.line()),
                        reject.column(),
                        reject.value(),
                        reject.rule(),
                        reject.message(),
                        reject.fix())));
            }
        }
    }

    /** Writes rows of text under a header. */
    public static void write(List<String> header, List<List<String>> rows, Path file) throws IOException {
        try (CsvWriter csv = open(file)) {
            csv.writeRecord(header);
            rows.forEach(row -> csv.writeRecord(safe(row)));
        }
    }

    private static List<String> safe(List<String> cells) {
        return cells.stream().map(SafeCell::of).toList();
    }

    private static CsvWriter open(Path file) throws IOException {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file, StandardCharsets.UTF_8);
    }
}
