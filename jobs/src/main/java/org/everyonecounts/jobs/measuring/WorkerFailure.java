package org.everyonecounts.jobs.measuring;

import java.util.concurrent.ExecutionException;

/** What went wrong on another thread, as if it had gone wrong on this one. */
final class WorkerFailure {
    private WorkerFailure() {}

    /** The exception to throw; an error, such as memory that is full, is thrown at once. */
    static RuntimeException of(ExecutionException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException mistake ? mistake : new IllegalStateException(cause);
    }
}
