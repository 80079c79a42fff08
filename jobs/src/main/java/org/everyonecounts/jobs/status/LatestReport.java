package org.everyonecounts.jobs.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.jobs.publish.OutputFolder;
import org.everyonecounts.jobs.runs.RunSummary;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What {@code latest.json} names.
 *
 * @param there whether the folder it names is still there
 * @param folder the folder it names, inside the output folder
 * @param periods latest period of each scheme
 * @param published when its run ended; none where its folder does not say
 * @param dataDate date of the data package; none where the manifest does not say
 */
public record LatestReport(
        String runId,
        boolean there,
        String folder,
        SortedMap<String, String> periods,
        Optional<Instant> published,
        Optional<Instant> dataDate) {

    /** What is pointed at; none where nothing was published, or the pointer cannot be read. */
    static Optional<LatestReport> in(OutputFolder out) {
        JsonNode pointer = json(out.latestPointer());
        String path = pointer.path("path").asString("");
        if (path.isEmpty()) {
            return Optional.empty();
        }
        SortedMap<String, String> periods = new TreeMap<>();
        pointer.path("periods")
                .properties()
                .forEach(entry -> periods.put(entry.getKey(), entry.getValue().asString("")));
        Path folder;
        try {
            folder = out.root().resolve(path);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
        return Optional.of(new LatestReport(
                pointer.path("run_id").asString(""),
                Files.isDirectory(folder),
                path,
                periods,
                RunSummary.read(folder).flatMap(RunSummary::ended),
                date(json(folder.resolve("meta/manifest.json"))
                        .at("/package/date")
                        .asString(""))));
    }

    /** A day counts from its beginning in UTC. */
    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(Instant.parse(text.contains("T") ? text : text + "T00:00:00Z"));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static JsonNode json(Path file) {
        try {
            return Files.isRegularFile(file) ? Json.parse(Files.readAllBytes(file)) : Json.object();
        } catch (IOException | JacksonException damaged) {
            return Json.object();
        }
    }
}
