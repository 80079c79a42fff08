package org.everyonecounts.jobs.contract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The Table Schema that a package gives for one of its resources. It is checked beside our own layout, never instead of it.
 *
 * @param fields columns that the file is said to have
 * @param partial true where {@code fieldsMatch} allows the file to lack columns
 * @param keys primary key and unique keys, each a list of columns whose values together may stand only once
 * @param foreignKeys columns whose values must stand in another resource
 * @param missingValues texts that mean "no value"
 */
public record TableSchema(
        List<Field> fields,
        boolean partial,
        List<List<String>> keys,
        List<ForeignKey> foreignKeys,
        List<String> missingValues) {
    public TableSchema {
        fields = List.copyOf(fields);
        keys = keys.stream().map(List::copyOf).toList();
        foreignKeys = List.copyOf(foreignKeys);
        missingValues = List.copyOf(missingValues);
    }

    /** Type of a field. */
    public enum FieldType {
        STRING,
        NUMBER,
        INTEGER,
        BOOLEAN,
        YEAR,
        DATE,
        ANY
    }

    /**
     * One field and its constraints.
     *
     * @param words the only values allowed; empty for any
     * @param minimum least value: a number, or for dates and years the text
     * @param maximum greatest value
     * @param missingValues texts that mean "no value" in this column
     */
    public record Field(
            String name,
            FieldType type,
            boolean required,
            boolean unique,
            List<String> words,
            @Nullable CellPattern pattern,
            @Nullable String minimum,
            @Nullable String maximum,
            List<String> missingValues) {
        public Field {
            words = List.copyOf(words);
            missingValues = List.copyOf(missingValues);
        }

        /** A limit as a number; empty where there is none. */
        public static Optional<BigDecimal> number(@Nullable String limit) {
            return Optional.ofNullable(limit).map(BigDecimal::new);
        }
    }

    /** The values of {@code fields} must stand in {@code referenceFields} of {@code resource}; an empty resource is this one. */
    public record ForeignKey(List<String> fields, String resource, List<String> referenceFields) {
        public ForeignKey {
            fields = List.copyOf(fields);
            referenceFields = List.copyOf(referenceFields);
        }
    }
}
