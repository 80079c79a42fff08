package org.everyonecounts.jobs.nightly;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.everyonecounts.jobs.history.RunHistory;
import org.everyonecounts.jobs.history.RunHistory.PastRun;
import org.everyonecounts.jobs.publish.InterruptedWrites;
import org.everyonecounts.jobs.publish.RunIdentity;
import org.everyonecounts.models.check.Check;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
     * @param clock a warning where the clock is wrong
     */
    record Admitted(RunIdentity identity, int attempt, Optional<Check> clock) {}

    private RunIntake() {}

    /** The run to do; none when nothing was interrupted that goes on and the fingerprint is published already. */
    static Optional<Admitted> admit(RunPlan plan, RunDatabase database, boolean force, ForwardClock clock)
            throws IOException {
        InterruptedWrites.clear(plan.out()).forEach(line -> LOG.info("after an interruption: {}", line));
        InterruptedRuns.recover(database, plan.settings().database().isEmbedded());
        RunHistory history = database.history();
        Optional<PastRun> last = history.lastAttempt(plan.periodWord(), plan.fingerprint());
        Optional<PastRun> goesOn = last.filter(
                run -> run.status().equals("RUNNING") || (!force && run.status().equals("FAILED")));
        Optional<PublishedRuns.Published> published =
                goesOn.isPresent() || force ? Optional.empty() : PublishedRuns.of(plan);
        Optional<Admitted> admitted = published.isPresent()
                ? Optional.empty()
                : Optional.of(
                        goesOn.isPresent()
                                ? goOn(plan, history, goesOn.get(), clock)
                                : begin(
                                        plan,
                                        history,
                                        last.map(run -> run.attempt() + 1).orElse(1),
                                        clock));
        String current = admitted.map(run -> run.identity().runId())
                .or(() -> published.map(PublishedRuns.Published::runId))
                .orElse("");
        InterruptedRuns.settle(plan.out(), history, current, clock.instant());
        return admitted;
    }

    private static Admitted goOn(RunPlan plan, RunHistory history, PastRun run, ForwardClock clock) {
        RunStart start = RunStart.again(run.started(), clock.instant());
        clock.notBefore(start.at());
        history.resume(run.runId());
        LOG.info("run {} goes on where it stopped", run.runId());
        return new Admitted(identity(plan, run.runId(), start.at()), run.attempt(), start.check());
    }

    private static Admitted begin(RunPlan plan, RunHistory history, int attempt, ForwardClock clock)
            throws IOException {
        RunStart start = RunStart.of(plan.out(), history, clock.instant());
        Instant at = start.at();
        // Another folder in the same database may begin a run of the same figures within the same second.
        while (!history.begin(identity(plan, RunIdentity.newRunId(at, plan.fingerprint()), at), attempt)) {
            at = at.plusSeconds(1);
        }
        clock.notBefore(at);
        return new Admitted(identity(plan, RunIdentity.newRunId(at, plan.fingerprint()), at), attempt, start.check());
    }

    private static RunIdentity identity(RunPlan plan, String runId, Instant started) {
        return new RunIdentity(runId, plan.periodWord(), plan.fingerprint(), started, plan.software(), plan.args());
    }
}
