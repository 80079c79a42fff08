package org.everyonecounts.jobs.status;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.everyonecounts.jobs.runs.NextCommand;
import org.everyonecounts.jobs.runs.RunSummary;

/**
 * A run as it is shown.
 *
 * @param input what it read; none where its folder is gone or damaged
 * @param warnings none where its folder is gone or damaged
 * @param reasons why it did not pass, or by which run it was superseded; none when it passed
 * @param command what to do about it; empty where there is nothing to do
 * @param whatIf true for a run of {@code scenario}
 */
public record ShownRun(
        String runId,
        String period,
        String status,
        OptionalInt exitCode,
        Optional<Instant> started,
        Optional<Instant> ended,
        Optional<Path> folder,
        Optional<RunSummary.Input> input,
        OptionalInt warnings,
        List<String> reasons,
        String command,
        boolean whatIf) {
    public ShownRun {
        reasons = List.copyOf(reasons);
    }

    static ShownRun of(KnownRun run) {
        // A run that goes on again has a folder of its failed attempt, which says nothing about it now.
        boolean over = run.ended().isPresent();
        Optional<RunSummary> summary = over ? run.folder().flatMap(RunSummary::read) : Optional.empty();
        Optional<RunSummary.Input> input = summary.flatMap(RunSummary::input);
        List<String> reasons = input.map(RunSummary.Input::reasons)
                .filter(told -> !told.isEmpty())
                .orElseGet(() -> run.message().isEmpty() ? List.of() : List.of(run.message()));
        return new ShownRun(
                run.runId(),
                run.period(),
                run.status(),
                run.exitCode(),
                run.started(),
                run.ended(),
                run.folder(),
                input,
                summary.map(one -> OptionalInt.of(one.warnings())).orElseGet(OptionalInt::empty),
                run.status().equals(KnownRun.PASS) ? List.of() : reasons,
                summary.map(NextCommand::of).orElseGet(() -> runAgain(run)),
                summary.map(RunSummary::whatIf).orElse(false));
    }

    /** A run whose evidence is gone can only be made again. */
    private static String runAgain(KnownRun run) {
        return run.status().equals(KnownRun.HELD) || run.status().equals(KnownRun.FAILED)
                ? "everyone-counts run --period " + run.period()
                : "";
    }

    /** How long it took, from its beginning to its end, also over a restart. */
    public Optional<Duration> took() {
        return started.flatMap(begin -> ended.map(end -> Duration.between(begin, end)));
    }

    boolean is(String word) {
        return status.equals(word);
    }
}
