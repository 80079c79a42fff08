package org.everyonecounts.jobs.nightly;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.Locale;
import java.util.Optional;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionException;

/** Says what an exception means to the user: a fault as it is, a disk or database that is away, or a mistake of this software. */
public final class Faults {
    private Faults() {}

    public static Fault of(Throwable thrown) {
        @Nullable Throwable cause = thrown;
        while (cause != null) {
            if (cause instanceof Fault fault) {
                return fault;
            }
            if (cause instanceof IOException io) {
                return away(disk(io));
            }
            if (cause instanceof DataAccessResourceFailureException
                    || cause instanceof TransactionException
                    || cause instanceof SQLNonTransientConnectionException
                    || cause instanceof SQLTransientException) {
                return away(Problem.of(
                        "the database of runs cannot be used: " + firstLine(cause),
                        "Every run keeps its steps and results there",
                        "check the disk and the rights of the .state folder and run again"));
            }
            cause = cause.getCause();
        }
        return new Fault(
                ExitCode.INTERNAL,
                Problem.of(
                        "internal error: " + thrown.getClass().getSimpleName() + ": " + firstLine(thrown),
                        "This is a mistake of this software, not of your data",
                        "send logs/run.log and meta/ of this run to its maintainers"));
    }

    private static Fault away(Problem problem) {
        return new Fault(ExitCode.MISSING_OR_BUSY, problem);
    }

    private static Problem disk(IOException io) {
        String words = Optional.ofNullable(io.getMessage()).orElse("");
        if (words.toLowerCase(Locale.ROOT).contains("no space left")
                || words.toLowerCase(Locale.ROOT).contains("quota")) {
            return Problem.of("the disk is full: " + words, "A report needs room", "free some space and run again");
        }
        String file = io instanceof FileSystemException named
                ? Optional.ofNullable(named.getFile()).orElse("")
                : "";
        return Problem.of(
                file,
                "a file or folder cannot be read or written: " + io.getClass().getSimpleName() + " " + words,
                "The run needs it",
                "check that it exists and its rights, and run again");
    }

    private static String firstLine(Throwable thrown) {
        return Optional.ofNullable(thrown.getMessage())
                .orElse("no message")
                .lines()
                .findFirst()
                .orElse("no message");
    }
}
