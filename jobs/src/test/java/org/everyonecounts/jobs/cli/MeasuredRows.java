package org.everyonecounts.jobs.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;

/** The CSV answer of {@code measure}, by name of the columns. */
record MeasuredRows(List<Row> all) {
    /** One line, by name of the column. */
    record Row(Map<String, String> cells) {
        String get(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw new AssertionError("no column " + column + " in " + cells.keySet());
            }
            return cell;
        }

        double number(String column) {
            return Double.parseDouble(get(column));
        }
    }

    static MeasuredRows of(String csv) {
        return new MeasuredRows(CsvReader.builder().ofNamedCsvRecord(csv).stream()
                .map(NamedCsvRecord::getFieldsAsMap)
                .map(Row::new)
                .toList());
    }

    /** The one row of a measure. */
    Row only(String measure) {
        List<Row> found =
                all.stream().filter(row -> measure.equals(row.get("measure"))).toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " rows of " + measure + " in " + all);
        }
        return found.get(0);
    }

    /** A figure of the one row of a measure. */
    double number(String measure, String column) {
        return only(measure).number(column);
    }

    List<String> measures() {
        return all.stream().map(row -> row.get("measure")).toList();
    }
}
