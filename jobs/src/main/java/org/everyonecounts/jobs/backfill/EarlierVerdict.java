package org.everyonecounts.jobs.backfill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.nightly.RunPlan;
import org.everyonecounts.jobs.publish.OutputFolder;
import org.everyonecounts.jobs.runs.RunSummary;

/**
 * Was this very run made before and not published? The same fingerprint comes to the same verdict, so there is no sense in making it again
 * unasked. A run that met something missing or busy (exit 5) or was stopped (130, 143) was never judged, and is made again.
 */
final class EarlierVerdict {
    private EarlierVerdict() {}

    /** The last run of the period and fingerprint that was held, or failed for good. */
    static Optional<RunSummary> of(RunPlan plan) throws IOException {
        Path folder =
                Optional.ofNullable(plan.out().notPublished("any").getParent()).orElseThrow();
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        String ending = "_" + plan.fingerprint().substring(0, 8);
        try (Stream<Path> runs = Files.list(folder)) {
            return runs.filter(run -> String.valueOf(run.getFileName()).endsWith(ending))
                    .filter(run -> !String.valueOf(run.getFileName()).startsWith("."))
                    .sorted()
                    .map(RunSummary::read)
                    .flatMap(Optional::stream)
                    .filter(run -> run.fingerprint().equals(plan.fingerprint())
                            && run.period().equals(plan.periodWord()))
                    .reduce((earlier, later) -> later)
                    .filter(run -> isVerdict(run.exitCode()));
        }
    }

    private static boolean isVerdict(int exitCode) {
        return exitCode == ExitCode.HELD.code()
                || exitCode == ExitCode.USAGE.code()
                || exitCode == ExitCode.CONTRACT.code()
                || exitCode == ExitCode.INTERNAL.code();
    }

    /** The newest run of the period that was published after the one that was not: it was mended or approved. */
    static Optional<RunSummary> publishedSince(OutputFolder out, RunSummary before) throws IOException {
        List<Path> runs = out.publishedRuns(before.period());
        for (int i = runs.size() - 1; i >= 0; i--) {
            if (String.valueOf(runs.get(i).getFileName()).compareTo(before.runId()) > 0) {
                Optional<RunSummary> run =
                        RunSummary.read(runs.get(i)).filter(found -> found.isPublished() && !found.whatIf());
                if (run.isPresent()) {
                    return run;
                }
            }
        }
        return Optional.empty();
    }
}
