package org.everyonecounts.jobs.read;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.measure.Flag;
import org.jspecify.annotations.Nullable;

/** The rows of one period and name, such as spending of 2021/22 on gp_payments: figures by area. */
final class Series {
    private static final List<Flag> STATUSES = List.of(Flag.ESTIMATED, Flag.PROVISIONAL, Flag.REVISED);

    private final String period;
    private final String name;
    private final long[] places;
    private final int[] rows;
    private final byte[] statuses;
    private final Values[] values;
    private @Nullable String fixed;

    Series(String period, String name, int areas, Values[] values) {
        this.period = period;
        this.name = name;
        this.places = new long[areas];
        this.rows = new int[areas];
        this.statuses = new byte[areas];
        this.values = values;
    }

    String period() {
        return period;
    }

    /** Name within the period; several parts are joined by {@link AreaTable#JOINT}. */
    String name() {
        return name;
    }

    /** Number of areas, with rows or without. */
    int size() {
        return rows.length;
    }

    boolean has(int area) {
        return rows[area] > 0;
    }

    /** True when no area has a row. */
    boolean isEmpty() {
        for (int count : rows) {
            if (count > 0) {
                return false;
            }
        }
        return true;
    }

    /** Number of accepted rows of the area. */
    int rows(int area) {
        return rows[area];
    }

    /** Place of the area's first row. */
    long place(int area) {
        return places[area];
    }

    void add(int area, long place, @Nullable Flag flag, NumberCell[] cells) {
        if (rows[area] == 0) {
            places[area] = place;
        }
        rows[area]++;
        if (flag != null) {
            statuses[area] |= (byte) (1 << STATUSES.indexOf(flag));
        }
        for (int i = 0; i < cells.length; i++) {
            values[i].add(area, cells[i]);
        }
    }

    /** Takes the area's rows out again. */
    void drop(int area) {
        rows[area] = 0;
    }

    /** The figure of an area in the column of this position; {@code [x]} where it has no row. */
    Figure figure(int column, int area) {
        return has(area) ? values[column].get(area) : Figure.NOT_AVAILABLE;
    }

    /** The number of an area, exact; zero where it has none. */
    BigDecimal amount(int column, int area) {
        Figure figure = figure(column, area);
        return figure.isNumber() ? figure.exact() : BigDecimal.ZERO;
    }

    Set<Flag> flags(int area) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        for (Flag flag : STATUSES) {
            if ((statuses[area] & (1 << STATUSES.indexOf(flag))) != 0) {
                flags.add(flag);
            }
        }
        return flags;
    }

    /** What must be the same in every row; null before the first. */
    @Nullable
    String fixed() {
        return fixed;
    }

    void fix(String value) {
        fixed = value;
    }
}
