package org.everyonecounts.jobs.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.everyonecounts.jobs.nightly.WriterLock;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.jobs.publish.OutputFolder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The run that is going on, or the one that was interrupted: {@code .state/running.json} is there as long as a run has not ended by itself,
 * and the lock tells whether its process still lives.
 *
 * @param running true while its process holds the lock; false for a run that was interrupted
 * @param since when this process began it; none where the file does not say
 * @param step where it is; empty where no heartbeat says so
 * @param beat the last sign of life; none without a heartbeat of this run
 */
public record GoingOn(
        boolean running,
        String runId,
        String period,
        Optional<Instant> since,
        String process,
        String user,
        String step,
        Optional<Instant> beat) {
    private static final String HEARTBEAT = "heartbeat.json";

    /** What goes on in an output folder; none where nothing does. */
    static Optional<GoingOn> in(OutputFolder out) throws IOException {
        Path holder = WriterLock.holder(out);
        if (!Files.isRegularFile(holder)) {
            return Optional.empty();
        }
        JsonNode run = json(holder);
        JsonNode heartbeat = json(out.state().resolve(HEARTBEAT));
        String runId = run.path("run_id").asString("");
        boolean itsOwn =
                !runId.isEmpty() && heartbeat.path("run_id").asString("").equals(runId);
        return Optional.of(new GoingOn(
                WriterLock.isHeld(out),
                runId,
                run.path("period").asString(""),
                instant(run.path("since")),
                run.path("process").asString(""),
                run.path("user").asString(""),
                itsOwn ? heartbeat.path("step").asString("") : "",
                itsOwn ? instant(heartbeat.path("time")) : Optional.empty()));
    }

    private static Optional<Instant> instant(JsonNode node) {
        try {
            return Optional.of(Instant.parse(node.asString("")));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The file; an empty object where it is absent, or just being replaced. */
    private static JsonNode json(Path file) {
        try {
            return Files.isRegularFile(file) ? Json.parse(Files.readAllBytes(file)) : Json.object();
        } catch (IOException | JacksonException damaged) {
            return Json.object();
        }
    }
}
