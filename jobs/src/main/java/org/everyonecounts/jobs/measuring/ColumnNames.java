package org.everyonecounts.jobs.measuring;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What each column of the table is for, by name.
 *
 * @param value the value measured; null when it is a ratio
 * @param numerator of the value; given with {@code denominator} or not at all
 * @param denominator of the value, and its weight when no other is named
 * @param rank what units are ranked by
 * @param weight how many people, or any other amount, a unit stands for; null: all units alike
 * @param by columns that split the table
 * @param group the group of a unit
 * @param se standard error of the value
 * @param need need for care
 * @param factors what the index is decomposed into
 * @param label name of a unit, for messages
 * @param cluster units that hang together
 */
public record ColumnNames(
        @Nullable String value,
        @Nullable String numerator,
        @Nullable String denominator,
        @Nullable String rank,
        @Nullable String weight,
        List<String> by,
        @Nullable String group,
        @Nullable String se,
        @Nullable String need,
        List<String> factors,
        @Nullable String label,
        @Nullable String cluster) {
    public ColumnNames {
        by = List.copyOf(by);
        factors = List.copyOf(factors);
    }

    /**
     * The columns to read, each with what its cells must be.
     *
     * @param values what the value may be
     */
    List<ColumnWanted> wanted(Range values) {
        List<ColumnWanted> wanted = new ArrayList<>();
        if (value != null) {
            wanted.add(ColumnWanted.number(value, values, "--value"));
        }
        number(wanted, numerator, Range.ANY, "--numerator");
        number(wanted, denominator, Range.zeroOrMore("A denominator"), "--denominator");
        number(wanted, rank, Range.ANY, "--rank");
        number(wanted, weight, Range.zeroOrMore("A weight"), "--weight");
        number(wanted, se, Range.zeroOrMore("A standard error"), "--se");
        number(wanted, need, Range.ANY, "--need");
        factors.forEach(factor -> number(wanted, factor, Range.ANY, "--factor"));
        by.forEach(column -> text(wanted, column, "--by"));
        text(wanted, group, "--group");
        text(wanted, cluster, "--standard-error cluster:");
        if (label != null) {
            wanted.add(ColumnWanted.label(label, "--label"));
        }
        return wanted;
    }

    private static void number(List<ColumnWanted> wanted, @Nullable String name, Range range, String option) {
        if (name != null) {
            wanted.add(ColumnWanted.number(name, range, option));
        }
    }

    private static void text(List<ColumnWanted> wanted, @Nullable String name, String option) {
        if (name != null) {
            wanted.add(ColumnWanted.text(name, option));
        }
    }

    /** The column of the weights; null where all units count alike. */
    @Nullable
    String weightOrDenominator() {
        return weight != null ? weight : denominator;
    }

    /** The value in words, such as {@code income} or {@code deaths/people}. */
    String valueWords() {
        return value != null ? value : numerator + "/" + denominator;
    }
}
