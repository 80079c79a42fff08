package org.everyonecounts.jobs.nightly;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.jobs.settings.SettingsReader;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionException;

/**
 * Says what an exception means to the user: a fault as it is, a disk, a database or memory that is wanting, or a mistake of this software.
 */
public final class Faults {
    private static final int DEEPEST = 50;
    private static final String NO_MEMORY = "not enough memory for these figures";

    private Faults() {}

    public static Fault of(Throwable thrown) {
        List<Throwable> chain = chain(thrown);
        Optional<Fault> told = first(chain, Fault.class);
        if (told.isPresent()) {
            return told.get();
        }
        if (first(chain, OutOfMemoryError.class).isPresent()) {
            return memory();
        }
        Optional<IOException> io = first(chain, IOException.class);
        if (io.filter(Faults::isFull).isPresent()) {
            return away(disk(io.get()));
        }
        Optional<Fault> database = DatabaseTrouble.of(thrown);
        if (database.isPresent()) {
            return database.get();
        }
        if (io.isPresent()) {
            return away(disk(io.get()));
        }
        for (Throwable cause : chain) {
            if (cause instanceof DataAccessResourceFailureException || cause instanceof TransactionException) {
                return away(Problem.of(
                        "the database of runs cannot be used: " + firstLine(cause),
                        "Every run keeps its steps and results there",
                        "check the database, its disk and its rights and run again"));
            }
        }
        return new Fault(
                ExitCode.INTERNAL,
                Problem.of(
                        "internal error: " + thrown.getClass().getSimpleName() + ": " + firstLine(thrown),
                        "This is a mistake of this software, not of your data",
                        "send logs/run.log and meta/ of this run to its maintainers"));
    }

    private static List<Throwable> chain(Throwable thrown) {
        List<Throwable> chain = new ArrayList<>();
        @Nullable Throwable cause = thrown;
        while (cause != null && chain.size() < DEEPEST) {
            chain.add(cause);
            cause = cause.getCause();
        }
        return chain;
    }

    private static <T> Optional<T> first(List<Throwable> chain, Class<T> type) {
        return chain.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private static Fault memory() {
        return away(Problem.of(
                NO_MEMORY,
                "Java may take as much as " + SettingsReader.ENVIRONMENT_PREFIX
                        + "MEMORY says, 512m where it is not set",
                "give more, such as " + SettingsReader.ENVIRONMENT_PREFIX
                        + "MEMORY=1024m, and run again: the run goes on where it stopped"));
    }

    /** True for the fault that a lack of memory is told as. */
    static boolean isMemory(Fault fault) {
        return fault.problems().get(0).what().equals(NO_MEMORY);
    }

    private static Fault away(Problem problem) {
        return new Fault(ExitCode.MISSING_OR_BUSY, problem);
    }

    private static boolean isFull(IOException io) {
        String words = Optional.ofNullable(io.getMessage()).orElse("").toLowerCase(Locale.ROOT);
        return words.contains("no space left") || words.contains("quota");
    }

    private static Problem disk(IOException io) {
        String words = Optional.ofNullable(io.getMessage()).orElse("");
        if (isFull(io)) {
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
