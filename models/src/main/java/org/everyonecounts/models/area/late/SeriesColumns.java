package org.everyonecounts.models.area.late;

import java.util.List;
import org.everyonecounts.models.area.AreaColumn;

/**
 * What one series holds in one period.
 *
 * @param form how its figures are given; figures of two forms must not meet in one column
 * @param columns the columns of the resource, in its order; the first has every area of the others
 */
record SeriesColumns(String form, List<AreaColumn> columns) {
    SeriesColumns {
        columns = List.copyOf(columns);
    }

    static SeriesColumns of(AreaColumn column) {
        return new SeriesColumns("", List.of(column));
    }

    AreaColumn first() {
        return columns.get(0);
    }

    boolean has(String code) {
        return first().values().containsKey(code);
    }

    /** True where figures of the other may stand beside these. */
    boolean isLike(SeriesColumns other) {
        return form.equals(other.form) && first().level().equals(other.first().level());
    }
}
