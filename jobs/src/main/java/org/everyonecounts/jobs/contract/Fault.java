package org.everyonecounts.jobs.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Stops a command: the exit code it ends with, and the problems found, in plain words.
 *
 * <p>Words of the input stand in problems, and an input may be made to fill a log: at most {@value #MOST} problems are told, the rest counted,
 * and of each text at most {@value #LONGEST} characters, the middle left out.
 */
public final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final int MOST = 100;
    private static final int LONGEST = 1_000;
    private static final int END = 200;

    private final ExitCode exitCode;
    private final transient List<Problem> problems;

    public Fault(ExitCode exitCode, List<Problem> problems) {
        this(told(problems), exitCode);
    }

    private Fault(List<Problem> told, ExitCode exitCode) {
        super(told.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.exitCode = exitCode;
        this.problems = told;
    }

    private static List<Problem> told(List<Problem> problems) {
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("problems are empty; a fault must say at least one");
        }
        List<Problem> told = new ArrayList<>();
        problems.stream().limit(MOST).map(Fault::shortened).forEach(told::add);
        if (problems.size() > MOST) {
            told.add(Problem.of(
                    told.get(0).file(),
                    "there are " + (problems.size() - MOST) + " more problems",
                    "Only the first " + MOST + " are told",
                    "mend those first"));
        }
        return List.copyOf(told);
    }

    private static Problem shortened(Problem problem) {
        return new Problem(
                shortened(problem.what()),
                shortened(problem.file()),
                // A library that does not know the line says -1.
                Math.max(0, problem.line()),
                shortened(problem.column()),
                shortened(problem.why()),
                shortened(problem.fix()));
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int from = LONGEST - END - 1;
        int to = text.length() - END;
        // Never half of a pair of characters.
        from -= Character.isHighSurrogate(text.charAt(from - 1)) ? 1 : 0;
        to += Character.isLowSurrogate(text.charAt(to)) ? 1 : 0;
        return text.substring(0, from) + "…" + text.substring(to);
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
