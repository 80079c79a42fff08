package org.everyonecounts.jobs.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.everyonecounts.jobs.sample.CsvRows;

/**
 * What a table of the workbook must hold, told from rows of CSV files alone: of every column the text, or the number and the power of ten
 * between the unit of the file and that of the header.
 */
final class TwinTable {
    private static final double TOLERANCE = 1e-12;

    private final String sheet;
    private final List<Map<String, String>> rows;
    private final Map<String, Function<Map<String, String>, String>> keys = new LinkedHashMap<>();
    private final Map<String, Figures> figures = new LinkedHashMap<>();
    private final Set<String> words = new HashSet<>();
    private Predicate<Map<String, String>> optional = row -> false;

    private record Figures(
            Function<Map<String, String>, String> given,
            ToIntFunction<Map<String, String>> power,
            double floor,
            Predicate<String> nothing) {}

    /** A table with one row for each of the rows given. */
    TwinTable(String sheet, List<Map<String, String>> rows) {
        this.sheet = sheet;
        this.rows = rows;
    }

    String sheet() {
        return sheet;
    }

    /** A column of text; all of them together tell the rows apart. Without any, rows stand in the order of the file. */
    TwinTable key(String header, Function<Map<String, String>, String> text) {
        keys.put(header, text);
        return this;
    }

    TwinTable key(String header, String column) {
        return key(header, row -> CsvRows.text(row, column));
    }

    /** A column of numbers or tokens, in the unit that its header names. */
    TwinTable number(String header, String column) {
        return number(header, row -> CsvRows.text(row, column), row -> power(header));
    }

    /** The same in the unit that the row names. */
    TwinTable number(
            String header, Function<Map<String, String>, String> given, ToIntFunction<Map<String, String>> power) {
        figures.put(header, new Figures(given, power, 0, value -> false));
        return this;
    }

    /** A column that is left out where every row holds a token. */
    TwinTable numberIfAny(String header, String column) {
        figures.put(
                header,
                new Figures(
                        row -> CsvRows.text(row, column),
                        row -> power(header),
                        0,
                        value -> value.startsWith("[") || new BigDecimal(value).signum() == 0));
        return this;
    }

    /** A column worked out from several columns of files, which may be a small difference of large numbers. */
    TwinTable worked(String header, Function<Map<String, String>, String> given) {
        figures.put(header, new Figures(given, row -> power(header), 1, value -> false));
        return this;
    }

    /** Columns of words that no column of a file holds. */
    TwinTable words(String... headers) {
        words.addAll(List.of(headers));
        return this;
    }

    /** Rows that the table may leave out, where it shows a selection; every row it has is one of those given all the same. */
    TwinTable mayLeaveOut(Predicate<Map<String, String>> rowsOfTheFile) {
        optional = rowsOfTheFile;
        return this;
    }

    /** The power of ten from files to a unit: fractions to per cent, pounds to £ millions. */
    static int power(String unit) {
        return unit.contains("(%)") ? 2 : unit.contains("(£ millions)") ? -6 : 0;
    }

    /** Every row and every cell; gives the number of figures compared. */
    int assertHolds(ReadWorkbook.SheetTable found) {
        List<String> known = new ArrayList<>(keys.keySet());
        figures.forEach((header, column) -> {
            if (found.headers().contains(header)) {
                known.add(header);
            } else {
                assertThat(rows.stream().map(column.given()))
                        .as("%s leaves out %s", sheet, header)
                        .allMatch(column.nothing());
            }
        });
        known.addAll(words);
        assertThat(found.headers()).as(sheet).containsExactlyInAnyOrderElementsOf(known);
        Map<List<String>, Map<String, String>> byKey = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = rows.get(i);
            byKey.put(
                    keys.isEmpty()
                            ? List.of(Integer.toString(i))
                            : keys.values().stream()
                                    .map(text -> text.apply(row))
                                    .toList(),
                    row);
        }
        assertThat(byKey).as("keys of %s are unique", sheet).hasSameSizeAs(rows);
        int compared = 0;
        for (int i = 0; i < found.rows().size(); i++) {
            Map<String, Object> cells = found.row(i);
            List<String> key = keys.isEmpty()
                    ? List.of(Integer.toString(i))
                    : keys.keySet().stream()
                            .map(header -> text(cell(cells, header)))
                            .toList();
            assertThat(byKey)
                    .as("%s has a row that its file has not, or has it twice", sheet)
                    .containsKey(key);
            Map<String, String> expected = byKey.getOrDefault(key, Map.of());
            byKey.remove(key);
            for (String header : keys.keySet()) {
                assertThat(cell(cells, header))
                        .as("%s %s", sheet, header)
                        .isInstanceOf(isNumber(header) ? BigDecimal.class : String.class);
            }
            for (Map.Entry<String, Figures> column : figures.entrySet()) {
                if (found.headers().contains(column.getKey())) {
                    assertHolds(
                            sheet + " " + key + " " + column.getKey(),
                            column.getValue(),
                            expected,
                            cell(cells, column.getKey()));
                    compared++;
                }
            }
        }
        byKey.values().removeIf(optional);
        assertThat(byKey.keySet()).as("rows that %s must have", sheet).isEmpty();
        return compared;
    }

    /** True for columns of whole numbers that tell rows apart. */
    private static boolean isNumber(String key) {
        return key.startsWith("Deprivation group") || key.equals("Groups");
    }

    /** A whole number that names something, such as a group, without the decimals a reader gives it. */
    private static String text(Object cell) {
        return cell instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : cell.toString();
    }

    private static Object cell(Map<String, Object> cells, String header) {
        return CsvRows.at(cells, header);
    }

    private static void assertHolds(String where, Figures column, Map<String, String> row, Object cell) {
        String given = column.given().apply(row);
        if (given.startsWith("[")) {
            assertThat(cell).as(where).isEqualTo(given);
            return;
        }
        assertThat(cell).as(where).isInstanceOf(BigDecimal.class);
        double expected = new BigDecimal(given)
                .scaleByPowerOfTen(column.power().applyAsInt(row))
                .doubleValue();
        double found = ((BigDecimal) cell).doubleValue();
        if (Math.abs(found - expected) > TOLERANCE * Math.max(Math.abs(expected), column.floor())) {
            throw new AssertionError(where + " is " + found + ", in the file " + given);
        }
    }
}
