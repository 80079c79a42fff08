package org.everyonecounts.jobs.nightly;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Runs a {@link NightStep} under Spring Batch and leaves its counts and its line of words in the job repository. */
final class StepTasklet implements Tasklet {
    private static final Logger LOG = LoggerFactory.getLogger(StepTasklet.class);

    private final NightStep step;
    private final RunInProgress run;

    StepTasklet(NightStep step, RunInProgress run) {
        this.step = step;
        this.run = run;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
        NightStep.Done done = step.run(run);
        contribution.getStepExecution().setReadCount(done.rowsRead());
        contribution.incrementWriteCount(done.rowsWritten());
        contribution.incrementFilterCount(done.rowsSkipped());
        contribution.setExitStatus(new ExitStatus(ExitStatus.COMPLETED.getExitCode(), done.message()));
        LOG.info("{}: {}", step.id(), done.message());
        return RepeatStatus.FINISHED;
    }
}
