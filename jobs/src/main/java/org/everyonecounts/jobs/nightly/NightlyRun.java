package org.everyonecounts.jobs.nightly;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.jobs.publish.LeastRights;
import org.everyonecounts.jobs.publish.RunIdentity;
import org.everyonecounts.jobs.publish.RunStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/** One night: takes the lock, sees whether there is anything to do, runs the job, and says how it ended. */
public final class NightlyRun {
    private static final Logger LOG = LoggerFactory.getLogger(NightlyRun.class);

    private static final Problem STOP = Problem.of(
            "stopped by a signal; the next run goes on", "What was done so far is kept", "run again when it suits");

    private final RunPlan plan;
    private final StepWatcher watcher;
    private final StopSignal stop;
    private final ForwardClock clock;

    /** A run that nobody stops, by the clock of the machine. */
    public NightlyRun(RunPlan plan, StepWatcher watcher) {
        this(plan, watcher, new StopSignal(), InstantSource.system());
    }

    /**
     * @param stop tells when the run is to stop
     * @param clock what time it is; it may go back
     */
    public NightlyRun(RunPlan plan, StepWatcher watcher, StopSignal stop, InstantSource clock) {
        this.plan = plan;
        this.watcher = watcher;
        this.stop = stop;
        this.clock = new ForwardClock(clock);
    }

    /** The outcome of a run that was told to stop and did not end in time. */
    public static RunOutcome brokenOff(String periodWord, String runId) {
        return new RunOutcome(
                RunStatus.FAILED,
                ExitCode.INTERRUPTED.code(),
                periodWord,
                runId,
                0,
                0,
                0,
                0,
                Optional.empty(),
                List.of(STOP),
                false);
    }

    /**
     * @param force computes again even when the same fingerprint was published already
     * @throws Fault when the run cannot begin: another one holds the lock, or the folder cannot be written
     */
    public RunOutcome run(boolean force) throws IOException {
        try (WriterLock lock = WriterLock.take(plan.out())) {
            Optional<RunOutcome> published = force || lock.interruptedBefore() ? Optional.empty() : published(plan);
            if (published.isPresent()) {
                return published.get();
            }
            lock.begins(clock.instant());
            try (RunDatabase database = open(lock)) {
                LeastRights.narrowAll(plan.out().state());
                Optional<RunIntake.Admitted> admitted = RunIntake.admit(plan, database, force, clock);
                if (admitted.isEmpty()) {
                    lock.finished();
                    return published(plan).orElseThrow();
                }
                RunClosing.Ended ended = execute(database, admitted.get(), lock);
                if (ended.recorded()) {
                    finished(lock);
                }
                return ended.outcome();
            }
        }
    }

    /** Where the database cannot be opened nothing was begun: the next run has no more to put in order than this one. */
    private RunDatabase open(WriterLock lock) throws IOException {
        try {
            return RunDatabase.open(plan.out(), plan.settings());
        } catch (IOException | RuntimeException e) {
            if (!lock.interruptedBefore()) {
                finished(lock);
            }
            throw e;
        }
    }

    /** A run that ended has ended: where its mark cannot be taken away, the next one looks for something to recover and finds nothing. */
    private static void finished(WriterLock lock) {
        try {
            lock.finished();
        } catch (IOException e) {
            LOG.warn("the mark of the running process could not be taken away", e);
        }
    }

    /** The published run of this fingerprint, or of its approval, for which there is nothing to do; told from the reports alone, without the lock. */
    public static Optional<RunOutcome> published(RunPlan plan) throws IOException {
        return PublishedRuns.of(plan)
                .map(run -> new RunOutcome(
                        RunStatus.PASS,
                        ExitCode.PUBLISHED.code(),
                        plan.periodWord(),
                        run.runId(),
                        run.accepted(),
                        run.total(),
                        run.rejected(),
                        run.warnings(),
                        Optional.of(run.workbook()),
                        List.of(),
                        true));
    }

    @SuppressWarnings("try") // the log is used by everyone, not by name
    private RunClosing.Ended execute(RunDatabase database, RunIntake.Admitted admitted, WriterLock lock)
            throws IOException {
        RunIdentity identity = admitted.identity();
        lock.announce(identity, clock.instant());
        stop.begins(identity.runId());
        try (RunLog log = RunLog.open(
                        plan.out().log(identity.runId()), plan.settings().jsonLog());
                Heartbeat heartbeat = Heartbeat.begin(
                        plan.out(),
                        identity,
                        admitted.attempt(),
                        plan.settings().heartbeat(),
                        watcher)) {
            return execute(database, admitted, heartbeat);
        }
    }

    private RunClosing.Ended execute(RunDatabase database, RunIntake.Admitted admitted, StepWatcher steps) {
        RunIdentity identity = admitted.identity();
        LOG.info(
                "run {} of period {} begins, attempt {}, fingerprint {}",
                identity.runId(),
                identity.periodWord(),
                admitted.attempt(),
                identity.fingerprint());
        JobParameters parameters = new JobParametersBuilder()
                .addString(NightlyJob.FOLDER, database.folderId())
                .addString("period", identity.periodWord())
                .addString("fingerprint", identity.fingerprint())
                .addLong("attempt", (long) admitted.attempt())
                .addString("run_id", identity.runId(), false)
                .toJobParameters();
        Reckoning reckoning = new Reckoning(plan);
        admitted.clock().ifPresent(check -> {
            LOG.warn("{}", check.message());
            reckoning.note(check);
        });
        RunInProgress run = new RunInProgress(
                plan,
                identity,
                reckoning,
                database.results(),
                () -> StepLedger.of(
                        database.repository(), database.repository().getJobInstance(NightlyJob.NAME, parameters)),
                clock);
        RunClosing closing = new RunClosing(run);
        try {
            if (InterruptedRuns.isCompleted(database.repository(), parameters)) {
                return closing.computed(database.history());
            }
            JobExecution execution = database.operator()
                    .start(NightlyJob.of(run, steps, stop, database.repository(), database.transactions()), parameters);
            return switch (execution.getStatus()) {
                case COMPLETED -> closing.computed(database.history());
                case STOPPED -> closing.failed(database.history(), new Fault(ExitCode.INTERRUPTED, STOP));
                default -> closing.failed(database.history(), Faults.of(cause(execution)));
            };
        } catch (Exception | OutOfMemoryError | StackOverflowError e) {
            Fault fault = Faults.of(e);
            LOG.error("the job could not be run", e);
            return closing.failed(database.history(), fault);
        }
    }

    private static Throwable cause(JobExecution execution) {
        return execution.getAllFailureExceptions().stream()
                .findFirst()
                .orElseGet(() -> new IllegalStateException("the job ended as " + execution.getExitStatus()));
    }
}
