package org.everyonecounts.jobs.nightly;

import java.util.List;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.transaction.PlatformTransactionManager;

/** The nightly job: its steps in order, each a coarse unit of restart. */
final class NightlyJob {
    /** Name in the job repository. */
    static final String NAME = "nightly";

    /** The parameter that names the output folder: one repository may serve many. */
    static final String FOLDER = "folder";

    /** The steps in order. A new step is one more entry. */
    static final List<NightStep> STEPS = List.of(
            new IntakeStep(),
            new ValidateStep(),
            new LoadStep(),
            new TargetsStep(),
            new IndicatorsStep(),
            new PublishStep());

    private NightlyJob() {}

    static Job of(
            RunInProgress run,
            StepWatcher watcher,
            StopSignal stop,
            JobRepository repository,
            PlatformTransactionManager transactions) {
        SimpleJobBuilder job = new JobBuilder(NAME, repository)
                .observationRegistry(run.plan().timings().observations())
                .start(step(0, run, watcher, stop, repository, transactions));
        for (int i = 1; i < STEPS.size(); i++) {
            job = job.next(step(i, run, watcher, stop, repository, transactions));
        }
        return job.build();
    }

    private static Step step(
            int index,
            RunInProgress run,
            StepWatcher watcher,
            StopSignal stop,
            JobRepository repository,
            PlatformTransactionManager transactions) {
        NightStep step = STEPS.get(index);
        return new StepBuilder(step.id(), repository)
                .observationRegistry(run.plan().timings().observations())
                .tasklet(new StepTasklet(step, run), transactions)
                .listener(new StepExecutionListener() {
                    @Override
                    public void beforeStep(StepExecution execution) {
                        if (stop.isGiven()) {
                            // The step ends as stopped before it has done anything, and the job with it.
                            execution.setTerminateOnly();
                        } else {
                            watcher.started(step.id(), index + 1, STEPS.size());
                        }
                    }

                    @Override
                    public ExitStatus afterStep(StepExecution execution) {
                        if (!execution.isTerminateOnly()) {
                            watcher.ended(StepLedger.record(execution));
                        }
                        return execution.getExitStatus();
                    }
                })
                .build();
    }
}
