package org.everyonecounts.jobs.nightly;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.jobs.publish.Evidence;
import org.everyonecounts.jobs.publish.FolderSwap;
import org.everyonecounts.jobs.publish.OutputFolder;
import org.everyonecounts.jobs.publish.ReportFolder;
import org.everyonecounts.jobs.publish.ReportWriter;
import org.everyonecounts.jobs.publish.RunIdentity;
import org.everyonecounts.jobs.publish.RunStatus;
import org.everyonecounts.jobs.publish.ScenarioRecord;
import org.everyonecounts.jobs.publish.StepRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/** One night: takes the lock, sees whether there is anything to do, runs the job, and says how it ended. */
public final class NightlyRun {
    private static final Logger LOG = LoggerFactory.getLogger(NightlyRun.class);

    private final RunPlan plan;
    private final StepWatcher watcher;

    public NightlyRun(RunPlan plan, StepWatcher watcher) {
        this.plan = plan;
        this.watcher = watcher;
    }

    /**
     * @param force computes again even when the same fingerprint was published already
     * @throws Fault when the run cannot begin: another one holds the lock, or the folder cannot be written
     */
    public RunOutcome run(boolean force) throws IOException {
        try (WriterLock lock = WriterLock.take(plan.out())) {
            Optional<RunOutcome> published = force || lock.interruptedBefore() ? Optional.empty() : nothingToDo();
            if (published.isPresent()) {
                return published.get();
            }
            try (RunDatabase database = RunDatabase.open(plan.out().state())) {
                Optional<RunIntake.Admitted> admitted = RunIntake.admit(plan, database, force);
                RunOutcome outcome = admitted.isPresent()
                        ? execute(database, admitted.get(), lock)
                        : nothingToDo().orElseThrow();
                lock.finished();
                return outcome;
            }
        }
    }

    private Optional<RunOutcome> nothingToDo() throws IOException {
        return PublishedRuns.find(
                        plan.out(),
                        plan.periodWord(),
                        plan.fingerprint(),
                        plan.settings().profiles())
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
    private RunOutcome execute(RunDatabase database, RunIntake.Admitted admitted, WriterLock lock) throws IOException {
        lock.announce(admitted.identity());
        try (RunLog log = RunLog.open(
                plan.out().log(admitted.identity().runId()), plan.settings().jsonLog())) {
            return execute(database, admitted);
        }
    }

    private RunOutcome execute(RunDatabase database, RunIntake.Admitted admitted) throws IOException {
        RunIdentity identity = admitted.identity();
        LOG.info(
                "run {} of period {} begins, attempt {}, fingerprint {}",
                identity.runId(),
                identity.periodWord(),
                admitted.attempt(),
                identity.fingerprint());
        JobParameters parameters = new JobParametersBuilder()
                .addString("period", identity.periodWord())
                .addString("fingerprint", identity.fingerprint())
                .addLong("attempt", (long) admitted.attempt())
                .addString("run_id", identity.runId(), false)
                .toJobParameters();
        RunInProgress run = new RunInProgress(
                plan,
                identity,
                new Reckoning(plan),
                database.results(),
                () -> StepLedger.of(
                        database.repository(), database.repository().getJobInstance(NightlyJob.NAME, parameters)));
        RunOutcome outcome;
        try {
            JobExecution execution = database.operator()
                    .start(NightlyJob.of(run, watcher, database.repository(), database.transactions()), parameters);
            outcome = execution.getStatus() == BatchStatus.COMPLETED
                    ? computed(run)
                    : failed(run, Faults.of(cause(execution)));
        } catch (Exception e) {
            LOG.error("the job could not be run", e);
            outcome = failed(run, Faults.of(e));
        }
        LOG.info("run {} ends as {}, exit {}", identity.runId(), outcome.status(), outcome.exitCode());
        database.history()
                .end(
                        identity.runId(),
                        outcome.status().name(),
                        outcome.exitCode(),
                        Instant.now(),
                        outcome.report().map(plan.out()::relative).orElse(""),
                        outcome.problems().stream()
                                .findFirst()
                                .map(Problem::toString)
                                .orElse(""));
        return outcome;
    }

    private static Throwable cause(JobExecution execution) {
        return execution.getAllFailureExceptions().stream()
                .findFirst()
                .orElseGet(() -> new IllegalStateException("the job ended as " + execution.getExitStatus()));
    }

    private RunOutcome computed(RunInProgress run) {
        // An earlier process may have done every step and lost its power before saying so: then nothing is in memory
        // yet.
        run.reckoning().figures();
        RunStatus status = run.reckoning().verdict();
        RunIdentity identity = run.identity();
        Path target = status == RunStatus.PASS
                ? plan.out().published(identity.periodWord(), identity.runId())
                : plan.out().notPublished(identity.runId());
        ReportFolder folder = new ReportFolder(target, identity.periodWord());
        List<Problem> problems = FailedGate.problems(run.reckoning());
        return outcome(
                status,
                run.reckoning().exitCode(),
                run,
                Optional.of(
                        status == RunStatus.PASS
                                ? folder.workbook(plan.settings().profiles().get(0))
                                : folder.quality()),
                problems);
    }

    /** Leaves the evidence of a run that computed nothing. */
    private RunOutcome failed(RunInProgress run, Fault fault) throws IOException {
        fault.problems().forEach(problem -> LOG.error("{}", problem));
        RunIdentity identity = run.identity();
        RunStatus status = fault.exitCode() == ExitCode.HELD ? RunStatus.HELD : RunStatus.FAILED;
        Evidence evidence = run.reckoning().evidence().with(fault.problems());
        Path target = plan.out().notPublished(identity.runId());
        Path partial = OutputFolder.partialOf(target);
        ReportFolder folder = new ReportFolder(partial, identity.periodWord());
        ReportWriter writer = new ReportWriter(
                        identity, plan.settings(), plan.data().location(), evidence)
                .with(new ScenarioRecord(plan.scenarios(), ""));
        writer.start(folder, status, plan.out().log(identity.runId()));
        writer.writeFailure(folder, status, plan.files());
        List<StepRecord> steps = run.steps().get();
        writer.finish(folder, status, fault.exitCode().code(), Instant.now(), steps);
        FolderSwap.publish(partial, target);
        return outcome(
                status,
                fault.exitCode(),
                run,
                Optional.of(new ReportFolder(target, identity.periodWord()).quality()),
                fault.problems());
    }

    private static RunOutcome outcome(
            RunStatus status, ExitCode exitCode, RunInProgress run, Optional<Path> report, List<Problem> problems) {
        Evidence evidence = run.reckoning().evidence();
        return new RunOutcome(
                status,
                exitCode.code(),
                run.identity().periodWord(),
                run.identity().runId(),
                evidence.acceptedRows(),
                evidence.rows(),
                evidence.rejectedRows(),
                evidence.warnings(),
                report,
                problems,
                false);
    }
}
