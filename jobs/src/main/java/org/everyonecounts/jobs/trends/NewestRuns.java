package org.everyonecounts.jobs.trends;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.jobs.publish.OutputFolder;
import org.everyonecounts.jobs.runs.PublishedRun;
import org.everyonecounts.jobs.runs.RunTable;
import tools.jackson.databind.JsonNode;

/**
 * The last published run of every period, of the package that was published last. What-ifs are no publication; folders that are not, or no
 * longer, what a run left are passed over and named.
 */
final class NewestRuns {
    private static final String INDICATORS = "indicators";

    private final SortedMap<String, Holder> periods = new TreeMap<>();
    private final Set<String> schemes = new TreeSet<>();
    private final Map<String, String> definitions = new HashMap<>();
    private final List<String> notes = new ArrayList<>();
    private String title = "";
    private String scheme;
    private String level = "";

    private NewestRuns(String scheme) {
        this.scheme = scheme;
    }

    /**
     * @param scheme none for the headline scheme of the run published last
     * @throws Fault exit 5 when there is no such folder
     */
    static NewestRuns of(OutputFolder out, Optional<String> scheme) throws IOException {
        if (!Files.isDirectory(out.root())) {
            throw new Fault(
                    ExitCode.MISSING_OR_BUSY,
                    Problem.of(
                            out.root().toString(),
                            "there is no such output folder",
                            "Figures are read from the runs in it",
                            "give the output folder with --out, or make a run with everyone-counts run"));
        }
        NewestRuns newest = new NewestRuns(scheme.orElse(""));
        List<Path> runs = out.finishedRuns();
        for (int i = runs.size() - 1; i >= 0; i--) {
            newest.take(out, runs.get(i));
        }
        return newest;
    }

    private void take(OutputFolder out, Path folder) throws IOException {
        String id = String.valueOf(folder.getFileName());
        if (out.notPublished(id).equals(folder)) {
            return;
        }
        try {
            take(PublishedRun.open(folder));
        } catch (Fault | IllegalArgumentException damaged) {
            notes.add("left out: the folder of run " + id + " is not as the run left it");
        }
    }

    private void take(PublishedRun run) throws IOException {
        JsonNode manifest = run.manifest();
        boolean published = manifest.path("status").asString("").equals("PASS") && !manifest.has("scenarios");
        if (!published || !run.hasFigures()) {
            return;
        }
        String name = manifest.at("/package/title").asString("");
        if (title.isEmpty()) {
            title = name;
            level = run.headlineLevel();
            scheme = scheme.isEmpty() ? run.headlineScheme() : scheme;
        }
        if (!name.equals(title)) {
            return;
        }
        manifest.path("schemes").forEach(one -> schemes.add(one.path("id").asString("")));
        if (addsNothing(run)) {
            return;
        }
        RunTable table = run.table(INDICATORS);
        Map<String, List<List<String>>> rows = Holder.rows(table, scheme, stream(manifest));
        for (Map.Entry<String, List<List<String>>> period : rows.entrySet()) {
            if (!periods.containsKey(period.getKey())) {
                periods.put(
                        period.getKey(),
                        new Holder(
                                period.getKey(),
                                run.id(),
                                definition(run),
                                manifest.at("/versions/everyone-counts").asString(""),
                                table,
                                period.getValue()));
            }
        }
    }

    private String stream(JsonNode manifest) {
        return manifest.path("schemes")
                .valueStream()
                .filter(one -> one.path("id").asString("").equals(scheme))
                .map(one -> one.path("stream").asString(""))
                .findFirst()
                .orElse("");
    }

    /** A run holds the years before its latest too, as far as its package has them: where a newer run holds its latest, it adds nothing. */
    private boolean addsNothing(PublishedRun run) {
        String latest = run.latestPeriods().get(scheme);
        return latest == null || periods.containsKey(latest);
    }

    private String definition(PublishedRun run) throws IOException {
        String hash = run.hash("meta/schemes/" + scheme + ".yaml");
        String known = definitions.get(hash);
        if (known == null) {
            known = Holder.definition(run, scheme);
            definitions.put(hash, known);
        }
        return known;
    }

    boolean isEmpty() {
        return title.isEmpty();
    }

    String scheme() {
        return scheme;
    }

    /** The headline's level of the run published last. */
    String level() {
        return level;
    }

    /** Schemes of all runs of the package. */
    Set<String> schemes() {
        return schemes;
    }

    SortedMap<String, Holder> periods() {
        return periods;
    }

    List<String> notes() {
        return notes;
    }
}
