package org.everyonecounts.jobs.publish;

/** How a run ended: the word in its summary line and in its STATUS file. */
public enum RunStatus {
    /** Published. */
    PASS,
    /** Computed, but a gate failed: not published. */
    HELD,
    /** Stopped by a fault: not published. */
    FAILED
}
