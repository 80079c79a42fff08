package org.everyonecounts.jobs.nightly;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.everyonecounts.jobs.history.RunHistory;
import org.everyonecounts.jobs.history.RunHistory.PastRun;
import org.everyonecounts.jobs.publish.FolderSwap;
import org.everyonecounts.jobs.publish.RunIdentity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;

/**
 * Decides which run this is: one that was interrupted or failed and goes on, or a new one.
 *
 * <p>Called under the lock, so whatever the database calls running was interrupted. The same input goes on under the same run id; another
 * input starts a new run, and the interrupted one is marked superseded.
 */
final class RunIntake {
    private static final Logger LOG = LoggerFactory.getLogger(RunIntake.class);

    /**
     * The run to do.
     *
     * @param attempt identifies it among runs of the same fingerprint
     */
    record Admitted(RunIdentity identity, int attempt) {}

    private RunIntake() {}

    /** The run to do; none when nothing was interrupted that goes on and the fingerprint is published already. */
    static Optional<Admitted> admit(RunPlan plan, RunDatabase database, boolean force) throws IOException {
        for (Path partial : plan.out().partials()) {
            FolderSwap.delete(partial);
        }
        for (JobExecution execution : database.repository().findRunningJobExecutions(NightlyJob.NAME)) {
            database.operator().recover(execution);
        }
        RunHistory history = database.history();
        Optional<PastRun> last = history.lastAttempt(plan.periodWord(), plan.fingerprint());
        Optional<PastRun> goesOn = last.filter(
                run -> run.status().equals("RUNNING") || (!force && run.status().equals("FAILED")));
        Optional<PublishedRuns.Published> published = goesOn.isPresent() || force
                ? Optional.empty()
                : PublishedRuns.find(
                        plan.out(),
                        plan.periodWord(),
                        plan.fingerprint(),
                        plan.settings().profiles());
        Optional<Admitted> admitted = published.isPresent()
                ? Optional.empty()
                : Optional.of(
                        goesOn.isPresent()
                                ? goOn(plan, history, goesOn.get())
                                : begin(
                                        plan,
                                        history,
                                        last.map(run -> run.attempt() + 1).orElse(1)));
        String current = admitted.map(run -> run.identity().runId())
                .or(() -> published.map(PublishedRuns.Published::runId))
                .orElse("");
        for (PastRun run : history.unfinished()) {
            if (!run.runId().equals(current)) {
                history.supersede(run.runId(), current, Instant.now());
            }
        }
        return admitted;
    }

    private static Admitted goOn(RunPlan plan, RunHistory history, PastRun run) {
        history.resume(run.runId());
        LOG.info("run {} goes on where it stopped", run.runId());
        return new Admitted(identity(plan, run.runId(), run.started()), run.attempt());
    }

    private static Admitted begin(RunPlan plan, RunHistory history, int attempt) {
        Instant start = Instant.now();
        // Two runs of the same figures within one second would share an id.
        while (history.find(RunIdentity.newRunId(start, plan.fingerprint())).isPresent()) {
            start = start.plusSeconds(1);
        }
        RunIdentity identity = identity(plan, RunIdentity.newRunId(start, plan.fingerprint()), start);
        history.begin(identity, attempt);
        return new Admitted(identity, attempt);
    }

    private static RunIdentity identity(RunPlan plan, String runId, Instant started) {
        return new RunIdentity(runId, plan.periodWord(), plan.fingerprint(), started, plan.software(), plan.args());
    }
}
