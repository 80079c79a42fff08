package org.everyonecounts.jobs.measuring;

import java.nio.file.Path;
import java.util.List;
import org.everyonecounts.jobs.contract.Limits;
import org.everyonecounts.models.equity.catalogue.MeasureOptions;

/**
 * What one call asks for, checked as far as can be without the table.
 *
 * @param file the table
 * @param shown its name as the user gave it
 * @param columns what each column is for
 * @param measures names of measures, such as {@code atkinson(0.5)}; empty for all
 * @param rankFromHigh the greatest value of the rank column has rank 0
 * @param options how to measure
 * @param format how to print
 * @param limits how large the table may be
 */
public record MeasureRequest(
        Path file,
        String shown,
        ColumnNames columns,
        List<String> measures,
        boolean rankFromHigh,
        MeasureOptions options,
        Format format,
        Limits limits) {
    /** How the answer is printed. */
    public enum Format {
        TEXT,
        CSV,
        JSON
    }

    public MeasureRequest {
        measures = List.copyOf(measures);
    }

    /** True where every measure is asked for whose columns are present. */
    boolean all() {
        return measures.isEmpty();
    }
}
