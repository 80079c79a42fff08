package org.everyonecounts.jobs.nightly;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.everyonecounts.jobs.history.ResultStore;
import org.everyonecounts.jobs.publish.RunIdentity;
import org.everyonecounts.jobs.publish.StepRecord;

/**
 * What a step is given: what the run knows, who it is and where it keeps its results.
 *
 * @param steps the steps so far, also those of an earlier process
 * @param clock what time it is; never earlier than it was
 */
record RunInProgress(
        RunPlan plan,
        RunIdentity identity,
        Reckoning reckoning,
        ResultStore store,
        Supplier<List<StepRecord>> steps,
        InstantSource clock) {}
