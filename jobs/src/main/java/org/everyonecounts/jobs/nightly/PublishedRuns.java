package org.everyonecounts.jobs.nightly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.jobs.publish.OutputFolder;
import org.everyonecounts.jobs.publish.ReportFolder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Finds the newest published run of a fingerprint by looking at the reports themselves: a report that was deleted is made again, and
 * nothing needs the database to be told that there is nothing to do.
 */
public final class PublishedRuns {
    /** What a published run said about itself. */
    public record Published(
            String runId, Path folder, Path workbook, long accepted, long total, long rejected, long warnings) {}

    private PublishedRuns() {}

    public static Optional<Published> find(OutputFolder out, String periodWord, String fingerprint) throws IOException {
        List<Path> runs = out.publishedRuns(periodWord);
        for (int i = runs.size() - 1; i >= 0; i--) {
            Path run = runs.get(i);
            if (String.valueOf(run.getFileName()).endsWith("_" + fingerprint.substring(0, 8))) {
                Optional<Published> found = read(run, periodWord, fingerprint);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Published> read(Path run, String periodWord, String fingerprint) throws IOException {
        try {
            JsonNode results = Json.parse(Files.readAllBytes(run.resolve("meta/run_results.json")));
            JsonNode rows = Json.parse(Files.readAllBytes(run.resolve("quality/validation.json")))
                    .path("rows");
            Path workbook = new ReportFolder(run, periodWord).workbook();
            if (!results.path("fingerprint").asString("").equals(fingerprint) || !Files.exists(workbook)) {
                return Optional.empty();
            }
            long warnings = 0;
            for (JsonNode check : results.path("checks")) {
                boolean warning = check.path("severity").asString("").equals("WARNING");
                warnings += warning && check.path("status").asString("").equals("FAILED") ? 1 : 0;
            }
            return Optional.of(new Published(
                    results.path("run_id").asString(""),
                    run,
                    workbook,
                    rows.path("accepted").asLong(0),
                    rows.path("total").asLong(0),
                    rows.path("rejected").asLong(0),
                    warnings));
        } catch (IOException | JacksonException e) {
            // A folder that somebody changed is no published run; it is left alone.
            return Optional.empty();
        }
    }
}
