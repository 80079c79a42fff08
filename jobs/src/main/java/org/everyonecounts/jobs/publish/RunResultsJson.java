package org.everyonecounts.jobs.publish;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code meta/run_results.json}: how the run went, for the scheduler; written also when it fails. */
public final class RunResultsJson {
    private RunResultsJson() {}

    public static ObjectNode of(
            RunIdentity identity,
            RunStatus status,
            int exitCode,
            Instant ended,
            List<StepRecord> steps,
            Evidence evidence,
            List<OutputFile> outputs) {
        ObjectNode root = Json.object();
        root.put("schema_version", 1);
        root.put("run_id", identity.runId());
        root.put("period", identity.periodWord());
        root.put("fingerprint", identity.fingerprint());
        root.put("status", status.name());
        root.put("exit_code", exitCode);
        root.put("started", print(identity.started()));
        root.put("ended", print(ended));
        root.put(
                "elapsed_ms",
                Math.max(0, Duration.between(identity.started(), ended).toMillis()));
        root.put("software", "everyone-counts " + identity.software());
        ArrayNode args = root.putArray("args");
        identity.args().forEach(args::add);
        ArrayNode list = root.putArray("steps");
        for (StepRecord step : steps) {
            list.addObject()
                    .put("id", step.id())
                    .put("status", step.status())
                    .put("rows_read", step.rowsRead())
                    .put("rows_written", step.rowsWritten())
                    .put("rows_skipped", step.rowsSkipped())
                    .put("elapsed_ms", step.elapsedMs())
                    .put("message", step.message());
        }
        root.set("checks", ValidationJson.checks(evidence, false));
        root.set("outputs", OutputFile.json(outputs));
        return root;
    }

    static String print(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
