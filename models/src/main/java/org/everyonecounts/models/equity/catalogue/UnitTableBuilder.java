package org.everyonecounts.models.equity.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.everyonecounts.models.equity.catalogue.UnitTable.Column;
import org.everyonecounts.models.rank.CanonicalOrder;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the columns of a table of units, checks them, and brings them into canonical order. A missing number is NaN.
 *
 * <p>Units whose value or weight is missing, or whose weight is zero, are left out and counted. A weight below zero, or an infinite
 * number, is an error that names the unit and the legal range. Columns are copied.
 */
public final class UnitTableBuilder {
    private final int n;
    private final EnumMap<Column, double[]> numbers = new EnumMap<>(Column.class);
    private final Map<String, double[]> factors = new LinkedHashMap<>();
    private @Nullable Category group;
    private @Nullable Category cluster;
    private String @Nullable [] labels;
    private boolean rankFromHigh;

    /** Starts a table with the value of each unit. */
    public UnitTableBuilder(double[] value) {
        this.n = value.length;
        put(Column.VALUE, "value", value);
    }

    /** Starts a table with the value numerator ÷ denominator, weighted by the denominator unless {@link #weight} says otherwise. */
    public static UnitTableBuilder ofCounts(double[] numerator, double[] denominator) {
        double[] value = new double[numerator.length];
        requireLength("denominator", denominator.length, numerator.length);
        for (int i = 0; i < value.length; i++) {
            value[i] = denominator[i] == 0 ? Double.NaN : numerator[i] / denominator[i];
        }
        UnitTableBuilder builder = new UnitTableBuilder(value);
        builder.put(Column.NUMERATOR, "numerator", numerator);
        builder.put(Column.DENOMINATOR, "denominator", denominator);
        return builder.weight(denominator);
    }

    /** The weight of each unit, such as people; 1 each when not given. */
    public UnitTableBuilder weight(double[] weight) {
        return put(Column.WEIGHT, "weight", weight);
    }

    /**
     * What units are ranked by.
     *
     * @param fromHigh the greatest value has rank 0, not the smallest
     */
    public UnitTableBuilder rank(double[] rank, boolean fromHigh) {
        rankFromHigh = fromHigh;
        double[] ascending = rank.clone();
        for (int i = 0; fromHigh && i < ascending.length; i++) {
            ascending[i] = -ascending[i];
        }
        return put(Column.RANK, "rank", ascending);
    }

    /** The standard error of each value. */
    public UnitTableBuilder standardError(double[] standardError) {
        return put(Column.STANDARD_ERROR, "standard error", standardError);
    }

    /** The need of each unit, such as a need index. */
    public UnitTableBuilder need(double[] need) {
        return put(Column.NEED, "need", need);
    }

    /** A factor for regression, by name. */
    public UnitTableBuilder factor(String name, double[] factor) {
        requireLength(name, factor.length, n);
        requireFinite(name, factor);
        factors.put(name, factor.clone());
        return this;
    }

    /** The group of each unit, for measures between and within groups. */
    public UnitTableBuilder group(Category category) {
        requireLength("group", category.size(), n);
        group = category;
        return this;
    }

    /** The cluster of each unit, for errors that hang together. */
    public UnitTableBuilder cluster(Category category) {
        requireLength("cluster", category.size(), n);
        cluster = category;
        return this;
    }

    /** The label of each unit, for messages. */
    public UnitTableBuilder labels(String[] label) {
        requireLength("label", label.length, n);
        labels = label.clone();
        return this;
    }

    private UnitTableBuilder put(Column column, String name, double[] values) {
        requireLength(name, values.length, n);
        requireFinite(name, values);
        numbers.put(column, values.clone());
        return this;
    }

    private static void requireLength(String column, int actual, int expected) {
        if (actual != expected) {
            throw new IllegalArgumentException(
                    "column " + column + " has " + actual + " rows; it must have " + expected + ", as the value has");
        }
    }

    private void requireFinite(String column, double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (Double.isInfinite(values[i])) {
                throw new IllegalArgumentException(column + " of " + unit(i) + " is " + values[i]
                        + "; it must be a finite number, or left empty where missing");
            }
        }
    }

    private String unit(int row) {
        return labels == null || labels[row].isEmpty() ? "row " + (row + 1) : labels[row];
    }

    /** The whole table. */
    public UnitTable build() {
        return whole("");
    }

    /**
     * One table for each name of the column, by name in alphabetical order; ranks are taken inside each.
     *
     * @param by the name of the part each unit belongs to
     */
    public Map<String, UnitTable> buildBy(Category by) {
        requireLength("by", by.size(), n);
        int parts = by.names().size();
        int[][] rows = new int[parts][];
        int[] count = new int[parts];
        for (int i = 0; i < n; i++) {
            count[by.code(i)]++;
        }
        Arrays.setAll(rows, part -> new int[count[part]]);
        Arrays.fill(count, 0);
        for (int i = 0; i < n; i++) {
            int part = by.code(i);
            rows[part][count[part]++] = i;
        }
        UnitTable raw = raw("");
        Map<String, UnitTable> tables = new TreeMap<>();
        for (int part = 0; part < parts; part++) {
            String name = by.names().get(part);
            tables.put(name, canonical(raw.reordered(rows[part]), name));
        }
        return tables;
    }

    private UnitTable whole(String name) {
        return canonical(raw(name), name);
    }

    private UnitTable raw(String name) {
        if (!numbers.containsKey(Column.WEIGHT)) {
            double[] ones = new double[n];
            Arrays.fill(ones, 1);
            put(Column.WEIGHT, "weight", ones);
        }
        double[] weights = numbers.getOrDefault(Column.WEIGHT, new double[0]);
        for (int i = 0; i < n; i++) {
            if (weights[i] < 0) {
                throw new IllegalArgumentException(
                        "weight of " + unit(i) + " is " + weights[i] + "; a weight must be zero or more");
            }
        }
        double[] errors = numbers.getOrDefault(Column.STANDARD_ERROR, new double[0]);
        for (int i = 0; i < errors.length; i++) {
            if (errors[i] < 0) {
                throw new IllegalArgumentException("standard error of " + unit(i) + " is " + errors[i]
                        + "; a standard error must be zero or more");
            }
        }
        return table(name);
    }

    private UnitTable table(String name) {
        return new UnitTable(
                new EnumMap<>(numbers),
                List.copyOf(factors.keySet()),
                factors.values().toArray(double[][]::new),
                group,
                cluster,
                labels,
                rankFromHigh,
                name,
                List.of());
    }

    private static UnitTable canonical(UnitTable raw, String name) {
        double[] values = raw.values();
        double[] weights = raw.weights();
        UnitTable table = raw;
        if (raw.firstWhere(i -> !(weights[i] > 0) || Double.isNaN(values[i])) >= 0) {
            UnitTable withValue = raw.keep(i -> !Double.isNaN(values[i]), "value is missing");
            double[] theirs = withValue.weights();
            UnitTable withWeight = withValue.keep(i -> !Double.isNaN(theirs[i]), "weight is missing");
            double[] remaining = withWeight.weights();
            table = withWeight.keep(i -> remaining[i] > 0, "weight is zero");
        }
        return table.named(name).reordered(CanonicalOrder.of(keys(table)));
    }

    private static double[][] keys(UnitTable table) {
        List<double[]> keys = new ArrayList<>();
        for (Column column : List.of(
                Column.RANK,
                Column.VALUE,
                Column.WEIGHT,
                Column.NEED,
                Column.STANDARD_ERROR,
                Column.NUMERATOR,
                Column.DENOMINATOR)) {
            if (table.has(column)) {
                keys.add(table.column(column));
            }
        }
        keys.addAll(List.of(table.factors()));
        if (table.has(Requirement.GROUP)) {
            keys.add(Arrays.stream(table.group().codes()).asDoubleStream().toArray());
        }
        if (table.hasCluster()) {
            keys.add(Arrays.stream(table.cluster().codes()).asDoubleStream().toArray());
        }
        return keys.toArray(double[][]::new);
    }
}
