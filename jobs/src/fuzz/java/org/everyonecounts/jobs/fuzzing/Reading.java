package org.everyonecounts.jobs.fuzzing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.Problem;

/**
 * What every reader keeps to, whatever the bytes: it gives a result or a {@link Fault}, within five seconds of one processor.
 *
 * <p>A fault ends with an exit code that blames the input, says what is wrong and how to mend it, and repeats no more than some hundred
 * characters of the input. Anything else thrown is a finding.
 */
public final class Reading {
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final long MOST_NANOSECONDS = 5_000_000_000L;
    private static final int LONGEST_TEXT = 1_000;
    private static final int MOST_PROBLEMS = 101;
    private static final Set<ExitCode> BLAMES_INPUT =
            EnumSet.of(ExitCode.USAGE, ExitCode.CONTRACT, ExitCode.MISSING_OR_BUSY);

    private Reading() {}

    /** What the reader gives; empty when it refused with a fault in words. */
    public static <T> Optional<T> of(Supplier<T> reader) {
        long before = CLOCK.getCurrentThreadCpuTime();
        Optional<T> result;
        try {
            result = Optional.of(reader.get());
        } catch (Fault fault) {
            told(fault);
            result = Optional.empty();
        }
        long spent = CLOCK.getCurrentThreadCpuTime() - before;
        holds(spent < MOST_NANOSECONDS, "reading took " + spent / 1_000_000 + " ms");
        return result;
    }

    /** A claim about what was read; the input is a finding where it is false. */
    public static void holds(boolean claim, String otherwise) {
        if (!claim) {
            throw new AssertionError(otherwise);
        }
    }

    private static void told(Fault fault) {
        holds(BLAMES_INPUT.contains(fault.exitCode()), "exit code " + fault.exitCode());
        holds(fault.problems().size() <= MOST_PROBLEMS, fault.problems().size() + " problems");
        for (Problem problem : fault.problems()) {
            said("what", problem.what());
            said("why", problem.why());
            said("fix", problem.fix());
            holds(problem.file().length() <= LONGEST_TEXT, "a long file name");
            holds(problem.column().length() <= LONGEST_TEXT, "a long column name");
            holds(problem.line() >= 0, "line " + problem.line());
        }
    }

    private static void said(String part, String text) {
        holds(!text.isBlank(), "a fault does not say " + part);
        holds(text.length() <= LONGEST_TEXT, part + " has " + text.length() + " characters: " + text);
    }
}
