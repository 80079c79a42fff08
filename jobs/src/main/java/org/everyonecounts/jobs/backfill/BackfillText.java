package org.everyonecounts.jobs.backfill;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.everyonecounts.jobs.publish.Columns;

/** The table at the end of a backfill: one line a year, and one that counts them. */
public final class BackfillText {
    private static final List<String> HEADER = List.of("period", "status", "done", "figures", "run", "report");

    private BackfillText() {}

    /** @param show how a path is written */
    public static List<String> lines(List<PeriodResult> results, Function<Path, String> show) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADER);
        for (PeriodResult result : results) {
            rows.add(List.of(
                    result.period(),
                    result.status(),
                    result.done().words(),
                    result.figures().words(),
                    result.runId(),
                    result.report().map(show).orElse("none")));
        }
        List<String> lines = new ArrayList<>(Columns.aligned(rows, ""));
        lines.add(counted(results));
        return lines;
    }

    private static String counted(List<PeriodResult> results) {
        StringBuilder line = new StringBuilder("backfill of " + results.size() + " periods:");
        String separator = " ";
        for (PeriodResult.Done done : PeriodResult.Done.values()) {
            long count =
                    results.stream().filter(result -> result.done() == done).count();
            if (count > 0) {
                line.append(separator).append(count).append(' ').append(done.words());
                separator = ", ";
            }
        }
        long changed = results.stream()
                .filter(result -> result.figures() == PeriodResult.Figures.CHANGED)
                .count();
        long open = results.stream().filter(result -> result.exitCode() != 0).count();
        return line.append("; figures changed in ")
                .append(changed)
                .append("; not published ")
                .append(open)
                .toString();
    }
}
