package org.everyonecounts.jobs.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.jobs.publish.OutputFolder;
import org.everyonecounts.jobs.publish.RunIdentity;
import org.everyonecounts.jobs.publish.RunStatus;
import org.everyonecounts.jobs.publish.StepRecord;
import org.everyonecounts.jobs.read.GoodPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class HeartbeatTest {
    private static final RunIdentity IDENTITY =
            new RunIdentity("20261122T190034Z_c386ed18", "latest", "c386ed18".repeat(8), Instant.EPOCH, "1", List.of());

    @TempDir
    Path folder;

    private OutputFolder out() throws IOException {
        OutputFolder out = new OutputFolder(folder);
        Files.createDirectories(out.state());
        return out;
    }

    private static JsonNode read(OutputFolder out) throws IOException {
        return Json.parse(Files.readAllBytes(Heartbeat.file(out)));
    }

    @Test
    void it_says_which_run_is_at_which_step_and_is_gone_when_the_run_has_ended() throws IOException {
        OutputFolder out = out();
        try (Heartbeat heartbeat = Heartbeat.begin(out, IDENTITY, 2, Duration.ofHours(1), new SilentWatcher())) {
            assertThat(read(out).path("step_number").asInt()).isZero();
            heartbeat.started("targets", 4, 6);
            JsonNode beat = read(out);
            assertThat(beat.path("run_id").asString()).isEqualTo(IDENTITY.runId());
            assertThat(beat.path("step").asString()).isEqualTo("targets");
            assertThat(beat.path("step_number").asInt()).isEqualTo(4);
            assertThat(beat.path("steps").asInt()).isEqualTo(6);
            assertThat(beat.path("attempt").asInt()).isEqualTo(2);
            assertThat(beat.path("pid").asLong())
                    .isEqualTo(ProcessHandle.current().pid());
            assertThat(beat.path("host").asString()).isNotEmpty();
            assertThat(Instant.parse(beat.path("time").asString()))
                    .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
        }
        assertThat(out.state()).isEmptyDirectory();
    }

    @Test
    void it_beats_by_itself() throws Exception {
        OutputFolder out = out();
        try (Heartbeat heartbeat = Heartbeat.begin(out, IDENTITY, 1, Duration.ofMillis(20), new SilentWatcher())) {
            assertThat(heartbeat).isNotNull();
            Files.delete(Heartbeat.file(out));
            for (int i = 0; i < 500 && !Files.exists(Heartbeat.file(out)); i++) {
                Thread.sleep(20);
            }
            assertThat(Heartbeat.file(out)).exists();
        }
    }

    @Test
    void one_that_cannot_be_written_harms_nothing() throws IOException {
        OutputFolder out = new OutputFolder(folder.resolve("not-there"));
        SilentWatcher watcher = new SilentWatcher();
        try (Heartbeat heartbeat = Heartbeat.begin(out, IDENTITY, 1, Duration.ofMillis(1), watcher)) {
            heartbeat.started("intake", 1, 6);
            heartbeat.ended(new StepRecord("intake", "COMPLETED", 0, 0, 0, 0, ""));
        }
        assertThat(watcher.done).containsExactly("intake");
    }

    @Test
    void a_run_beats_at_every_step_and_leaves_nothing_behind() throws IOException {
        GoodPackage.write(folder.resolve("data"));
        List<String> seen = new ArrayList<>();
        RunOutcome outcome = HaltingRun.run(folder, new StepWatcher() {
            @Override
            public void started(String step, int number, int of) {
                try (var files = Files.walk(folder)) {
                    Path file = files.filter(path -> path.endsWith("heartbeat.json"))
                            .findFirst()
                            .orElseThrow();
                    seen.add(Json.parse(Files.readAllBytes(file)).path("step").asString());
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }

            @Override
            public void ended(StepRecord step) {}
        });
        assertThat(outcome.status()).isEqualTo(RunStatus.PASS);
        assertThat(seen).containsExactly("intake", "validate", "load", "targets", "indicators", "publish");
        try (var files = Files.walk(folder)) {
            assertThat(files).noneMatch(path -> path.toString().contains("heartbeat"));
        }
    }
}
