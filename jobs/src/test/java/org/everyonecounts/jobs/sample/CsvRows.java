package org.everyonecounts.jobs.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rows of a CSV file as text, to ask simple questions of in a test. */
public final class CsvRows {
    private final List<Map<String, String>> rows;

    private CsvRows(List<Map<String, String>> rows) {
        this.rows = rows;
    }

    public static CsvRows of(Path file) {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            List<Map<String, String>> rows = new ArrayList<>();
            reader.forEach(row -> rows.add(Map.copyOf(row.getFieldsAsMap())));
            return new CsvRows(rows);
        } catch (IOException cause) {
            throw new IllegalStateException("cannot read " + file, cause);
        }
    }

    public List<Map<String, String>> all() {
        return rows;
    }

    public int size() {
        return rows.size();
    }

    /** Rows in which each named column holds the value that follows it. */
    public CsvRows where(String... columnsAndValues) {
        List<Map<String, String>> kept = new ArrayList<>();
        for (Map<String, String> row : rows) {
            boolean keep = true;
            for (int i = 0; i < columnsAndValues.length; i += 2) {
                keep &= columnsAndValues[i + 1].equals(row.get(columnsAndValues[i]));
            }
            if (keep) {
                kept.add(row);
            }
        }
        return new CsvRows(kept);
    }

    /** Rows in which the column begins so. */
    public CsvRows startingWith(String column, String beginning) {
        return new CsvRows(rows.stream()
                .filter(row -> text(row, column).startsWith(beginning))
                .toList());
    }

    /** Rows by the joined values of the key columns; a key given twice is an error. */
    public Map<String, Map<String, String>> byKey(String... keyColumns) {
        Map<String, Map<String, String>> found = new TreeMap<>();
        for (Map<String, String> row : rows) {
            if (found.put(key(row, keyColumns), row) != null) {
                throw new IllegalStateException("two rows have the key " + key(row, keyColumns));
            }
        }
        return found;
    }

    /** The only row. */
    public Map<String, String> only() {
        if (rows.size() != 1) {
            throw new IllegalStateException(rows.size() + " rows where one was expected");
        }
        return rows.get(0);
    }

    /** Exact sum of a column. */
    public BigDecimal sum(String column) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map<String, String> row : rows) {
            sum = sum.add(decimal(row, column));
        }
        return sum;
    }

    /** Exact sums of a column by the joined values of the key columns; an empty cell adds nothing. */
    public Map<String, BigDecimal> sums(String column, String... keyColumns) {
        Map<String, BigDecimal> sums = new HashMap<>();
        for (Map<String, String> row : rows) {
            if (!text(row, column).isEmpty()) {
                sums.merge(key(row, keyColumns), decimal(row, column), BigDecimal::add);
            }
        }
        return sums;
    }

    /** Distinct values of a column in text order. */
    public Set<String> values(String column) {
        Set<String> values = new TreeSet<>();
        for (Map<String, String> row : rows) {
            values.add(text(row, column));
        }
        return values;
    }

    /** The value of a key that must be there. */
    public static <V> V at(Map<String, V> map, String key) {
        V value = map.get(key);
        if (value == null) {
            throw new IllegalStateException("nothing for " + key);
        }
        return value;
    }

    public static String text(Map<String, String> row, String column) {
        String value = row.get(column);
        if (value == null) {
            throw new IllegalStateException("no column " + column + " in " + row.keySet());
        }
        return value;
    }

    public static BigDecimal decimal(Map<String, String> row, String column) {
        return new BigDecimal(text(row, column));
    }

    public static double number(Map<String, String> row, String column) {
        return Double.parseDouble(text(row, column));
    }

    public static String key(Map<String, String> row, String... keyColumns) {
        List<String> parts = new ArrayList<>();
        for (String column : keyColumns) {
            parts.add(text(row, column));
        }
        return String.join("|", parts);
    }
}
