package org.everyonecounts.jobs.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The cells of one line of a CSV file. */
final class CsvCells {
    private CsvCells() {}

    static List<String> of(String line) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(line)) {
            return reader.stream().findFirst().orElseThrow().getFields();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
