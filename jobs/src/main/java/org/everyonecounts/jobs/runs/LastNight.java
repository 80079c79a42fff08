package org.everyonecounts.jobs.runs;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.everyonecounts.jobs.publish.ScenarioRecord;
import org.jspecify.annotations.Nullable;

/**
 * Finds the published run whose figures a run revises: the last one that shows a scheme in a period which this run shows too. What-ifs are no
 * night's figures and are passed over, and so is a run whose files are no longer those that it wrote.
 */
public final class LastNight implements EarlierRuns.Search {
    private static final String ALL = "all";

    private final Map<String, String> latestPeriods;
    private @Nullable PublishedRun found;

    /** @param latestPeriods the latest period that the run shows of each scheme */
    public LastNight(Map<String, String> latestPeriods) {
        this.latestPeriods = Map.copyOf(latestPeriods);
    }

    @Override
    public boolean isOver() {
        return found != null;
    }

    @Override
    public void look(PublishedRun run) throws IOException {
        if (!ScenarioRecord.isIn(run.manifest()) && showsTheSame(run)) {
            new PublishedTables(run).check();
            found = run;
        }
    }

    /** The run, every file that is to be compared held against its hash. */
    public Optional<PublishedRun> run() {
        return Optional.ofNullable(found);
    }

    /** A run of all periods shows those of every other run on the package, as far as it has them. */
    private boolean showsTheSame(PublishedRun run) {
        boolean all = isOfAll(run);
        return run.latestPeriods().entrySet().stream()
                .anyMatch(scheme -> latestPeriods.containsKey(scheme.getKey())
                        && (all || scheme.getValue().equals(latestPeriods.get(scheme.getKey()))));
    }

    static boolean isOfAll(PublishedRun run) {
        return run.manifest().path("period").asString("").equals(ALL);
    }
}
