package org.everyonecounts.jobs.nightly;

/** One coarse step of the nightly job. The list of steps stands in {@link NightlyJob}. */
interface NightStep {
    /** What a step did: rows read, written and left out, and one line in words. */
    record Done(long rowsRead, long rowsWritten, long rowsSkipped, String message) {}

    /** Name of the step, as it stands in the job repository and in {@code run_results.json}. */
    String id();

    /**
     * Does the step. Called again in a new process when the run was interrupted in it, so doing it twice leaves what doing it once leaves.
     */
    Done run(RunInProgress run) throws Exception;
}
