package org.everyonecounts.jobs.nightly;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.publish.StepRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/** How each step of a run went, from the job repository: the last execution of each, in whichever process it was. */
final class StepLedger {
    private StepLedger() {}

    static List<StepRecord> of(JobRepository repository, @Nullable JobInstance instance) {
        List<StepRecord> records = new ArrayList<>();
        for (NightStep step : NightlyJob.STEPS) {
            @Nullable
            StepExecution last = instance == null ? null : repository.getLastStepExecution(instance, step.id());
            records.add(last == null ? new StepRecord(step.id(), "NOT_RUN", 0, 0, 0, 0, "") : record(last));
        }
        return records;
    }

    /** For when the database is away: which steps there are is all that is known. */
    static List<StepRecord> unknown() {
        return NightlyJob.STEPS.stream()
                .map(step -> new StepRecord(step.id(), "UNKNOWN", 0, 0, 0, 0, ""))
                .toList();
    }

    static StepRecord record(StepExecution execution) {
        LocalDateTime start = execution.getStartTime();
        LocalDateTime end = Optional.ofNullable(execution.getEndTime()).orElseGet(LocalDateTime::now);
        long elapsed =
                start == null ? 0 : Math.max(0, Duration.between(start, end).toMillis());
        boolean failed = execution.getStatus() == BatchStatus.FAILED;
        return new StepRecord(
                execution.getStepName(),
                execution.getStatus().name(),
                execution.getReadCount(),
                execution.getWriteCount(),
                execution.getFilterCount(),
                elapsed,
                failed ? failure(execution) : execution.getExitStatus().getExitDescription());
    }

    private static String failure(StepExecution execution) {
        List<Throwable> thrown = execution.getFailureExceptions();
        if (!thrown.isEmpty()) {
            Fault fault = Faults.of(thrown.get(0));
            return fault.problems().get(0).toString();
        }
        // After a restart only the text is left: its first line holds the exception.
        return execution
                .getExitStatus()
                .getExitDescription()
                .lines()
                .findFirst()
                .orElse("");
    }
}
