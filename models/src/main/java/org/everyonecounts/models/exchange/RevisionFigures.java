package org.everyonecounts.models.exchange;

import java.util.List;
import java.util.Optional;

/**
 * Figures that were published before and have changed.
 *
 * @param since the run compared with; empty where no published run has figures that this run has too
 * @param rows in output order; none where nothing differs
 */
public record RevisionFigures(Optional<Publication> since, List<RevisionRow> rows) {
    /** Nothing was compared. */
    public static final RevisionFigures NONE = new RevisionFigures(Optional.empty(), List.of());

    /**
     * A published run, known by its data: run ids and clock times stand in no report.
     *
     * @param packageDate the date of its data, ISO such as {@code 2026-11-22}
     * @param fingerprint of its inputs, schemes, settings and software; 64 hex digits
     */
    public record Publication(String packageDate, String fingerprint) {}

    public RevisionFigures {
        rows = List.copyOf(rows);
    }
}
