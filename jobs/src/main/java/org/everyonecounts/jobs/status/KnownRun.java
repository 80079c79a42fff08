package org.everyonecounts.jobs.status;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A run that the database, or a folder, knows of.
 *
 * @param status {@code PASS}, {@code HELD}, {@code FAILED}, {@code RUNNING}, {@code INTERRUPTED} or {@code SUPERSEDED}
 * @param exitCode none while it has not ended
 * @param message what stopped it, or by which run it was superseded; may be empty
 * @param folder where its evidence stands; none where it left none, or it was deleted
 */
record KnownRun(
        String runId,
        String period,
        String status,
        OptionalInt exitCode,
        Optional<Instant> started,
        Optional<Instant> ended,
        String message,
        Optional<Path> folder) {
    static final String PASS = "PASS";
    static final String HELD = "HELD";
    static final String FAILED = "FAILED";
    static final String RUNNING = "RUNNING";
    static final String INTERRUPTED = "INTERRUPTED";
    static final String SUPERSEDED = "SUPERSEDED";

    KnownRun as(String other) {
        return new KnownRun(runId, period, other, exitCode, started, ended, message, folder);
    }

    KnownRun in(Optional<Path> place) {
        return new KnownRun(runId, period, status, exitCode, started, ended, message, place);
    }
}
