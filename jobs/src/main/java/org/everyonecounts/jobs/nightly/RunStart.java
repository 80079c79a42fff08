package org.everyonecounts.jobs.nightly;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.everyonecounts.jobs.history.RunHistory;
import org.everyonecounts.jobs.publish.OutputFolder;
import org.everyonecounts.jobs.publish.RunIdentity;
import org.everyonecounts.models.check.Check;

/**
 * When a run began, as its id tells it: never before another run of the folder, whatever the clock says, so that the order of ids is the
 * order of runs.
 *
 * @param at when it began
 * @param check a warning where the clock stands so far back that it must have been set back
 */
record RunStart(Instant at, Optional<Check> check) {
    /** Two runs within a second make the second one's id a second late; only a clock further back than that is wrong. */
    private static final Duration HASTE = Duration.ofMinutes(1);

    /**
     * The start of a new run: now, or one second after the newest run of the folder where now is not later.
     *
     * <p>For example 02:00:00 becomes 03:00:01 where the newest run began at 03:00:00, with a warning; 03:00:00 becomes 03:00:01 without.
     */
    static RunStart of(OutputFolder out, RunHistory history, Instant now) throws IOException {
        Optional<Instant> newest = newest(out, history);
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        if (newest.isEmpty() || second.isAfter(newest.get())) {
            return new RunStart(now, Optional.empty());
        }
        return new RunStart(newest.get().plusSeconds(1), behind(now, newest.get()));
    }

    /** The start of a run that goes on: the one it had. */
    static RunStart again(Instant started, Instant now) {
        return new RunStart(started, behind(now, started));
    }

    /** The database may have been changed for another one, folders may have been deleted: the newest of both counts. */
    private static Optional<Instant> newest(OutputFolder out, RunHistory history) throws IOException {
        Optional<Instant> newest = history.newestStart().map(start -> start.truncatedTo(ChronoUnit.SECONDS));
        for (Path run : out.finishedRuns()) {
            Optional<Instant> start = RunIdentity.startOf(String.valueOf(run.getFileName()));
            if (start.isPresent() && (newest.isEmpty() || start.get().isAfter(newest.get()))) {
                newest = start;
            }
        }
        return newest;
    }

    private static Optional<Check> behind(Instant now, Instant newest) {
        if (!now.plus(HASTE).isBefore(newest)) {
            return Optional.empty();
        }
        String message =
                "the clock says " + now.truncatedTo(ChronoUnit.SECONDS) + ", before the newest run of this folder ("
                        + newest.truncatedTo(ChronoUnit.SECONDS)
                        + "): runs are named by the order in which they ran; set the clock of this machine";
        return Optional.of(new Check("clock", Check.Severity.WARNING, Check.Status.FAILED, 1, 1, message));
    }
}
