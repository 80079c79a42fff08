package org.everyonecounts.jobs.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.jobs.publish.OutputFolder;
import org.everyonecounts.jobs.publish.RunStatus;
import org.everyonecounts.jobs.publish.StepRecord;
import org.everyonecounts.jobs.read.GoodPackage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that is told to stop, or has too little memory, and the run after it. */
class StopTest {
    @TempDir
    Path folder;

    @BeforeEach
    void data() {
        GoodPackage.write(folder.resolve("data"));
    }

    private static StepWatcher at(String step, Runnable happens) {
        return new StepWatcher() {
            @Override
            public void started(String begun, int number, int of) {
                if (begun.equals(step)) {
                    happens.run();
                }
            }

            @Override
            public void ended(StepRecord done) {}
        };
    }

    private RunOutcome stoppedIn(String step) throws IOException {
        StopSignal stop = new StopSignal();
        return HaltingRun.run(folder, at(step, stop::give), stop, InstantSource.system());
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "indicators"})
    void a_run_that_is_told_to_stop_ends_its_step_and_the_next_one_goes_on_behind_it(String step) throws IOException {
        RunOutcome stopped = stoppedIn(step);

        assertThat(stopped.status()).isEqualTo(RunStatus.FAILED);
        assertThat(stopped.exitCode()).isEqualTo(143);
        assertThat(stopped.problems().get(0).what()).isEqualTo("stopped by a signal; the next run goes on");
        assertThat(folder.resolve("out/.state/running.json")).doesNotExist();
        String results = Files.readString(stopped.report()
                .orElseThrow()
                .resolve("../meta/run_results.json")
                .normalize());
        assertThat(Json.parse(results.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .path("exit_code")
                        .asInt())
                .isEqualTo(143);

        SilentWatcher watcher = new SilentWatcher();
        RunOutcome next = HaltingRun.run(folder, watcher);
        assertThat(next.status()).isEqualTo(RunStatus.PASS);
        assertThat(next.runId()).isEqualTo(stopped.runId());
        assertThat(watcher.done).doesNotContain(step).endsWith("publish");
        assertThat(new OutputFolder(folder.resolve("out")).finishedRuns()).containsExactly(RunBytes.folder(next));
    }

    @Test
    void a_run_that_is_told_to_stop_while_it_publishes_has_published() throws IOException {
        RunOutcome stopped = stoppedIn("publish");
        assertThat(stopped.status()).isEqualTo(RunStatus.PASS);
        assertThat(HaltingRun.run(folder, new SilentWatcher()).nothingChanged()).isTrue();
    }

    @Test
    void too_little_memory_is_told_as_that_and_the_next_run_goes_on() throws IOException {
        RunOutcome outcome = HaltingRun.run(folder, at("indicators", () -> {
            throw new OutOfMemoryError("Java heap space");
        }));
        assertThat(outcome.exitCode()).isEqualTo(5);
        assertThat(outcome.problems().get(0).toString())
                .contains("not enough memory")
                .contains("EVERYONE_COUNTS_MEMORY");
        RunOutcome next = HaltingRun.run(folder, new SilentWatcher());
        assertThat(next.status()).isEqualTo(RunStatus.PASS);
        assertThat(next.runId()).isEqualTo(outcome.runId());
    }

    @Test
    void a_stack_that_overflows_is_our_mistake() throws IOException {
        RunOutcome outcome = HaltingRun.run(folder, at("load", () -> {
            throw new StackOverflowError();
        }));
        assertThat(outcome.exitCode()).isEqualTo(10);
    }

    @Test
    void where_not_even_the_evidence_can_be_written_the_exit_code_is_right_and_the_next_run_recovers()
            throws IOException {
        Files.createDirectories(folder.resolve("out"));
        Files.writeString(folder.resolve("out/not-published"), "somebody's file");
        RunOutcome outcome = stoppedIn("targets");

        assertThat(outcome.status()).isEqualTo(RunStatus.FAILED);
        assertThat(outcome.exitCode()).isEqualTo(143);
        assertThat(outcome.report()).isEmpty();
        assertThat(outcome.problems()).hasSize(2);
        assertThat(folder.resolve("out/.state/running.json")).exists();

        Files.delete(folder.resolve("out/not-published"));
        RunOutcome next = HaltingRun.run(folder, new SilentWatcher());
        assertThat(next.status()).isEqualTo(RunStatus.PASS);
        assertThat(List.of(next.runId())).containsExactly(outcome.runId());
    }
}
