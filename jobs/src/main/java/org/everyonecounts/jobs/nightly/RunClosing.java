package org.everyonecounts.jobs.nightly;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.jobs.history.RunHistory;
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

/**
 * The end of a run: what it was, the evidence it leaves, and the line in the history.
 *
 * <p>Disk, database or memory that ended the run may be wanting here too. Then the run still ends with its own status and exit code, but
 * not as {@link Ended#recorded recorded}: the next run finds it unfinished and puts it in order.
 */
final class RunClosing {
    private static final Logger LOG = LoggerFactory.getLogger(RunClosing.class);

    private final RunInProgress run;
    private final RunPlan plan;
    private final InstantSource clock;
    private boolean recorded = true;

    RunClosing(RunInProgress run) {
        this.run = run;
        this.plan = run.plan();
        this.clock = run.clock();
    }

    /**
     * How a run ended.
     *
     * @param recorded whether evidence and history say so
     */
    record Ended(RunOutcome outcome, boolean recorded) {}

    /** The end of a run that did all its steps. */
    Ended computed(RunHistory history) {
        // An earlier process may have done every step and lost its power before saying so: then nothing is in memory
        // yet.
        run.reckoning().figures();
        RunStatus status = run.reckoning().verdict();
        ReportFolder folder = new ReportFolder(
                status == RunStatus.PASS
                        ? plan.out().published(plan.periodWord(), run.identity().runId())
                        : plan.out().notPublished(run.identity().runId()),
                plan.periodWord());
        return end(
                history,
                outcome(
                        status,
                        run.reckoning().exitCode(),
                        Optional.of(
                                status == RunStatus.PASS
                                        ? folder.workbook(
                                                plan.settings().profiles().get(0))
                                        : folder.quality()),
                        FailedGate.problems(run.reckoning())));
    }

    /**
     * The end of a run that was stopped. What is published stays published: a connection lost after that changes nothing about the report,
     * and the run has passed.
     */
    Ended failed(RunHistory history, Fault fault) {
        Optional<RunOutcome> published = published();
        if (published.isPresent()) {
            LOG.warn(
                    "the report was published before this: {}", fault.problems().get(0));
            return end(history, published.get());
        }
        fault.problems().forEach(problem -> LOG.error("{}", problem));
        RunStatus status = fault.exitCode() == ExitCode.HELD ? RunStatus.HELD : RunStatus.FAILED;
        List<Problem> problems = new ArrayList<>(fault.problems());
        Optional<Path> quality = Optional.empty();
        try {
            if (Faults.isMemory(fault)) {
                run.reckoning().letGo();
            }
            quality = Optional.of(leaveEvidence(status, fault));
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            recorded = false;
            problems.addAll(Faults.of(e).problems());
            LOG.error("the evidence of the run could not be left", e);
        }
        return end(history, outcome(status, fault.exitCode(), quality, problems));
    }

    private Path leaveEvidence(RunStatus status, Fault fault) throws IOException {
        RunIdentity identity = run.identity();
        Evidence evidence = run.reckoning().evidence().with(fault.problems());
        Path target = plan.out().notPublished(identity.runId());
        Path partial = OutputFolder.partialOf(target);
        ReportFolder folder = new ReportFolder(partial, identity.periodWord());
        ReportWriter writer = new ReportWriter(
                        identity, plan.settings(), plan.data().location(), evidence)
                .with(new ScenarioRecord(plan.scenarios(), ""))
                .with(plan.timings());
        writer.start(folder, status, plan.out().log(identity.runId()));
        writer.writeFailure(folder, status, plan.files());
        writer.finish(folder, status, fault.exitCode().code(), clock.instant(), steps());
        FolderSwap.publish(partial, target);
        return new ReportFolder(target, identity.periodWord()).quality();
    }

    /** The steps as the database knows them; where it is away, nobody does. */
    private List<StepRecord> steps() {
        try {
            return run.steps().get();
        } catch (RuntimeException e) {
            recorded = false;
            LOG.warn("the database does not say how the steps went", e);
            return StepLedger.unknown();
        }
    }

    /** The run as passed where its report stands in its place and the pointer, if it is to have one, names it. */
    private Optional<RunOutcome> published() {
        try {
            if (!PublishStep.isDone(plan, run.identity())) {
                return Optional.empty();
            }
            return PublishedRuns.find(
                            plan.out(),
                            plan.periodWord(),
                            plan.fingerprint(),
                            plan.settings().profiles())
                    .map(report -> new RunOutcome(
                            RunStatus.PASS,
                            ExitCode.PUBLISHED.code(),
                            plan.periodWord(),
                            report.runId(),
                            report.accepted(),
                            report.total(),
                            report.rejected(),
                            report.warnings(),
                            Optional.of(report.workbook()),
                            List.of(),
                            false));
        } catch (IOException | RuntimeException e) {
            LOG.warn("it cannot be told whether the report was published", e);
            return Optional.empty();
        }
    }

    private RunOutcome outcome(RunStatus status, ExitCode exitCode, Optional<Path> report, List<Problem> problems) {
        Evidence evidence = run.reckoning().evidence();
        return new RunOutcome(
                status,
                exitCode.code(),
                plan.periodWord(),
                run.identity().runId(),
                evidence.acceptedRows(),
                evidence.rows(),
                evidence.rejectedRows(),
                evidence.warnings(),
                report,
                problems,
                false);
    }

    private Ended end(RunHistory history, RunOutcome outcome) {
        LOG.info("run {} ends as {}, exit {}", outcome.runId(), outcome.status(), outcome.exitCode());
        try {
            history.end(
                    outcome.runId(),
                    outcome.status().name(),
                    outcome.exitCode(),
                    clock.instant(),
                    outcome.report().map(plan.out()::relative).orElse(""),
                    outcome.problems().stream()
                            .findFirst()
                            .map(Problem::toString)
                            .orElse(""));
        } catch (RuntimeException | OutOfMemoryError e) {
            recorded = false;
            LOG.warn("the end of the run could not be written into the database; the next run does it", e);
        }
        return new Ended(outcome, recorded);
    }
}
