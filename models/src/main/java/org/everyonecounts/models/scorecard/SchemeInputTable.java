package org.everyonecounts.models.scorecard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.SchemeInputs;
import org.everyonecounts.models.allocation.SchemePosition;
import org.everyonecounts.models.area.AreaColumn;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.exchange.SchemeInputRow;
import org.everyonecounts.models.measure.Figure;

/**
 * The inputs of a formula as rows of {@code scheme_inputs.csv}, and back, without the loss of a bit.
 *
 * <p>Names of inputs are those of {@link SchemeInputs#columns()}; {@code need_index:<component>} marks a component given as index, which is
 * normalised to the people before use; {@code error:<component>} is a standard error; {@code allocation} and {@code projected_target} are the
 * supplied columns. Every area of the level has a row for every column; an area that lacks one has its state there ({@code [c]} or
 * {@code [x]}), so that the areas left out are known again. Remarks (flags) are not kept: they stand in {@code distance_from_target.csv}.
 *
 * <p>Pounds as given come back as exact decimals, people, indices and grown targets as doubles: what is added up exactly stays so.
 */
public final class SchemeInputTable {
    private static final String NEED_INDEX = "need_index:";
    private static final String ERROR = "error:";
    private static final Set<String> SUPPLIED = Set.of("allocation", "projected_target");
    private static final Set<String> EXACT = Set.of(SchemeInputs.ACTUAL, SchemeInputs.TARGET, "allocation");

    private SchemeInputTable() {}

    /** The rows of every position shown: schemes in the order asked, periods in order. */
    static List<SchemeInputRow> shown(HealthData data, SchemePositions positions) {
        List<SchemeInputRow> rows = new ArrayList<>();
        for (SchemePosition position : positions.shown()) {
            if (SchemeInputs.find(data, position.scheme(), position.period()) instanceof SchemeInputs.Ready ready) {
                rows.addAll(rows(ready.inputs()));
            }
        }
        return rows;
    }

    /** The rows of one scheme and period: areas in code order, inputs in the order of the columns. */
    public static List<SchemeInputRow> rows(SchemeInputs inputs) {
        Map<String, AreaColumn> named = new LinkedHashMap<>();
        inputs.columns().forEach((name, column) -> named.put(written(name, inputs.indexed()), column));
        new TreeMap<>(inputs.supplied()).forEach(named::put);
        new TreeMap<>(inputs.errors()).forEach((component, column) -> named.put(ERROR + component, column));
        SortedSet<String> areas = new TreeSet<>(inputs.areas());
        areas.addAll(inputs.missing().keySet());
        List<SchemeInputRow> rows = new ArrayList<>(areas.size() * named.size());
        for (String area : areas) {
            named.forEach((name, column) -> rows.add(new SchemeInputRow(
                    inputs.period(), inputs.level(), inputs.scheme().id(), area, name, column.get(area))));
        }
        return rows;
    }

    private static String written(String name, Set<String> indexed) {
        return name.startsWith(SchemeInputs.NEED) && indexed.contains(name.substring(SchemeInputs.NEED.length()))
                ? NEED_INDEX + name.substring(SchemeInputs.NEED.length())
                : name;
    }

    /**
     * The inputs again.
     *
     * @param rows all rows of one period of the scheme
     * @throws IllegalArgumentException when there are none, or they are of several levels or periods
     */
    public static SchemeInputs inputs(Scheme scheme, List<SchemeInputRow> rows) {
        if (rows.stream()
                        .map(row -> row.period() + " " + row.level())
                        .distinct()
                        .count()
                != 1) {
            throw new IllegalArgumentException("inputs of scheme " + scheme.id() + " have " + rows.size()
                    + " rows; there must be rows of one period and level");
        }
        String level = rows.get(0).level();
        Map<String, Map<String, Figure>> figures = new LinkedHashMap<>();
        SortedSet<String> areas = new TreeSet<>();
        for (SchemeInputRow row : rows) {
            figures.computeIfAbsent(row.input(), input -> new TreeMap<>()).put(row.areaCode(), row.value());
            areas.add(row.areaCode());
        }
        Map<String, AreaColumn> columns = new LinkedHashMap<>();
        Map<String, AreaColumn> supplied = new LinkedHashMap<>();
        Map<String, AreaColumn> errors = new LinkedHashMap<>();
        Set<String> indexed = new LinkedHashSet<>();
        figures.forEach((name, values) -> {
            AreaColumn column = AreaColumn.of(level, values);
            if (name.startsWith(NEED_INDEX)) {
                String component = name.substring(NEED_INDEX.length());
                indexed.add(component);
                columns.put(SchemeInputs.NEED + component, column);
            } else if (name.startsWith(ERROR)) {
                errors.put(name.substring(ERROR.length()), column);
            } else {
                (SUPPLIED.contains(name) ? supplied : columns).put(name, column);
            }
        });
        List<String> complete = new ArrayList<>();
        TreeMap<String, List<String>> missing = new TreeMap<>();
        for (String area : areas) {
            List<String> gaps = columns.entrySet().stream()
                    .filter(column -> !column.getValue().get(area).isNumber())
                    .map(Map.Entry::getKey)
                    .toList();
            if (gaps.isEmpty()) {
                complete.add(area);
            } else {
                missing.put(area, gaps);
            }
        }
        return new SchemeInputs(
                scheme, rows.get(0).period(), level, complete, columns, indexed, supplied, errors, missing);
    }

    /**
     * A printed value as the figure that it was: an exact decimal for pounds, and wherever a double would be printed in other digits.
     *
     * @param input the name of the input
     * @throws NumberFormatException when the text is neither a number nor a token
     */
    public static Figure value(String input, String text) {
        Figure figure = Figure.parse(text);
        boolean pounds = EXACT.contains(input) || input.startsWith(SchemeInputs.ADJUSTMENT);
        return pounds && figure.isNumber() && !figure.isExact() ? Figure.of(new BigDecimal(text)) : figure;
    }
}
