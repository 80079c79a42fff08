package org.everyonecounts.jobs.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.publish.OutputFolder;
import org.everyonecounts.jobs.publish.RunStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * The runs published before on the same data package from other input or settings, newest first; each folder is opened once for all who look
 * for one of them, and none more than it takes to find what they look for.
 *
 * <p>Where a run of the same fingerprint was published before, it and all since are passed over, so that a run made again compares with what the
 * first one compared with and comes out the same. A folder that is damaged is passed over with a line in the log, since nobody can say what was published there.
 */
public final class EarlierRuns {
    private static final Logger LOG = LoggerFactory.getLogger(EarlierRuns.class);

    /** Looks for one run, or several. */
    public interface Search {
        /** True where no older run could be what is looked for. */
        boolean isOver();

        /**
         * Looks at a run and takes it, or does not.
         *
         * @throws Fault when its files are no longer those that it wrote; then it is as if it had not been shown
         */
        void look(PublishedRun run) throws IOException;
    }

    private final OutputFolder out;
    private final String fingerprint;
    private final String title;

    /**
     * @param fingerprint of the run that asks
     * @param title of its data package
     */
    public EarlierRuns(OutputFolder out, String fingerprint, String title) {
        this.out = out;
        this.fingerprint = fingerprint;
        this.title = title;
    }

    /** Shows the runs to every search that is not over. */
    public void show(List<? extends Search> searches) throws IOException {
        List<Path> runs = beforeTheFirstOfThisFingerprint(out.finishedRuns());
        for (int i = runs.size() - 1; i >= 0 && !searches.stream().allMatch(Search::isOver); i--) {
            Path folder = runs.get(i);
            try {
                PublishedRun run = PublishedRun.open(folder);
                if (isMeant(run)) {
                    show(run, searches);
                }
            } catch (Fault | IllegalArgumentException damaged) {
                LOG.warn("{} is not compared with: {}", folder.getFileName(), damaged.getMessage());
            }
        }
    }

    /** Runs made since are not what the first run of the fingerprint was compared with. */
    private List<Path> beforeTheFirstOfThisFingerprint(List<Path> runs) {
        String ending = "_" + fingerprint.substring(0, 8);
        for (int i = 0; i < runs.size(); i++) {
            if (String.valueOf(runs.get(i).getFileName()).endsWith(ending)
                    && isPublishedWithThisFingerprint(runs.get(i))) {
                return runs.subList(0, i);
            }
        }
        return runs;
    }

    private boolean isPublishedWithThisFingerprint(Path folder) {
        try {
            JsonNode manifest = PublishedRun.open(folder).manifest();
            return manifest.path("status").asString("").equals(RunStatus.PASS.name())
                    && manifest.path("fingerprint").asString("").equals(fingerprint);
        } catch (IOException | Fault | IllegalArgumentException damaged) {
            return false;
        }
    }

    private static void show(PublishedRun run, List<? extends Search> searches) throws IOException {
        for (Search search : searches) {
            if (!search.isOver()) {
                try {
                    search.look(run);
                } catch (Fault | IllegalArgumentException damaged) {
                    LOG.warn("{} is not compared with: {}", run.folder().getFileName(), damaged.getMessage());
                }
            }
        }
    }

    private boolean isMeant(PublishedRun run) {
        return run.manifest().path("status").asString("").equals(RunStatus.PASS.name())
                && run.manifest().at("/package/title").asString("").equals(title)
                && !run.manifest().path("fingerprint").asString("").equals(fingerprint);
    }
}
