package org.everyonecounts.models.equity.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import org.everyonecounts.models.equity.WeightedMean;
import org.everyonecounts.models.measure.CompensatedSum;
import org.everyonecounts.models.rank.RankOrder;
import org.jspecify.annotations.Nullable;

/**
 * Units to measure: one row each, in primitive columns, in canonical order (rank, value, weight, then every other column used), so that
 * no result depends on the order in which rows came.
 *
 * <p>Every unit has a value and a weight above zero; units without were left out and are counted in {@link #exclusions}. Other columns
 * may have gaps (NaN); {@link #completeFor} gives the units that have what a measure needs. What is derived (total, mean, orders) is
 * computed once. Made by {@link UnitTableBuilder}.
 */
public final class UnitTable {
    /** A column of numbers. */
    enum Column {
        VALUE,
        WEIGHT,
        RANK,
        NEED,
        STANDARD_ERROR,
        NUMERATOR,
        DENOMINATOR
    }

    private final EnumMap<Column, double[]> numbers;
    private final List<String> factorNames;
    private final double[][] factors;
    private final @Nullable Category group;
    private final @Nullable Category cluster;
    private final String @Nullable [] labels;
    private final boolean rankFromHigh;
    private final String name;
    private final List<Exclusion> exclusions;

    private double mean;
    private boolean meanKnown;
    private final Map<Set<Requirement>, UnitTable> complete = new ConcurrentHashMap<>();
    private final EnumMap<Column, RankOrder> orders = new EnumMap<>(Column.class);

    UnitTable(
            EnumMap<Column, double[]> numbers,
            List<String> factorNames,
            double[][] factors,
            @Nullable Category group,
            @Nullable Category cluster,
            String @Nullable [] labels,
            boolean rankFromHigh,
            String name,
            List<Exclusion> exclusions) {
        this.numbers = numbers;
        this.factorNames = factorNames;
        this.factors = factors;
        this.group = group;
        this.cluster = cluster;
        this.labels = labels;
        this.rankFromHigh = rankFromHigh;
        this.name = name;
        this.exclusions = exclusions;
    }

    /** The number of units. */
    public int size() {
        return values().length;
    }

    /** What tells this table from others of the same run: the values of the columns it was split by; empty for a whole table. */
    public String name() {
        return name;
    }

    /** Units left out so far, and why. */
    public List<Exclusion> exclusions() {
        return exclusions;
    }

    /** The number of units left out so far. */
    public int excluded() {
        return exclusions.stream().mapToInt(Exclusion::count).sum();
    }

    /** The weighted mean of the value. */
    public synchronized double mean() {
        if (!meanKnown) {
            mean = WeightedMean.of(weights(), values());
            meanKnown = true;
        }
        return mean;
    }

    /** The sum of the weights. */
    public double totalWeight() {
        return CompensatedSum.of(weights());
    }

    /** Rank 0 is the greatest value of the rank column as given, not the smallest. */
    public boolean rankFromHigh() {
        return rankFromHigh;
    }

    /** True where the column or columns were given. */
    boolean has(Requirement requirement) {
        return switch (requirement) {
            case RANK -> numbers.containsKey(Column.RANK);
            case NEED -> numbers.containsKey(Column.NEED);
            case GROUP -> group != null;
            case FACTORS -> factors.length > 0;
            case LOWER_BOUND, BOUNDS, REFERENCE -> true;
        };
    }

    boolean has(Column column) {
        return numbers.containsKey(column);
    }

    double[] values() {
        return column(Column.VALUE);
    }

    double[] weights() {
        return column(Column.WEIGHT);
    }

    double[] column(Column column) {
        double[] values = numbers.get(column);
        if (values == null) {
            throw new IllegalStateException("the table has no column " + column);
        }
        return values;
    }

    double[][] factors() {
        return factors;
    }

    List<String> factorNames() {
        return factorNames;
    }

    Category group() {
        return present(group, "group");
    }

    Category cluster() {
        return present(cluster, "cluster");
    }

    boolean hasCluster() {
        return cluster != null;
    }

    private static Category present(@Nullable Category category, String what) {
        if (category == null) {
            throw new IllegalStateException("the table has no column " + what);
        }
        return category;
    }

    /** Standard errors, or null where there are none or some are missing. */
    double @Nullable [] standardErrors() {
        double[] errors = numbers.get(Column.STANDARD_ERROR);
        return errors == null || Arrays.stream(errors).anyMatch(Double::isNaN) ? null : errors;
    }

    /** There are standard errors, but not for every unit. */
    boolean errorsHaveGaps() {
        return has(Column.STANDARD_ERROR) && standardErrors() == null;
    }

    /** The order of a column that has no gaps, computed once. */
    synchronized RankOrder order(Column column) {
        return orders.computeIfAbsent(column, c -> RankOrder.ascending(column(c)));
    }

    RankOrder byRank() {
        return order(Column.RANK);
    }

    /** The first unit, in this order, of those the test holds for; −1 for none. */
    int firstWhere(IntPredicate test) {
        for (int i = 0; i < size(); i++) {
            if (test.test(i)) {
                return i;
            }
        }
        return -1;
    }

    /** The label of the unit, or an empty text. */
    String label(int unit) {
        return labels == null ? "" : labels[unit];
    }

    /** The unit with this label, −1 for none. */
    int labelled(String label) {
        return firstWhere(i -> label(i).equals(label));
    }

    /** Those units the test holds for, described for a reader: one label, or how many and the first in alphabetical order. */
    String describe(IntPredicate test) {
        int count = 0;
        String first = "";
        for (int i = 0; i < size(); i++) {
            if (test.test(i)) {
                count++;
                first = first.isEmpty() || label(i).compareTo(first) < 0 ? label(i) : first;
            }
        }
        String units = count == 1 ? "1 unit" : count + " units";
        return first.isEmpty() ? units : count == 1 ? first : first + " and " + (count - 1) + " more";
    }

    /** The units that have everything a measure needs; this table when all do. */
    UnitTable completeFor(Collection<Requirement> requirements) {
        Set<Requirement> gapped = EnumSet.noneOf(Requirement.class);
        for (Requirement requirement : requirements) {
            if (firstWhere(i -> missing(requirement, i)) >= 0) {
                gapped.add(requirement);
            }
        }
        return gapped.isEmpty() ? this : complete.computeIfAbsent(gapped, this::without);
    }

    private boolean missing(Requirement requirement, int unit) {
        return switch (requirement) {
            case RANK -> Double.isNaN(column(Column.RANK)[unit]);
            case NEED -> Double.isNaN(column(Column.NEED)[unit]);
            case FACTORS -> Arrays.stream(factors).anyMatch(factor -> Double.isNaN(factor[unit]));
            case GROUP -> group().name(unit).isEmpty();
            case LOWER_BOUND, BOUNDS, REFERENCE -> false;
        };
    }

    private UnitTable without(Set<Requirement> gapped) {
        UnitTable table = this;
        for (Requirement requirement : gapped) {
            UnitTable before = table;
            String what = requirement.option().substring(2) + " is missing";
            table = before.keep(i -> !before.missing(requirement, i), what);
        }
        return table;
    }

    /** The units the test holds for; the others are excluded for the reason. */
    UnitTable keep(IntPredicate test, String reason) {
        int[] kept = new int[size()];
        int n = 0;
        int left = 0;
        String first = "";
        for (int i = 0; i < size(); i++) {
            if (test.test(i)) {
                kept[n++] = i;
            } else {
                left++;
                first = first.isEmpty() || label(i).compareTo(first) < 0 ? label(i) : first;
            }
        }
        List<Exclusion> excluded = new ArrayList<>(exclusions);
        if (left > 0) {
            excluded.add(new Exclusion(reason, left, first));
        }
        return pick(Arrays.copyOf(kept, n), excluded);
    }

    private UnitTable pick(int[] units, List<Exclusion> excluded) {
        EnumMap<Column, double[]> picked = new EnumMap<>(Column.class);
        numbers.forEach((column, values) -> picked.put(column, pick(values, units)));
        double[][] pickedFactors = new double[factors.length][];
        Arrays.setAll(pickedFactors, j -> pick(factors[j], units));
        String[] pickedLabels = null;
        if (labels != null) {
            pickedLabels = new String[units.length];
            for (int i = 0; i < units.length; i++) {
                pickedLabels[i] = labels[units[i]];
            }
        }
        return new UnitTable(
                picked,
                factorNames,
                pickedFactors,
                group == null ? null : group.pick(units),
                cluster == null ? null : cluster.pick(units),
                pickedLabels,
                rankFromHigh,
                name,
                List.copyOf(excluded));
    }

    private static double[] pick(double[] values, int[] units) {
        double[] picked = new double[units.length];
        for (int i = 0; i < picked.length; i++) {
            picked[i] = values[units[i]];
        }
        return picked;
    }

    /** These units, in this order. */
    UnitTable reordered(int[] order) {
        return pick(order, exclusions);
    }

    /** The same table under a name. */
    UnitTable named(String given) {
        return new UnitTable(numbers, factorNames, factors, group, cluster, labels, rankFromHigh, given, exclusions);
    }
}
