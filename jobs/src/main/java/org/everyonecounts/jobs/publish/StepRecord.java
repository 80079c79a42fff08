package org.everyonecounts.jobs.publish;

/**
 * One step of a run, as it stands in {@code meta/run_results.json}.
 *
 * @param id name of the step
 * @param status {@code COMPLETED}, {@code FAILED}, {@code STARTED} (still running when this was written), {@code STOPPED},
 *     {@code NOT_RUN} or {@code UNKNOWN} (the database was away when this was written)
 * @param message one line on what it did, or why it failed
 */
public record StepRecord(
        String id, String status, long rowsRead, long rowsWritten, long rowsSkipped, long elapsedMs, String message) {}
