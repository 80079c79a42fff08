package org.everyonecounts.jobs.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.everyonecounts.jobs.publish.Evidence;
import org.everyonecounts.jobs.publish.OutputFolder;
import org.everyonecounts.jobs.publish.RunIdentity;
import org.everyonecounts.jobs.publish.RunStatus;
import org.everyonecounts.jobs.read.GoodPackage;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.models.exchange.CoverageRow;
import org.everyonecounts.models.exchange.OutputTables;
import org.everyonecounts.models.exchange.RunFacts;
import org.everyonecounts.models.measure.Figure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/** What history and results keep, alike in both kinds of database. */
@ParameterizedClass
@EnumSource(DatabaseKind.class)
class KeptRunsTest {
    private static final String FINGERPRINT = "89abcdef01234567".repeat(4);
    private static final String HARD = "Ålesund “quoted” 'single' \\ | \"double\" 日本 𝄞 \u0000 \uD834 end";

    @TempDir
    Path folder;

    @Parameter
    DatabaseKind kind = DatabaseKind.EMBEDDED;

    @BeforeEach
    void a_database() throws IOException {
        kind.settle(folder);
    }

    private RunDatabase open(String out) throws IOException {
        return RunDatabase.open(new OutputFolder(folder.resolve(out)), DatabaseKind.settings(folder));
    }

    private static RunIdentity identity(String start) {
        Instant at = Instant.parse(start);
        return new RunIdentity(RunIdentity.newRunId(at, FINGERPRINT), "latest", FINGERPRINT, at, "test", List.of());
    }

    private List<String> column(String sql) throws SQLException {
        try (Connection connection = kind.connect(folder);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (found.next()) {
                values.add(found.getString(1));
            }
            return values;
        }
    }

    @Test
    void a_run_begins_ends_and_is_found_again_with_its_time_to_the_millisecond() throws IOException {
        // In the night when clocks go forward half past one does not exist in England.
        RunIdentity run = identity("2026-03-29T01:30:00.123Z");
        try (RunDatabase database = open("out")) {
            assertThat(database.history().begin(run, 1)).isTrue();
            assertThat(database.history().begin(run, 2)).as("the id is taken").isFalse();
            assertThat(database.history().unfinished()).hasSize(1);
            database.history().end(run.runId(), "FAILED", 5, run.started(), "x".repeat(3000), HARD.repeat(200));
            assertThat(database.history().unfinished()).isEmpty();
        }
        try (RunDatabase database = open("out")) {
            assertThat(database.history()
                            .lastAttempt("latest", FINGERPRINT)
                            .orElseThrow()
                            .started())
                    .isEqualTo(run.started());
            assertThat(database.history().newestStart()).contains(run.started());
            assertThat(database.history().find(run.runId()).orElseThrow().status())
                    .isEqualTo("FAILED");
        }
    }

    @Test
    void a_job_written_down_without_an_execution_is_made_again() throws IOException {
        JobParameters parameters =
                new JobParametersBuilder().addString("fingerprint", FINGERPRINT).toJobParameters();
        try (RunDatabase database = open("out")) {
            assertThat(InterruptedRuns.isCompleted(database.repository(), parameters))
                    .as("no such job")
                    .isFalse();
            database.repository().createJobInstance(NightlyJob.NAME, parameters);
        }
        try (RunDatabase database = open("out")) {
            assertThat(database.repository().getJobInstance(NightlyJob.NAME, parameters))
                    .as("killed before its execution")
                    .isNotNull();
            assertThat(InterruptedRuns.isCompleted(database.repository(), parameters))
                    .isFalse();
            assertThat(database.repository().getJobInstance(NightlyJob.NAME, parameters))
                    .isNull();
            database.repository().createJobInstance(NightlyJob.NAME, parameters);
        }
    }

    @Test
    void rows_come_back_as_they_were_and_storing_twice_is_storing_once() throws IOException, SQLException {
        RunIdentity run = identity("2026-11-23T03:00:00Z");
        List<CoverageRow> rows = IntStream.range(0, 30_001)
                .mapToObj(i -> new CoverageRow(
                        "2021/22",
                        "board",
                        i == 7 ? HARD : i == 8 ? "long ".repeat(200) : "E" + i,
                        Figure.of(i / 7.0),
                        Figure.of(1),
                        Figure.of(2),
                        Figure.SUPPRESSED,
                        Figure.NOT_AVAILABLE,
                        Figure.NOT_APPLICABLE,
                        Figure.of(0)))
                .toList();
        OutputTables.Filled<CoverageRow> table = new OutputTables.Filled<>(OutputTables.COVERAGE, rows);
        try (RunDatabase database = open("out")) {
            database.history().begin(run, 1);
            for (int twice = 0; twice < 2; twice++) {
                assertThat(database.results().storeTable(run.runId(), table)).isEqualTo(30_001);
                database.results()
                        .storeEvidence(
                                run.runId(),
                                new Evidence(
                                        List.of(new RunFacts.InputFile(
                                                "population", "data/" + HARD.repeat(60), "ab", 1, 2, 0)),
                                        List.of(),
                                        List.of(new Check(
                                                "x." + "y".repeat(500),
                                                Check.Severity.WARNING,
                                                Check.Status.FAILED,
                                                1,
                                                1,
                                                HARD.repeat(300))),
                                        List.of(),
                                        List.of()));
            }
        }
        assertThat(column("SELECT COUNT(*) FROM RESULT_ROW")).containsExactly("30001");
        assertThat(column("SELECT CELLS FROM RESULT_ROW WHERE POSITION = 3"))
                .containsExactly(
                        "[\"2021/22\",\"board\",\"E2\",\"0.2857142857142857\",\"1\",\"2\",\"[c]\",\"[x]\",\"[z]\",\"0\"]");
        assertThat(column("SELECT CELLS FROM RESULT_ROW WHERE POSITION = 8").get(0))
                .contains("Ålesund “quoted” 'single'")
                .contains("日本 𝄞");
        assertThat(column("SELECT ROW_KEY FROM RESULT_ROW WHERE POSITION = 9").get(0))
                .hasSize(400);
        assertThat(column("SELECT MESSAGE FROM RUN_CHECK")).hasSize(1);
        assertThat(column("SELECT PATH FROM RUN_INPUT").get(0)).startsWith("data/Ålesund");
    }

    @Test
    void two_output_folders_in_one_database_do_not_disturb_each_other() throws Exception {
        if (kind == DatabaseKind.EMBEDDED) {
            return; // Each folder has its own there.
        }
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        PostgresServer.Database database = PostgresServer.shared().database();
        for (Path one : List.of(first, second)) {
            GoodPackage.write(one.resolve("data"));
            DatabaseKind.share(one, database);
        }
        // Both at once, on a database without tables, and with the same fingerprint.
        ExecutorService both = Executors.newFixedThreadPool(2);
        List<Future<RunOutcome>> ends = List.of(
                both.submit(() -> HaltingRun.run(first, new SilentWatcher())),
                both.submit(() -> HaltingRun.run(second, new SilentWatcher())));
        RunOutcome one = ends.get(0).get();
        RunOutcome two = ends.get(1).get();
        both.shutdown();
        assertThat(List.of(one.status(), two.status())).containsOnly(RunStatus.PASS);
        assertThat(one.runId()).isNotEqualTo(two.runId());
        assertThat(RunBytes.of(one)).isEqualTo(RunBytes.of(two));

        // One looks as if it were running; the other must neither recover nor supersede it.
        RunIdentity running = identity("2026-11-23T03:00:00Z");
        OutputFolder out = new OutputFolder(first.resolve("out"));
        try (RunDatabase open = RunDatabase.open(out, DatabaseKind.settings(first))) {
            open.history().begin(running, 1);
        }
        java.nio.file.Path scheme = second.resolve("data/schemes/care.yaml");
        java.nio.file.Files.writeString(
                scheme, java.nio.file.Files.readString(scheme).replace("tolerance: 0.03", "tolerance: 0.04"));
        assertThat(HaltingRun.run(second, new SilentWatcher()).status()).isEqualTo(RunStatus.PASS);
        try (RunDatabase open = RunDatabase.open(out, DatabaseKind.settings(first))) {
            assertThat(open.history().unfinished()).hasSize(1);
            assertThat(open.history().find(two.runId())).isEmpty();
        }
    }
}
