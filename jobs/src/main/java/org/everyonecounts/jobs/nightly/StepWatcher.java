package org.everyonecounts.jobs.nightly;

import org.everyonecounts.jobs.publish.StepRecord;

/** Is told as steps begin and end; shows progress. */
public interface StepWatcher {
    void started(String step, int number, int of);

    void ended(StepRecord step);
}
