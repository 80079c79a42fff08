package org.everyonecounts.jobs.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.jobs.publish.RunStatus;
import org.everyonecounts.jobs.read.GoodPackage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The clock of the machine is set back, between runs and during one. */
class ClockTest {
    private static final Instant THREE = Instant.parse("2026-11-23T03:00:00Z");

    @TempDir
    Path folder;

    @BeforeEach
    void data() {
        GoodPackage.write(folder.resolve("data"));
    }

    private RunOutcome at(InstantSource clock, String... sets) throws IOException {
        return HaltingRun.run(folder, new SilentWatcher(), new StopSignal(), clock, sets);
    }

    private void changeInput(String from, String to) throws IOException {
        Path scheme = folder.resolve("data/schemes/care.yaml");
        Files.writeString(scheme, Files.readString(scheme).replace("tolerance: " + from, "tolerance: " + to));
    }

    private static JsonNode json(RunOutcome outcome, String file) throws IOException {
        return Json.parse(Files.readAllBytes(RunBytes.folder(outcome).resolve(file)));
    }

    @Test
    void a_run_after_the_clock_was_set_back_is_named_after_the_run_before_it_and_says_so() throws IOException {
        RunOutcome first = at(InstantSource.fixed(THREE));
        assertThat(first.runId()).startsWith("20261123T030000Z_");
        changeInput("0.03", "0.04");
        RunOutcome second = at(InstantSource.fixed(THREE.minusSeconds(3600)));

        assertThat(second.status()).isEqualTo(RunStatus.PASS);
        assertThat(second.runId()).startsWith("20261123T030001Z_");
        assertThat(second.warnings()).isEqualTo(first.warnings() + 1);
        assertThat(json(second, "quality/validation.json").path("checks").toString())
                .contains("\"clock\"")
                .contains("2026-11-23T02:00:00Z")
                .contains("2026-11-23T03:00:00Z");
        assertThat(Files.readString(RunBytes.folder(second).resolve("logs/run.log")))
                .contains("set the clock");
        JsonNode results = json(second, "meta/run_results.json");
        assertThat(results.path("elapsed_ms").asLong()).isNotNegative();
        assertThat(results.path("ended").asString())
                .isGreaterThanOrEqualTo(results.path("started").asString());
    }

    @Test
    void a_second_run_within_a_second_is_named_a_second_later_without_ado() throws IOException {
        RunOutcome first = at(InstantSource.fixed(THREE));
        changeInput("0.03", "0.04");
        RunOutcome second = at(InstantSource.fixed(THREE.plusMillis(400)));
        assertThat(second.runId()).startsWith("20261123T030001Z_");
        assertThat(second.warnings()).isEqualTo(first.warnings());
    }

    @Test
    void runs_that_only_their_folders_tell_of_count_too() throws IOException {
        at(InstantSource.fixed(THREE));
        Files.delete(folder.resolve("out/.state/everyone-counts.mv.db"));
        changeInput("0.03", "0.04");
        assertThat(at(InstantSource.fixed(THREE.minusSeconds(7200))).runId()).startsWith("20261123T030001Z_");
    }

    @Test
    void nothing_ends_before_it_began_though_the_clock_is_set_back_during_the_run() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        RunOutcome outcome = at(() -> THREE.minusSeconds(600L * asked.getAndIncrement()));
        JsonNode results = json(outcome, "meta/run_results.json");
        assertThat(results.path("elapsed_ms").asLong()).isZero();
        assertThat(results.path("started").asString())
                .isEqualTo(results.path("ended").asString());
        results.path("steps")
                .forEach(step -> assertThat(step.path("elapsed_ms").asLong()).isNotNegative());
    }
}
