package org.everyonecounts.jobs.backfill;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.publish.OutputFolder;
import org.everyonecounts.jobs.runs.PublishedRun;
import org.everyonecounts.jobs.runs.RunSummary;

/**
 * Did the figures of a period change? The hashes of all tables of a published run beside those of the run published before it for the same
 * period. A changed input file makes new runs of all periods, since each must be able to say from which bytes it was made; this tells which
 * of them have anything new to say.
 */
final class FiguresSince {
    /** Says itself what changed since an earlier run, and so differs whenever the earlier run does. */
    private static final String REVISIONS = "data/revisions.csv";

    private FiguresSince() {}

    /** @param run folder of a published run */
    static PeriodResult.Figures compared(OutputFolder out, String period, Path run) throws IOException {
        String id = String.valueOf(run.getFileName());
        Optional<SortedMap<String, String>> now = tables(run);
        List<Path> runs = out.publishedRuns(period);
        for (int i = runs.size() - 1; i >= 0; i--) {
            boolean earlier = String.valueOf(runs.get(i).getFileName()).compareTo(id) < 0;
            boolean night = earlier
                    && RunSummary.read(runs.get(i))
                            .filter(summary -> summary.isPublished() && !summary.whatIf())
                            .isPresent();
            if (night) {
                Optional<SortedMap<String, String>> before = tables(runs.get(i));
                if (before.isPresent()) {
                    return now.equals(before) ? PeriodResult.Figures.SAME : PeriodResult.Figures.CHANGED;
                }
            }
        }
        return PeriodResult.Figures.FIRST;
    }

    /** Hash of every table by path; none where the folder is damaged. */
    private static Optional<SortedMap<String, String>> tables(Path run) throws IOException {
        TreeMap<String, String> tables = new TreeMap<>();
        try {
            PublishedRun.open(run).manifest().path("outputs").forEach(output -> {
                String path = output.path("path").asString("");
                if (path.startsWith("data/") && path.endsWith(".csv") && !path.equals(REVISIONS)) {
                    tables.put(path, output.path("sha256").asString(""));
                }
            });
        } catch (Fault damaged) {
            return Optional.empty();
        }
        return tables.isEmpty() ? Optional.empty() : Optional.of(tables);
    }
}
