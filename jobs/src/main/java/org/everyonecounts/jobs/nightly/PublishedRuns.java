package org.everyonecounts.jobs.nightly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.jobs.publish.ManifestJson;
import org.everyonecounts.jobs.publish.OutputFolder;
import org.everyonecounts.jobs.publish.ReportFolder;
import org.everyonecounts.reports.workbook.Profile;
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

    /**
     * The newest published run of a fingerprint that still has all its workbooks.
     *
     * @param profiles workbooks that it wrote, at least one; the first is the one it names
     */
    public static Optional<Published> find(
            OutputFolder out, String periodWord, String fingerprint, List<Profile> profiles) throws IOException {
        List<Path> runs = out.publishedRuns(periodWord);
        for (int i = runs.size() - 1; i >= 0; i--) {
            Path run = runs.get(i);
            if (String.valueOf(run.getFileName()).endsWith("_" + fingerprint.substring(0, 8))) {
                Optional<Published> found = read(new ReportFolder(run, periodWord), fingerprint, profiles);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The published run for which a plan has nothing left to do: the newest of its fingerprint, else the newest that was approved after the
     * plan had been held.
     */
    public static Optional<Published> of(RunPlan plan) throws IOException {
        List<Profile> profiles = plan.settings().profiles();
        Optional<Published> same = find(plan.out(), plan.periodWord(), plan.fingerprint(), profiles);
        List<Path> runs = same.isPresent() ? List.of() : plan.out().publishedRuns(plan.periodWord());
        for (int i = runs.size() - 1; i >= 0; i--) {
            Optional<Published> approved = approved(new ReportFolder(runs.get(i), plan.periodWord()), plan);
            if (approved.isPresent()) {
                return approved;
            }
        }
        return same;
    }

    private static Optional<Published> approved(ReportFolder folder, RunPlan plan) {
        try {
            JsonNode manifest = Json.parse(Files.readAllBytes(folder.root().resolve("meta/manifest.json")));
            return ManifestJson.heldFingerprint(manifest).equals(plan.fingerprint())
                    ? read(
                            folder,
                            manifest.path("fingerprint").asString(""),
                            plan.settings().profiles())
                    : Optional.empty();
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    private static Optional<Published> read(ReportFolder folder, String fingerprint, List<Profile> profiles) {
        Path run = folder.root();
        try {
            JsonNode results = Json.parse(Files.readAllBytes(run.resolve("meta/run_results.json")));
            JsonNode rows = Json.parse(Files.readAllBytes(run.resolve("quality/validation.json")))
                    .path("rows");
            boolean whole = profiles.stream().map(folder::workbook).allMatch(Files::exists);
            if (!results.path("fingerprint").asString("").equals(fingerprint) || !whole) {
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
                    folder.workbook(profiles.get(0)),
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
