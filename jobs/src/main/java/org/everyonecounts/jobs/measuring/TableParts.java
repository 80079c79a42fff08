package org.everyonecounts.jobs.measuring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.models.equity.catalogue.Category;
import org.everyonecounts.models.equity.catalogue.UnitTable;
import org.everyonecounts.models.equity.catalogue.UnitTableBuilder;
import org.everyonecounts.models.measure.PlainDecimal;
import org.jspecify.annotations.Nullable;

/** Makes tables of units of the columns read: one, or one for each combination of values in the {@code --by} columns. */
final class TableParts {
    /** Stands between values in the name of a part; occurs in no table. */
    private static final String BETWEEN = "\u001F";

    private final Table table;
    private final ColumnNames names;
    private final MeasureRequest request;

    private TableParts(Table table, MeasureRequest request) {
        this.table = table;
        this.names = request.columns();
        this.request = request;
    }

    /** The parts, in the order of their by-values; rows without a by-value are in none. */
    static List<TablePart> of(Table table, MeasureRequest request) {
        TableParts parts = new TableParts(table, request);
        UnitTableBuilder builder = parts.builder();
        if (request.columns().by().isEmpty()) {
            return List.of(new TablePart(List.of(), builder.build()));
        }
        return parts.split(builder);
    }

    /** Says how many rows lack a by-value, such as {@code 3 rows without region are in no part}; empty when none does. */
    static String rowsInNone(Table table, List<String> by) {
        int rows = 0;
        for (int row = 0; row < table.rows() && !by.isEmpty(); row++) {
            int at = row;
            rows += by.stream().anyMatch(name -> table.text(name).code(at) < 0) ? 1 : 0;
        }
        String lacking = " without " + String.join(" or ", by);
        return rows == 0
                ? ""
                : rows == 1 ? "1 row" + lacking + " is in no part" : rows + " rows" + lacking + " are in no part";
    }

    private UnitTableBuilder builder() {
        UnitTableBuilder builder = names.value() != null
                ? new UnitTableBuilder(table.number(names.value()).values())
                : ratio(number(names.numerator()), number(names.denominator()));
        if (names.label() != null) {
            builder.labels(table.text(names.label()).column());
        }
        if (names.weight() != null) {
            builder.weight(number(names.weight()));
        }
        if (names.rank() != null) {
            builder.rank(number(names.rank()), request.rankFromHigh());
        }
        if (names.se() != null) {
            builder.standardError(number(names.se()));
        }
        if (names.need() != null) {
            builder.need(number(names.need()));
        }
        names.factors().forEach(factor -> builder.factor(factor, number(factor)));
        if (names.group() != null) {
            builder.group(Category.of(table.text(names.group()).column()));
        }
        if (names.cluster() != null) {
            builder.cluster(Category.of(complete(names.cluster())));
        }
        return builder;
    }

    /** A value that is a ratio; its bounds are checked here, those of a column when it is read. */
    private UnitTableBuilder ratio(double[] numerator, double[] denominator) {
        Range range = Range.between(request.options().bounds());
        for (int row = 0; row < numerator.length; row++) {
            double value = numerator[row] / denominator[row];
            if (denominator[row] > 0 && !Double.isNaN(numerator[row]) && !range.holds(value)) {
                throw new Fault(
                        ExitCode.CONTRACT,
                        Problem.of(
                                table.file(),
                                names.valueWords() + " of " + unit(row) + " is " + PlainDecimal.of(value),
                                range.words(),
                                "correct the row, or the bounds"));
            }
        }
        return UnitTableBuilder.ofCounts(numerator, denominator);
    }

    private String unit(int row) {
        String label = names.label() == null ? "" : table.text(names.label()).column()[row];
        return label.isEmpty() ? "row " + (row + 1) + " below the header" : label;
    }

    private double[] number(@Nullable String name) {
        if (name == null) {
            throw new IllegalArgumentException("a numerator needs a denominator, and a denominator a numerator");
        }
        return table.number(name).values();
    }

    private String[] complete(String name) {
        int missing = Missing.count(table.text(name));
        if (missing > 0) {
            throw new Fault(
                    ExitCode.CONTRACT,
                    new Problem(
                            name + " is missing in " + missing + (missing == 1 ? " row" : " rows"),
                            table.file(),
                            0,
                            name,
                            "Every unit needs a cluster when --standard-error is cluster:" + name,
                            "fill in the column, or choose another standard error"));
        }
        return table.text(name).column();
    }

    private List<TablePart> split(UnitTableBuilder builder) {
        List<TextColumn> columns = names.by().stream().map(table::text).toList();
        Map<String, List<String>> valuesByName = new TreeMap<>();
        Map<List<Integer>, String> nameByCodes = new TreeMap<>(TableParts::compare);
        String[] partOfRow = new String[table.rows()];
        int[] last = new int[columns.size()];
        for (int row = 0; row < partOfRow.length; row++) {
            boolean same = row > 0;
            boolean missing = false;
            for (int c = 0; c < last.length; c++) {
                int code = columns.get(c).code(row);
                same &= code == last[c];
                missing |= code < 0;
                last[c] = code;
            }
            partOfRow[row] = same ? partOfRow[row - 1] : missing ? "" : name(columns, last, nameByCodes, valuesByName);
        }
        Map<String, UnitTable> tables = builder.buildBy(Category.of(partOfRow));
        List<TablePart> parts = new ArrayList<>();
        for (String name : nameByCodes.values()) {
            UnitTable units = tables.get(name);
            List<String> values = valuesByName.get(name);
            if (units != null && values != null) {
                parts.add(new TablePart(values, units));
            }
        }
        return parts;
    }

    private static String name(
            List<TextColumn> columns,
            int[] codes,
            Map<List<Integer>, String> nameByCodes,
            Map<String, List<String>> valuesByName) {
        List<Integer> key = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (int c = 0; c < codes.length; c++) {
            key.add(codes[c]);
            values.add(columns.get(c).word(codes[c]));
        }
        return nameByCodes.computeIfAbsent(key, unseen -> {
            String name = String.join(BETWEEN, values);
            valuesByName.put(name, values);
            return name;
        });
    }

    private static int compare(List<Integer> left, List<Integer> right) {
        for (int i = 0; i < left.size(); i++) {
            int order = Integer.compare(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
