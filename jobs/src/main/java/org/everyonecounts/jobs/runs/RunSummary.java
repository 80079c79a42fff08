package org.everyonecounts.jobs.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.everyonecounts.jobs.publish.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * How a finished run ended, in its own words: {@code meta/run_results.json} of its folder. Read to be shown, so its hash is not asked for;
 * whoever computes with a run opens it as a {@link PublishedRun}.
 *
 * @param folder where the run stands
 * @param status {@code PASS}, {@code HELD} or {@code FAILED}
 * @param ended none where the file does not say
 * @param args the command that made it
 * @param whatIf true for a run of {@code scenario}, which is no news of a night
 * @param warnings failed checks of severity warning
 * @param failedGates ids of the failed checks that hold a run
 */
public record RunSummary(
        String runId,
        Path folder,
        String period,
        String fingerprint,
        String status,
        int exitCode,
        Optional<Instant> started,
        Optional<Instant> ended,
        String software,
        List<String> args,
        boolean whatIf,
        int warnings,
        List<String> failedGates) {
    public RunSummary {
        args = List.copyOf(args);
        failedGates = List.copyOf(failedGates);
    }

    /** What the run said about itself; none where the folder holds no run that can be read. */
    public static Optional<RunSummary> read(Path folder) {
        Optional<JsonNode> read = json(folder.resolve("meta/run_results.json"));
        if (read.isEmpty() || read.get().path("run_id").asString("").isEmpty()) {
            return Optional.empty();
        }
        JsonNode results = read.get();
        List<String> args = new ArrayList<>();
        results.path("args").forEach(word -> args.add(word.asString("")));
        int warnings = 0;
        List<String> gates = new ArrayList<>();
        for (JsonNode check : results.path("checks")) {
            if (check.path("status").asString("").equals("FAILED")) {
                if (check.path("severity").asString("").equals("ERROR")) {
                    gates.add(check.path("id").asString(""));
                } else {
                    warnings++;
                }
            }
        }
        return Optional.of(new RunSummary(
                results.path("run_id").asString(""),
                folder,
                results.path("period").asString(""),
                results.path("fingerprint").asString(""),
                results.path("status").asString(""),
                results.path("exit_code").asInt(0),
                instant(results.path("started")),
                instant(results.path("ended")),
                results.path("software").asString(""),
                args,
                results.has("scenarios"),
                warnings,
                gates));
    }

    /** True where the run was published. */
    public boolean isPublished() {
        return status.equals("PASS");
    }

    /**
     * What it read and why it stopped.
     *
     * @param accepted rows accepted
     * @param total rows read
     * @param rejected rows rejected
     * @param reasons what stopped it, or the gates that failed, in the order found; none when it passed
     */
    public record Input(long accepted, long total, long rejected, List<String> reasons) {
        public Input {
            reasons = List.copyOf(reasons);
        }
    }

    /** {@code quality/validation.json}; none where it cannot be read. */
    public Optional<Input> input() {
        return json(folder.resolve("quality/validation.json")).map(validation -> {
            List<String> reasons = new ArrayList<>();
            for (JsonNode problem : validation.path("problems")) {
                reasons.add(told(problem));
            }
            if (reasons.isEmpty()) {
                reasons.addAll(gates(validation));
            }
            JsonNode rows = validation.path("rows");
            return new Input(
                    rows.path("accepted").asLong(0),
                    rows.path("total").asLong(0),
                    rows.path("rejected").asLong(0),
                    isPublished() ? List.of() : reasons);
        });
    }

    private static List<String> gates(JsonNode validation) {
        List<String> gates = new ArrayList<>();
        for (String severity : new String[] {"ERROR", "WARNING"}) {
            for (JsonNode check : validation.path("checks")) {
                boolean failed = check.path("status").asString("").equals("FAILED");
                // Warnings hold a strict run, and are its reason where no gate failed.
                if (failed && check.path("severity").asString("").equals(severity)) {
                    gates.add(check.path("id").asString("") + ": "
                            + check.path("message").asString(""));
                }
            }
            if (!gates.isEmpty()) {
                break;
            }
        }
        return gates;
    }

    private static String told(JsonNode problem) {
        String file = problem.path("file").asString("");
        long line = problem.path("line").asLong(0);
        return (file.isEmpty() ? "" : file + (line > 0 ? ", line " + line : "") + ": ")
                + problem.path("what").asString("");
    }

    private static Optional<Instant> instant(JsonNode node) {
        try {
            return Optional.of(Instant.parse(node.asString("")));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> json(Path file) {
        try {
            return Files.isRegularFile(file) ? Optional.of(Json.parse(Files.readAllBytes(file))) : Optional.empty();
        } catch (IOException | JacksonException damaged) {
            // A folder that somebody changed says nothing about its run.
            return Optional.empty();
        }
    }
}
