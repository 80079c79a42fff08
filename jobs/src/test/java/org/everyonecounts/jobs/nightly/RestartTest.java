package org.everyonecounts.jobs.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.jobs.publish.OutputFolder;
import org.everyonecounts.jobs.publish.RunStatus;
import org.everyonecounts.jobs.read.GoodPackage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Runs that lose their power, in a virtual machine of their own, and the run after them. */
@ParameterizedClass
@EnumSource(DatabaseKind.class)
class RestartTest {
    @TempDir
    static Path shared;

    @Parameter
    DatabaseKind kind = DatabaseKind.EMBEDDED;

    private static List<String> undisturbed = List.of();

    @TempDir
    Path folder;

    @BeforeAll
    static void an_undisturbed_run() throws IOException {
        GoodPackage.write(shared.resolve("data"));
        RunOutcome outcome = HaltingRun.run(shared, new SilentWatcher());
        assertThat(outcome.status()).isEqualTo(RunStatus.PASS);
        undisturbed = RunBytes.of(outcome);
    }

    @BeforeEach
    void a_database_of_the_kind() throws IOException {
        kind.settle(folder);
    }

    private void halt(String step, String moment, String... sets) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>(List.of(
                java.toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                HaltingRun.class.getName(),
                folder.toString(),
                step,
                moment));
        command.addAll(List.of(sets));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("output.txt")))
                .isEqualTo(HaltingRun.HALTED);
    }

    private String haltedRunId() throws IOException {
        JsonNode holder = Json.parse(Files.readAllBytes(folder.resolve("out/.state/running.json")));
        return holder.path("run_id").asString();
    }

    @ParameterizedTest
    @CsvSource({
        "validate, started, 'validate,load,targets,indicators,publish'",
        "publish, started, publish",
        "publish, ended, ''"
    })
    void a_run_that_lost_its_power_goes_on_under_its_id_and_ends_with_the_same_bytes(
            String step, String moment, String left) throws IOException, InterruptedException {
        GoodPackage.write(folder.resolve("data"));
        halt(step, moment);
        String halted = haltedRunId();

        SilentWatcher watcher = new SilentWatcher();
        RunOutcome outcome = HaltingRun.run(folder, watcher);

        assertThat(outcome.status()).isEqualTo(RunStatus.PASS);
        assertThat(outcome.runId()).isEqualTo(halted);
        assertThat(String.join(",", watcher.done)).isEqualTo(left);
        assertThat(RunBytes.of(outcome)).isEqualTo(undisturbed);
        OutputFolder out = new OutputFolder(folder.resolve("out"));
        assertThat(out.partials()).isEmpty();
        assertThat(out.publishedRuns("latest")).containsExactly(RunBytes.folder(outcome));
        assertThat(folder.resolve("out/.state/running.json")).doesNotExist();
        JsonNode pointer = Json.parse(Files.readAllBytes(out.latestPointer()));
        assertThat(pointer.path("run_id").asString()).isEqualTo(halted);
        assertThat(HaltingRun.run(folder, new SilentWatcher()).nothingChanged()).isTrue();
    }

    @Test
    void a_what_if_that_lost_its_power_goes_on_as_that_what_if_and_is_never_the_latest()
            throws IOException, InterruptedException {
        GoodPackage.write(folder.resolve("data"));
        halt("publish", "started", "tolerance=0.05");
        String halted = haltedRunId();

        SilentWatcher watcher = new SilentWatcher();
        RunOutcome outcome = HaltingRun.run(folder, watcher, "tolerance=0.05");

        assertThat(outcome.status()).isEqualTo(RunStatus.PASS);
        assertThat(outcome.runId()).isEqualTo(halted);
        assertThat(watcher.done).containsExactly("publish");
        assertThat(RunBytes.folder(outcome).resolve("meta/scenarios/scenario.yaml"))
                .isNotEmptyFile();
        assertThat(Files.readAllLines(RunBytes.folder(outcome).resolve("data/scenarios.csv")))
                .hasSizeGreaterThan(2);
        assertThat(folder.resolve("out/latest.json")).doesNotExist();
        assertThat(HaltingRun.run(folder, new SilentWatcher(), "tolerance=0.05").nothingChanged())
                .isTrue();
        RunOutcome plain = HaltingRun.run(folder, new SilentWatcher());
        assertThat(plain.runId()).isNotEqualTo(halted);
        assertThat(RunBytes.of(plain)).isEqualTo(undisturbed);
    }

    @Test
    void changed_input_after_a_loss_of_power_is_a_new_run_and_the_old_one_is_superseded()
            throws IOException, InterruptedException {
        GoodPackage.write(folder.resolve("data"));
        halt("targets", "started");
        String halted = haltedRunId();
        Path scheme = folder.resolve("data/schemes/care.yaml");
        Files.writeString(scheme, Files.readString(scheme).replace("tolerance: 0.03", "tolerance: 0.04"));

        RunOutcome outcome = HaltingRun.run(folder, new SilentWatcher());

        assertThat(outcome.status()).isEqualTo(RunStatus.PASS);
        assertThat(outcome.runId()).isNotEqualTo(halted);
        try (RunDatabase database =
                RunDatabase.open(new OutputFolder(folder.resolve("out")), DatabaseKind.settings(folder))) {
            assertThat(database.history().find(halted).orElseThrow().status()).isEqualTo("SUPERSEDED");
            assertThat(database.history().find(outcome.runId()).orElseThrow().status())
                    .isEqualTo("PASS");
            assertThat(database.history().unfinished()).isEmpty();
        }
    }
}
