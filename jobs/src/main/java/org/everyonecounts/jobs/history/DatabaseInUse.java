package org.everyonecounts.jobs.history;

/** The embedded database cannot be read now: a run holds it. What it would say stands in the folders of the runs as well. */
public final class DatabaseInUse extends Exception {
    private static final long serialVersionUID = 1L;

    DatabaseInUse(Throwable cause) {
        super("a run holds the embedded database", cause);
    }
}
