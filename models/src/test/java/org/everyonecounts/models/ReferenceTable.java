package org.everyonecounts.models;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A table of results that independent programs gave, read from the folder {@code shared/reference} beside the project; tests that need it
 * are skipped, with a message, where the folder is absent.
 */
public final class ReferenceTable {
    private final List<String> header;
    private final List<List<String>> rows;

    private ReferenceTable(List<String> header, List<List<String>> rows) {
        this.header = header;
        this.rows = rows;
    }

    /** The table at a path such as {@code phe/out_sii.csv}. */
    public static ReferenceTable of(String path) {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("shared/reference"))) {
            folder = folder.getParent();
        }
        assumeTrue(folder != null, "skipped: no folder shared/reference beside the project, so no " + path);
        try {
            List<List<String>> rows = Files.readAllLines(
                            folder.resolve("shared/reference").resolve(path))
                    .stream()
                    .filter(line -> !line.isEmpty())
                    .map(ReferenceTable::cells)
                    .toList();
            return new ReferenceTable(rows.get(0), rows.subList(1, rows.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    public int size() {
        return rows.size();
    }

    public String text(int row, String column) {
        int at = header.indexOf(column);
        if (at < 0) {
            throw new IllegalArgumentException("no column " + column + " in " + header);
        }
        return at < rows.get(row).size() ? rows.get(row).get(at) : "";
    }

    /** The number in a cell; NaN for an empty cell or {@code NA}. */
    public double number(int row, String column) {
        String text = text(row, column);
        return text.isEmpty() || text.equals("NA") ? Double.NaN : Double.parseDouble(text);
    }

    public double[] column(String column) {
        double[] numbers = new double[size()];
        java.util.Arrays.setAll(numbers, row -> number(row, column));
        return numbers;
    }

    public String[] texts(String column) {
        String[] texts = new String[size()];
        java.util.Arrays.setAll(texts, row -> text(row, column));
        return texts;
    }

    /** The rows in which a column has this text. */
    public ReferenceTable where(String column, String text) {
        return where(column, text::equals);
    }

    public ReferenceTable where(String column, Predicate<String> wanted) {
        List<List<String>> kept = new ArrayList<>();
        for (int row = 0; row < size(); row++) {
            if (wanted.test(text(row, column))) {
                kept.add(rows.get(row));
            }
        }
        return new ReferenceTable(header, kept);
    }

    public ReferenceTable rows(int from, int to) {
        return new ReferenceTable(header, rows.subList(from, to));
    }

    /** The number in the one row where a column has this text. */
    public double lookup(String keyColumn, String key, String column) {
        ReferenceTable found = where(keyColumn, key);
        if (found.size() != 1) {
            throw new IllegalArgumentException(found.size() + " rows with " + keyColumn + " = " + key);
        }
        return found.number(0, column);
    }
}
