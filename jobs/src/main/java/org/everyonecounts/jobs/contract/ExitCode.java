package org.everyonecounts.jobs.contract;

/** How a command ended, as the scheduler sees it. */
public enum ExitCode {
    /** Published, or nothing to do. */
    PUBLISHED(0),
    /** Computed, but a gate failed: nothing was published. */
    HELD(1),
    /** Wrong usage, settings or scheme. */
    USAGE(2),
    /** The input breaks the contract. */
    CONTRACT(3),
    /** Something is missing or busy: trying again may help. */
    MISSING_OR_BUSY(5),
    /** A mistake of this software. */
    INTERNAL(10),
    /** Told to stop by a signal; the operating system says 130 for SIGINT by itself. */
    INTERRUPTED(143);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    /** The number given to the operating system. */
    public int code() {
        return code;
    }
}
