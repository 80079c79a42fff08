package org.everyonecounts.jobs.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns that we expect of a resource, whatever its own schema says.
 *
 * @param resource name of the resource
 * @param byArea true where rows are figures by period, name and area, so that areas, levels and repeated keys are checked alike
 * @param columns columns in the order of CONTRACT; {@code status} is added to every layout
 */
public record Layout(String resource, boolean byArea, List<Column> columns) {
    public Layout {
        columns = List.copyOf(columns);
    }

    /** What a column is for. */
    public enum Role {
        /** When: a period, or an edition. */
        PERIOD,
        /** Where: a code of the resource {@code areas}. */
        AREA,
        /** Names the series within the period. */
        SERIES,
        /** Must be the same in every row of a series. */
        FIXED,
        /** A figure. */
        VALUE,
        /** {@code e}, {@code p} or {@code r}. */
        STATUS,
        /** Anything else. */
        OTHER
    }

    /** What a cell holds. */
    public enum Kind {
        TEXT,
        /** {@code 2021/22}. */
        FINANCIAL_YEAR,
        /** {@code 2021/22}, or {@code 2021} for a calendar year. */
        ANY_YEAR,
        NUMBER,
        /** Pounds, kept exactly as given. */
        MONEY,
        WHOLE
    }

    /**
     * One column.
     *
     * @param needed true where the header must have it
     * @param filled true where no cell may be empty; an empty figure is otherwise {@code [x]}
     * @param minimum least value allowed
     * @param maximum greatest value allowed
     * @param words the only words allowed; empty for any
     */
    public record Column(
            String name,
            Role role,
            Kind kind,
            boolean needed,
            boolean filled,
            @Nullable Double minimum,
            @Nullable Double maximum,
            List<String> words) {
        public Column {
            words = List.copyOf(words);
        }

        static Column key(String name, Role role, Kind kind) {
            return new Column(name, role, kind, true, true, null, null, List.of());
        }

        static Column value(String name, Kind kind, @Nullable Double minimum, @Nullable Double maximum) {
            return new Column(name, Role.VALUE, kind, true, false, minimum, maximum, List.of());
        }

        Column oneOf(String... allowed) {
            return new Column(name, role, kind, needed, filled, minimum, maximum, List.of(allowed));
        }

        Column optional() {
            return new Column(name, role, kind, false, false, minimum, maximum, words);
        }

        Column alwaysFilled() {
            return new Column(name, role, kind, needed, true, minimum, maximum, words);
        }
    }

    /** Columns of one role, in order. */
    public List<Column> columnsFor(Role role) {
        return columns.stream().filter(column -> column.role() == role).toList();
    }

    /** Names of the columns whose values together may stand only once. */
    public List<String> key() {
        return columns.stream()
                .filter(column ->
                        column.role() == Role.PERIOD || column.role() == Role.AREA || column.role() == Role.SERIES)
                .map(Column::name)
                .toList();
    }
}
