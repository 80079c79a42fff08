package org.everyonecounts.models.exchange;

import java.util.Comparator;
import org.everyonecounts.models.measure.Figure;

/**
 * One row of {@code revisions.csv}: a figure that was published before with another value.
 *
 * @param level level of the area
 * @param column an input of a formula by its name in {@code scheme_inputs.csv}, a column of {@code distance_from_target.csv}, or, in the row
 *     of the nation, an indicator of the headline by its id, {@code <id>:<group>} where it is of a group
 * @param old as published; {@code [z]} where the area or column was not there
 * @param now as it is; {@code [z]} where the area or column is no longer there
 * @param cause what made the difference, see {@code models.revision}; several separated by {@code "; "}
 */
public record RevisionRow(
        String period,
        String level,
        String scheme,
        String areaCode,
        String column,
        Figure old,
        Figure now,
        String cause) {
    /** The order of the table: by its key, as text. */
    public static final Comparator<RevisionRow> BY_KEY = Comparator.comparing(RevisionRow::period)
            .thenComparing(RevisionRow::level)
            .thenComparing(RevisionRow::scheme)
            .thenComparing(RevisionRow::areaCode)
            .thenComparing(RevisionRow::column);
}
