package org.everyonecounts.jobs.contract;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A published total that the accepted rows of a column must add up to.
 *
 * @param where values allowed by key column, or by {@code level}; all must hold; empty means every row
 * @param expected the total, exact
 * @param tolerance largest absolute difference allowed
 * @param line line of the control in the descriptor
 */
public record ControlTotal(
        String id,
        String description,
        String resource,
        String column,
        SortedMap<String, Set<String>> where,
        BigDecimal expected,
        BigDecimal tolerance,
        long line) {
    /** The key of {@code where} that means the level of a row's area. */
    public static final String LEVEL = "level";

    public ControlTotal {
        if (tolerance.signum() < 0) {
            throw new IllegalArgumentException(
                    "tolerance of " + id + " is " + tolerance + "; a tolerance must be zero or more");
        }
        TreeMap<String, Set<String>> copy = new TreeMap<>();
        where.forEach((column1, values) -> copy.put(column1, Set.copyOf(values)));
        where = Collections.unmodifiableSortedMap(copy);
    }

    /** True when the row's value of every column asked for is one of those allowed. */
    public boolean holds(Map<String, String> keyOfRow) {
        return where.entrySet().stream()
                .allMatch(entry -> entry.getValue().contains(keyOfRow.getOrDefault(entry.getKey(), "")));
    }

    /** Column and filters, for a control without a description: {@code sum of persons in population where period is 2021/22}. */
    static String describe(String resource, String column, Map<String, List<String>> where) {
        StringBuilder text =
                new StringBuilder("sum of ").append(column).append(" in ").append(resource);
        String join = " where ";
        for (Map.Entry<String, List<String>> entry : new TreeMap<>(where).entrySet()) {
            text.append(join).append(entry.getKey()).append(" is ").append(String.join(" or ", entry.getValue()));
            join = " and ";
        }
        return text.toString();
    }
}
