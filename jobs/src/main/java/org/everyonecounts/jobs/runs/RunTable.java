package org.everyonecounts.jobs.runs;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.everyonecounts.jobs.publish.SafeCell;
import org.everyonecounts.models.measure.Figure;
import tools.jackson.databind.JsonNode;

/**
 * A table of a run, with the layout that the run itself gave it: an older or newer version of this software may have other columns.
 *
 * @param header names of the columns
 * @param key names of the columns that identify a row
 * @param numbers names of the columns of numbers
 * @param rows the cells as printed, without the mark that keeps text from being run as a formula
 */
public record RunTable(List<String> header, List<String> key, Set<String> numbers, List<List<String>> rows) {
    /** The table of a run that has none of that name. */
    public static final RunTable NONE = new RunTable(List.of(), List.of(), Set.of(), List.of());

    public RunTable {
        header = List.copyOf(header);
        key = List.copyOf(key);
        numbers = Set.copyOf(numbers);
        rows = List.copyOf(rows);
    }

    /** @param schema Table Schema of the file */
    static RunTable read(Path file, JsonNode schema) throws IOException {
        Set<String> numbers = new HashSet<>();
        for (JsonNode field : schema.path("fields")) {
            if (!field.path("type").asString("").equals("string")) {
                numbers.add(field.path("name").asString(""));
            }
        }
        List<String> key = new ArrayList<>();
        schema.path("primaryKey").forEach(name -> key.add(name.asString("")));
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file, StandardCharsets.UTF_8)) {
            csv.forEach(one ->
                    rows.add(one.getFields().stream().map(SafeCell::undone).toList()));
        }
        return new RunTable(rows.isEmpty() ? List.of() : rows.remove(0), key, numbers, rows);
    }

    /**
     * Place of a column.
     *
     * @throws IllegalArgumentException when the table has none of that name
     */
    public int at(String column) {
        int place = header.indexOf(column);
        if (place < 0) {
            throw new IllegalArgumentException("there is no column " + column + "; there are " + header);
        }
        return place;
    }

    public String cell(List<String> row, String column) {
        return row.get(at(column));
    }

    /** The cell as the number or the state that it prints. */
    Figure figure(List<String> row, String column) {
        String text = cell(row, column);
        return Stream.of(Figure.SUPPRESSED, Figure.NOT_AVAILABLE, Figure.NOT_APPLICABLE)
                .filter(state -> state.toString().equals(text))
                .findFirst()
                .orElseGet(() -> Figure.of(Double.parseDouble(text)));
    }

    /** True where the row has these values in these columns; {@code pairs} are column, value, column, value, … */
    public boolean matches(List<String> row, String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            if (!cell(row, pairs[i]).equals(pairs[i + 1])) {
                return false;
            }
        }
        return true;
    }
}
