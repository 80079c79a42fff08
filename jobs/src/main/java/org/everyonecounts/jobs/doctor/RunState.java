package org.everyonecounts.jobs.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.jobs.publish.OutputFolder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Whether a run is going on in the output folder, or was interrupted: from its heartbeat, without touching the lock. */
final class RunState {
    private static final int BEATS_MISSED = 3;

    private final Path heartbeat;
    private final Instant now;

    RunState(OutputFolder out, Instant now) {
        this.heartbeat = out.state().resolve("heartbeat.json");
        this.now = now;
    }

    Diagnosis examine() {
        if (!Files.exists(heartbeat)) {
            return Diagnosis.ok("heartbeat", "no run is going on");
        }
        try {
            JsonNode beat = Json.parse(Files.readAllBytes(heartbeat));
            Duration age = Duration.between(Instant.parse(beat.path("time").asString("")), now);
            String run = "run " + beat.path("run_id").asString("") + " in step "
                    + beat.path("step").asString("") + " on "
                    + beat.path("host").asString("");
            boolean missed = age.toSeconds()
                    > BEATS_MISSED * Math.max(1, beat.path("every_seconds").asLong(1));
            return missed
                    ? Diagnosis.warning(
                            "heartbeat",
                            run + " said last that it is alive " + age.toSeconds() + " seconds ago",
                            "if its process has ended, run again: the run goes on where it stopped")
                    : Diagnosis.ok("heartbeat", run + " is going on");
        } catch (IOException | JacksonException | DateTimeException e) {
            return Diagnosis.warning(
                    "heartbeat", "heartbeat.json cannot be read", "look again; a run that begins writes it anew");
        }
    }
}
