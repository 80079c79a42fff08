package org.everyonecounts.jobs.status;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.everyonecounts.jobs.publish.OutputFolder;
import org.everyonecounts.jobs.runs.RunSummary;

/**
 * Every run of an output folder: those of the database, and those that only a folder knows, as after a lost database. Where the database
 * cannot be read the folders alone tell; then runs that left no folder are missing.
 *
 * @param runs by run id, oldest first
 * @param unread why the database was not read; empty where it was
 * @param unreadable folders that hold no run that can be read
 */
record KnownRuns(List<KnownRun> runs, String unread, int unreadable) {
    KnownRuns {
        runs = List.copyOf(runs);
    }

    static KnownRuns of(OutputFolder out, DatabaseRuns database, Optional<GoingOn> goingOn) throws IOException {
        Map<String, KnownRun> runs = new TreeMap<>();
        for (KnownRun run : database.runs()) {
            runs.put(run.runId(), stillRunning(run, goingOn));
        }
        int unreadable = 0;
        for (Path folder : out.finishedRuns()) {
            KnownRun known = runs.get(String.valueOf(folder.getFileName()));
            if (known != null) {
                runs.put(known.runId(), known.in(Optional.of(folder)));
                continue;
            }
            Optional<RunSummary> summary = RunSummary.read(folder);
            if (summary.isPresent()) {
                runs.put(summary.get().runId(), run(summary.get()));
            } else {
                unreadable++;
            }
        }
        goingOn.filter(run -> !run.runId().isEmpty())
                .ifPresent(run -> runs.merge(run.runId(), begun(run), KnownRuns::unlessEnded));
        return new KnownRuns(new ArrayList<>(runs.values()), database.unread(), unreadable);
    }

    /** A folder of an earlier attempt may stand there while the run goes on; a run that was published is over, whatever the file says. */
    private static KnownRun unlessEnded(KnownRun known, KnownRun begun) {
        return known.status().equals(KnownRun.PASS) ? known : begun.in(known.folder());
    }

    private static KnownRun stillRunning(KnownRun run, Optional<GoingOn> goingOn) {
        boolean open = run.status().equals(KnownRun.RUNNING);
        boolean alive = goingOn.filter(now -> now.running() && now.runId().equals(run.runId()))
                .isPresent();
        return open && !alive ? run.as(KnownRun.INTERRUPTED) : run;
    }

    private static KnownRun begun(GoingOn run) {
        return new KnownRun(
                run.runId(),
                run.period(),
                run.running() ? KnownRun.RUNNING : KnownRun.INTERRUPTED,
                OptionalInt.empty(),
                run.since(),
                Optional.empty(),
                "",
                Optional.empty());
    }

    private static KnownRun run(RunSummary summary) {
        return new KnownRun(
                summary.runId(),
                summary.period(),
                summary.status(),
                OptionalInt.of(summary.exitCode()),
                summary.started(),
                summary.ended(),
                "",
                Optional.of(summary.folder()));
    }
}
