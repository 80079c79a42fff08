package org.everyonecounts.jobs.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code latest.json}: the run published last. Written in one step and after everything else, so that it never names half a report. */
public final class LatestPointer {
    private static final Set<String> NEWEST = Set.of("latest", "all");

    private LatestPointer() {}

    /**
     * True where a run of this period is news: it names no year of its own, or one that is not older than what the pointer names now. A year
     * of long ago that is computed later must not become what readers take for the latest. Where nothing is pointed at, or nothing that is
     * still there, any run is news.
     *
     * @param periodWord {@code latest}, {@code all} or a period
     * @param periods latest period of each scheme of the run, at least one
     */
    public static boolean isMovedBy(OutputFolder out, String periodWord, SortedMap<String, String> periods) {
        if (isOfNoYear(periodWord)) {
            return true;
        }
        String newest = Collections.max(periods.values());
        return pointedAt(out).stream().allMatch(period -> period.compareTo(newest) <= 0);
    }

    /** True for {@code latest} and {@code all}: such a run shows the newest period there is, whichever that be. */
    public static boolean isOfNoYear(String periodWord) {
        return NEWEST.contains(periodWord);
    }

    /** The periods that the pointer names; none where it names no run that is there. */
    private static List<String> pointedAt(OutputFolder out) {
        List<String> periods = new ArrayList<>();
        try {
            JsonNode pointer = Json.parse(Files.readAllBytes(out.latestPointer()));
            if (Files.isDirectory(out.root().resolve(pointer.path("path").asString("")))) {
                pointer.path("periods").forEach(period -> periods.add(period.asString("")));
            }
        } catch (IOException | JacksonException | InvalidPathException damaged) {
            // A pointer that cannot be read points at nothing, and is written anew.
        }
        return periods;
    }

    /** The run that it names; none where there is none yet, or none that can be read. */
    public static Optional<String> runId(OutputFolder out) throws IOException {
        try {
            return Files.exists(out.latestPointer())
                    ? Optional.of(Json.parse(Files.readAllBytes(out.latestPointer()))
                            .path("run_id")
                            .asString(""))
                    : Optional.empty();
        } catch (JacksonException changedBySomebody) {
            return Optional.empty();
        }
    }

    /** @param periods latest period of each scheme */
    public static void write(OutputFolder out, RunIdentity identity, SortedMap<String, String> periods)
            throws IOException {
        ObjectNode root = Json.object();
        root.put("run_id", identity.runId());
        root.put("path", out.relative(out.published(identity.periodWord(), identity.runId())));
        root.put("fingerprint", identity.fingerprint());
        ObjectNode byScheme = root.putObject("periods");
        for (Map.Entry<String, String> period : periods.entrySet()) {
            byScheme.put(period.getKey(), period.getValue());
        }
        FolderSwap.replaceFile(out.latestPointer(), Json.pretty(root));
    }
}
