package org.everyonecounts.jobs.nightly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.history.RunHistory;
import org.everyonecounts.jobs.history.RunHistory.PastRun;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.jobs.publish.LatestPointer;
import org.everyonecounts.jobs.publish.ManifestJson;
import org.everyonecounts.jobs.publish.OutputFolder;
import org.everyonecounts.jobs.publish.RunIdentity;
import org.everyonecounts.jobs.publish.RunStatus;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Puts in order what earlier processes left when they ended without saying so. Called under the lock: nothing of the folder is at work. */
final class InterruptedRuns {
    private static final Logger LOG = LoggerFactory.getLogger(InterruptedRuns.class);

    private InterruptedRuns() {}

    /** Marks executions of the folder that look as if they were running as failed, so that they may go on. Those of other folders may be at work. */
    static void recover(RunDatabase database, boolean embedded) {
        for (JobExecution execution : database.repository().findRunningJobExecutions(NightlyJob.NAME)) {
            String folder = execution.getJobParameters().getString(NightlyJob.FOLDER);
            // A version that knew one folder a database wrote no name.
            if (folder == null ? embedded : folder.equals(database.folderId())) {
                database.operator().recover(execution);
            }
        }
    }

    /**
     * Makes a job that is about to start startable. Where the connection was lost in the middle of a commit Spring Batch says UNKNOWN and
     * would never start again; every step of ours leaves, done twice, what it leaves done once, so it is a failure like any other.
     *
     * @return true when the job was completed already, and only its process did not live to say so
     */
    static boolean isCompleted(JobRepository repository, JobParameters parameters) {
        @Nullable JobInstance instance = repository.getJobInstance(NightlyJob.NAME, parameters);
        @Nullable JobExecution last = instance == null ? null : repository.getLastJobExecution(instance);
        if (instance == null) {
            return false;
        }
        if (last == null) {
            // The process ended between the two transactions that write job and execution down. Spring Batch would
            // never start such a
            // job; it has done nothing yet and is made again.
            repository.deleteJobInstance(instance);
            return false;
        }
        if (last.getStatus() == BatchStatus.COMPLETED) {
            return true;
        }
        for (NightStep step : NightlyJob.STEPS) {
            @Nullable StepExecution execution = repository.getLastStepExecution(instance, step.id());
            if (execution != null && execution.getStatus() == BatchStatus.UNKNOWN) {
                execution.setStatus(BatchStatus.FAILED);
                execution.setExitStatus(ExitStatus.FAILED);
                repository.update(execution);
            }
        }
        if (last.getStatus() == BatchStatus.UNKNOWN) {
            last.setStatus(BatchStatus.FAILED);
            last.setExitStatus(ExitStatus.FAILED);
            last.setEndTime(LocalDateTime.now(ZoneId.systemDefault()));
            repository.update(last);
        }
        return false;
    }

    /**
     * Says of every run but the current one how it ended: as its folder says where it was published or held, else superseded.
     *
     * @param current the run that goes on or begins; empty for none
     */
    static void settle(OutputFolder out, RunHistory history, String current, Instant now) throws IOException {
        for (PastRun run : history.unfinished()) {
            if (run.runId().equals(current)) {
                continue;
            }
            Path published = out.published(run.periodWord(), run.runId());
            Path held = out.notPublished(run.runId());
            if (endedAs(published, run, RunStatus.PASS)) {
                point(out, run, published);
                history.end(
                        run.runId(),
                        RunStatus.PASS.name(),
                        ExitCode.PUBLISHED.code(),
                        now,
                        out.relative(published),
                        "");
                LOG.info("run {} was published before it was interrupted", run.runId());
            } else if (endedAs(held, run, RunStatus.HELD)) {
                history.end(run.runId(), RunStatus.HELD.name(), ExitCode.HELD.code(), now, out.relative(held), "");
            } else {
                history.supersede(run.runId(), current, now);
            }
        }
    }

    private static boolean endedAs(Path folder, PastRun run, RunStatus status) throws IOException {
        return read(folder.resolve("meta/run_results.json"))
                .filter(results -> results.path("run_id").asString("").equals(run.runId())
                        && results.path("status").asString("").equals(status.name()))
                .isPresent();
    }

    /** The pointer is written after the report: a process may have ended in between. */
    private static void point(OutputFolder out, PastRun run, Path published) throws IOException {
        Optional<JsonNode> manifest = read(published.resolve("meta/manifest.json"));
        String newest = LatestPointer.runId(out).orElse("");
        if (manifest.isEmpty() || manifest.get().has("scenarios") || newest.compareTo(run.runId()) >= 0) {
            return;
        }
        SortedMap<String, String> periods = ManifestJson.latestPeriods(manifest.get());
        if (LatestPointer.isMovedBy(out, run.periodWord(), periods)) {
            LatestPointer.write(
                    out,
                    new RunIdentity(run.runId(), run.periodWord(), run.fingerprint(), run.started(), "", List.of()),
                    periods);
        }
    }

    private static Optional<JsonNode> read(Path file) throws IOException {
        try {
            return Files.exists(file) ? Optional.of(Json.parse(Files.readAllBytes(file))) : Optional.empty();
        } catch (JacksonException e) {
            // Changed by somebody: it says nothing.
            return Optional.empty();
        }
    }
}
