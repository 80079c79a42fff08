package org.everyonecounts.jobs.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.jobs.publish.OutputFolder;
import org.everyonecounts.jobs.publish.RunStatus;
import org.everyonecounts.jobs.publish.StepRecord;
import org.everyonecounts.jobs.read.GoodPackage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PostgreSQL goes away in the middle of a run, for a moment or for good, and comes back for the next one. */
@Tag("faults")
class LostConnectionIT {
    @TempDir
    static Path shared;

    private static List<String> undisturbed = List.of();

    @TempDir
    Path folder;

    private PostgresServer.Database database;

    @BeforeAll
    static void an_undisturbed_run() throws IOException {
        GoodPackage.write(shared.resolve("data"));
        undisturbed = RunBytes.of(HaltingRun.run(shared, new SilentWatcher()));
    }

    @BeforeEach
    void a_database() throws IOException {
        GoodPackage.write(folder.resolve("data"));
        database = PostgresServer.shared().database();
        DatabaseKind.share(folder, database);
    }

    private RunOutcome losing(String step, String moment, Runnable loss) throws IOException {
        return HaltingRun.run(folder, new StepWatcher() {
            @Override
            public void started(String begun, int number, int of) {
                at(begun, "started");
            }

            @Override
            public void ended(StepRecord done) {
                at(done.id(), "ended");
            }

            private void at(String where, String when) {
                if (where.equals(step) && when.equals(moment)) {
                    loss.run();
                }
            }
        });
    }

    private Path mark() {
        return folder.resolve("out/.state/running.json");
    }

    private void theNextRunEndsLikeAnUndisturbedOne(String runId) throws IOException {
        RunOutcome next = HaltingRun.run(folder, new SilentWatcher());
        assertThat(next.status()).isEqualTo(RunStatus.PASS);
        assertThat(next.runId()).isEqualTo(runId);
        assertThat(RunBytes.of(next)).isEqualTo(undisturbed);
        assertThat(mark()).doesNotExist();
        OutputFolder out = new OutputFolder(folder.resolve("out"));
        assertThat(out.partials()).isEmpty();
        assertThat(out.finishedRuns()).containsExactly(RunBytes.folder(next));
        assertThat(HaltingRun.run(folder, new SilentWatcher()).nothingChanged()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "intake, started, away",
        "validate, ended, cut",
        "targets, started, away",
        "indicators, started, cut",
        "indicators, ended, cut",
        "publish, started, away",
        "publish, started, cut"
    })
    void a_run_that_lost_its_database_fails_in_plain_words_publishes_nothing_and_is_taken_up_again(
            String step, String moment, String how) throws IOException {
        RunOutcome outcome = losing(step, moment, how.equals("away") ? database::away : database::cut);

        assertThat(outcome.status()).isEqualTo(RunStatus.FAILED);
        assertThat(outcome.exitCode()).isEqualTo(5);
        assertThat(outcome.problems().get(0).toString().toLowerCase(Locale.ROOT))
                .contains("database")
                .contains("run again");
        assertThat(folder.resolve("out/latest.json")).doesNotExist();
        assertThat(new OutputFolder(folder.resolve("out")).publishedRuns("latest"))
                .isEmpty();
        if (how.equals("away")) {
            assertThat(mark()).exists();
            RunOutcome still = runOrFault();
            assertThat(still.exitCode()).isEqualTo(5);
        }

        database.back();
        theNextRunEndsLikeAnUndisturbedOne(outcome.runId());
    }

    private RunOutcome runOrFault() {
        try {
            return HaltingRun.run(folder, new SilentWatcher());
        } catch (IOException | RuntimeException e) {
            return RunOutcome.neverBegan(
                    Faults.of(e).exitCode().code(), "latest", Faults.of(e).problems());
        }
    }

    @ParameterizedTest
    @CsvSource({"away", "cut"})
    void a_run_that_lost_its_database_after_publishing_has_passed_and_the_next_one_puts_the_history_right(String how)
            throws IOException {
        RunOutcome outcome = losing("publish", "ended", how.equals("away") ? database::away : database::cut);

        assertThat(outcome.status()).isEqualTo(RunStatus.PASS);
        assertThat(outcome.exitCode()).isZero();
        assertThat(RunBytes.of(outcome)).isEqualTo(undisturbed);
        assertThat(mark().toFile().exists()).isEqualTo(how.equals("away"));

        database.back();
        theNextRunEndsLikeAnUndisturbedOneOrHasNothingToDo(outcome.runId());
    }

    private void theNextRunEndsLikeAnUndisturbedOneOrHasNothingToDo(String runId) throws IOException {
        RunOutcome next = HaltingRun.run(folder, new SilentWatcher());
        assertThat(next.status()).isEqualTo(RunStatus.PASS);
        assertThat(next.runId()).isEqualTo(runId);
        assertThat(mark()).doesNotExist();
        OutputFolder out = new OutputFolder(folder.resolve("out"));
        assertThat(out.finishedRuns()).hasSize(1);
        try (RunDatabase open = RunDatabase.open(out, DatabaseKind.settings(folder))) {
            assertThat(open.history().find(runId).orElseThrow().status()).isEqualTo("PASS");
            assertThat(open.history().unfinished()).isEmpty();
        }
    }

    @Test
    void a_published_run_is_never_called_superseded_though_the_input_changed_before_the_database_came_back()
            throws IOException {
        RunOutcome outcome = losing("publish", "ended", database::away);
        Files.delete(folder.resolve("out/latest.json"));
        database.back();
        Path scheme = folder.resolve("data/schemes/care.yaml");
        Files.writeString(scheme, Files.readString(scheme).replace("tolerance: 0.03", "tolerance: 0.04"));
        RunOutcome stopped = losing("intake", "started", database::cut);

        assertThat(stopped.exitCode()).isEqualTo(5);
        assertThat(Json.parse(Files.readAllBytes(folder.resolve("out/latest.json")))
                        .path("run_id")
                        .asString())
                .as("a pointer that was not written is made up for")
                .isEqualTo(outcome.runId());
        RunOutcome next = HaltingRun.run(folder, new SilentWatcher());
        assertThat(next.status()).isEqualTo(RunStatus.PASS);
        assertThat(next.runId()).isGreaterThan(outcome.runId());
        try (RunDatabase open =
                RunDatabase.open(new OutputFolder(folder.resolve("out")), DatabaseKind.settings(folder))) {
            assertThat(open.history().find(outcome.runId()).orElseThrow().status())
                    .isEqualTo("PASS");
        }
    }
}
