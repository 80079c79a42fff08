package org.everyonecounts.jobs.measuring;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.everyonecounts.jobs.publish.SafeCell;

/**
 * The answer as CSV: one line for each measure, by-values, part and confidence.
 *
 * <p>UTF-8, commas, line feeds. Measures that were left out stand at the end, with {@code [z]} for every figure and the reason in the
 * notes. Text is kept from being run as a formula, see {@link SafeCell}.
 */
final class AnswerCsv {
    private AnswerCsv() {}

    static String of(Answer answer) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            write(csv, ResultRow.columns(answer.by()));
            for (ResultRow row : answer.rows()) {
                write(csv, row.cells());
            }
            for (Answer.Fact left : answer.leftOut()) {
                write(csv, ResultRow.leftOut(left, answer.by().size()).cells());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
        return text.toString();
    }

    private static void write(CsvWriter csv, List<String> cells) {
        csv.writeRecord(cells.stream().map(SafeCell::of).toList());
    }
}
