package org.everyonecounts.jobs.contract;

import java.util.List;
import java.util.stream.Collectors;

/** Stops a command: the exit code it ends with, and every problem found, in plain words. */
public final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;
    private final transient List<Problem> problems;

    public Fault(ExitCode exitCode, List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("problems are empty; a fault must say at least one");
        }
        this.exitCode = exitCode;
        this.problems = List.copyOf(problems);
    }

    public Fault(ExitCode exitCode, Problem problem) {
        this(exitCode, List.of(problem));
    }

    public ExitCode exitCode() {
        return exitCode;
    }

    /** What is wrong, in the order found; never empty. */
    public List<Problem> problems() {
        return problems;
    }
}
