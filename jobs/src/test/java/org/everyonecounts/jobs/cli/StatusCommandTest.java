package org.everyonecounts.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.jobs.read.BrokenPackage;
import org.everyonecounts.jobs.read.GoodPackage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The command {@code status} on runs of a small package, as a planner meets them in the morning. */
class StatusCommandTest {
    private static final String[] RUN = {"run", "--data", "data", "--replicates", "10"};

    @TempDir
    static Path shared;

    private static String published = "";
    private static String held = "";
    private static String failed = "";

    @TempDir
    Path folder;

    @BeforeAll
    static void a_night_a_held_year_and_a_failed_year() throws IOException {
        GoodPackage.write(shared.resolve("data"));
        Terminal terminal = new Terminal(shared);
        published = terminal.type(RUN).part("run");
        GoodPackage.write(shared.resolve("extra"));
        BrokenPackage.EXTRA_COLUMN.damage(shared.resolve("extra"));
        held = terminal.type("run", "--data", "extra", "--replicates", "10", "--strict", "--period", "2021/22")
                .part("run");
        failed = terminal.type("run", "--data", "data", "--replicates", "10", "--period", "2030/31")
                .part("run");
    }

    private Terminal terminal() throws IOException {
        FolderContent.copy(shared, folder);
        return new Terminal(folder);
    }

    private static JsonNode json(Terminal.Answer answer) {
        assertThat(answer.exitCode()).as(answer.toString()).isZero();
        return Json.parse(String.join("\n", answer.out()).getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode period(JsonNode status, String word) {
        return status.path("periods")
                .valueStream()
                .filter(one -> one.path("period").asString().equals(word))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_folder_that_does_not_exist_is_exit_5_and_stays_away() {
        Terminal.Answer answer = new Terminal(folder).type("status", "--out", "nowhere");
        assertThat(answer.exitCode()).isEqualTo(5);
        assertThat(answer.err().get(0)).contains("nowhere").contains("there is no such output folder");
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void a_folder_without_runs_says_so_and_stays_empty() throws IOException {
        Files.createDirectories(folder.resolve("out"));
        Terminal.Answer answer = new Terminal(folder).type("status");
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out())
                .contains("no run is going on", "there is no run yet; to make one: everyone-counts run");
        assertThat(folder.resolve("out")).isEmptyDirectory();
        JsonNode status = json(new Terminal(folder).type("status", "--format", "json"));
        assertThat(status.path("going_on").isNull()).isTrue();
        assertThat(status.path("published_last").isNull()).isTrue();
        assertThat(status.path("runs")).isEmpty();
    }

    @Test
    void the_text_tells_what_was_published_how_periods_stand_and_what_waits() {
        Terminal.Answer answer = new Terminal(shared).type("status");
        assertThat(answer.exitCode()).as(answer.toString()).isZero();
        String text = String.join("\n", answer.out());
        assertThat(text)
                .contains("no run is going on")
                .contains("published last: run " + published)
                .contains("out/latest/" + published)
                .contains("latest periods: care 2022/23")
                .containsPattern("data of 2024-05-01, \\d+ days old")
                .containsPattern("latest +" + published + " +PASS +0 .*this run")
                .containsPattern("2021/22 +" + held + " +HELD +1 .*none")
                .containsPattern("2030/31 +" + failed + " +FAILED +5 ")
                .contains("Held, waiting for somebody\n  2021/22, run " + held + ": extra_columns: ")
                .contains("    to mend it: everyone-counts validate --data extra")
                .contains("Failed\n  2030/31, run " + failed + ": no scheme of this run has data for period 2030/31")
                .contains("    then: everyone-counts run --data data --replicates 10 --period 2030/31")
                .contains("Runs, newest first (1 FAILED, 1 HELD, 1 PASS)")
                .doesNotContain("the database was not read");
    }

    @Test
    void looking_changes_nothing() throws IOException {
        Map<Path, String> before = FolderContent.of(shared.resolve("out"));
        new Terminal(shared).type("status");
        new Terminal(shared).type("status", "--format", "json");
        new Terminal(shared).type("status", "--trend");
        assertThat(FolderContent.of(shared.resolve("out"))).isEqualTo(before);
    }

    @Test
    void the_json_form_has_every_key_whatever_there_is_to_tell() throws IOException {
        JsonNode status = json(new Terminal(shared).type("status", "--format", "json"));
        assertThat(status.propertyNames())
                .containsExactly(
                        "schema_version",
                        "out",
                        "time",
                        "read_from",
                        "database_unread",
                        "unreadable_folders",
                        "going_on",
                        "published_last",
                        "runs_by_status",
                        "periods",
                        "held",
                        "failed",
                        "runs");
        assertThat(status.path("read_from").asString()).isEqualTo("database");
        assertThat(status.path("published_last").path("run_id").asString()).isEqualTo(published);
        assertThat(status.path("published_last").path("there").asBoolean()).isTrue();
        assertThat(status.path("published_last").path("data_age_seconds").asLong())
                .isPositive();
        JsonNode last = period(status, "latest").path("last_run");
        assertThat(last.propertyNames())
                .containsExactly(
                        "run_id",
                        "period",
                        "status",
                        "exit_code",
                        "started",
                        "ended",
                        "elapsed_ms",
                        "rows_accepted",
                        "rows_total",
                        "rows_rejected",
                        "warnings",
                        "what_if",
                        "folder",
                        "reasons");
        assertThat(last.path("rows_total").asLong()).isPositive();
        assertThat(Instant.parse(last.path("ended").asString())).isBefore(Instant.now());
        assertThat(status.path("held").get(0).path("approve").asBoolean()).isFalse();
        assertThat(status.path("held").get(0).path("reasons").get(0).asString()).contains("extra_columns");
        assertThat(status.path("runs")
                        .valueStream()
                        .map(run -> run.path("run_id").asString()))
                .containsExactly(failed, held, published);
    }

    @Test
    void one_period_and_a_number_of_runs_may_be_asked_for() {
        JsonNode one = json(new Terminal(shared).type("status", "--format", "json", "--period", "2021-22"));
        assertThat(one.path("periods")
                        .valueStream()
                        .map(state -> state.path("period").asString()))
                .containsExactly("2021/22");
        assertThat(one.path("runs").size()).isEqualTo(1);
        JsonNode none = json(new Terminal(shared).type("status", "--format", "json", "--runs", "0"));
        assertThat(none.path("runs")).isEmpty();
        assertThat(none.path("periods").size()).isEqualTo(3);
        assertThat(new Terminal(shared).type("status", "--runs", "-1").exitCode())
                .isEqualTo(2);
        assertThat(new Terminal(shared).type("status", "--csv", "x.csv").exitCode())
                .isEqualTo(2);
    }

    @Test
    void a_run_that_goes_on_is_told_with_its_step_and_read_from_the_folders() throws IOException {
        Terminal terminal = terminal();
        Path state = folder.resolve("out/.state");
        Files.writeString(
                state.resolve("running.json"),
                "{\"run_id\": \"20990101T000000Z_aaaaaaaa\", \"period\": \"latest\", \"process\": \"77@ward\","
                        + " \"user\": \"nurse\", \"since\": \"2026-11-22T01:00:00Z\"}");
        Files.writeString(
                state.resolve("heartbeat.json"),
                "{\"run_id\": \"20990101T000000Z_aaaaaaaa\", \"step\": \"indicators\", \"pid\": 77, \"time\": \""
                        + Instant.now() + "\"}");
        try (HoldingProcess other = HoldingProcess.of(folder.resolve("out"))) {
            assertThat(other).isNotNull();
            Terminal.Answer text = terminal.type("status");
            assertThat(text.exitCode()).as(text.toString()).isZero();
            assertThat(String.join("\n", text.out()))
                    .contains("run 20990101T000000Z_aaaaaaaa of period latest is going on since 2026-11-22T01:00Z")
                    .contains("process 77@ward of user nurse")
                    .containsPattern("step indicators, last sign of life \\d+ s ago")
                    .contains("read from the folders of the runs; the database was not read: a run has it open")
                    .contains("published last: run " + published)
                    .containsPattern("2021/22 +" + held + " +HELD");
            JsonNode status = json(terminal.type("status", "--format", "json"));
            assertThat(status.path("read_from").asString()).isEqualTo("folders");
            assertThat(status.path("going_on").path("state").asString()).isEqualTo("running");
            assertThat(status.path("going_on").path("heartbeat_age_seconds").asLong())
                    .isLessThan(60);
            assertThat(period(status, "latest").path("last_run").path("status").asString())
                    .isEqualTo("RUNNING");
            assertThat(period(status, "latest").path("published").asString()).isEqualTo(published);
        }
    }

    @Test
    void an_interrupted_run_is_told_also_without_a_heartbeat() throws IOException, SQLException {
        Terminal terminal = terminal();
        String id = "20990101T000000Z_bbbbbbbb";
        Files.writeString(
                folder.resolve("out/.state/running.json"),
                "{\"run_id\": \"" + id + "\", \"period\": \"latest\", \"user\": \"nurse\"}");
        database("INSERT INTO RUN (RUN_ID, PERIOD_WORD, FINGERPRINT, ATTEMPT, STATUS, STARTED, SOFTWARE) VALUES ('" + id
                + "', 'latest', 'f', 1, 'RUNNING', TIMESTAMP '2099-01-01 00:00:00', 'test')");
        Terminal.Answer text = terminal.type("status");
        assertThat(String.join("\n", text.out()))
                .contains("run " + id + " of period latest was interrupted, begun not known by user nurse;"
                        + " the next everyone-counts run with the same input and settings goes on with it")
                .containsPattern(id + " +INTERRUPTED .*the next run goes on");
        Files.delete(folder.resolve("out/.state/running.json"));
        JsonNode status = json(terminal.type("status", "--format", "json"));
        assertThat(status.path("going_on").isNull()).isTrue();
        assertThat(period(status, "latest").path("last_run").path("status").asString())
                .isEqualTo("INTERRUPTED");
    }

    private void database(String sql) throws SQLException {
        String url = "jdbc:h2:file:" + folder.resolve("out/.state/everyone-counts");
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void a_superseded_run_is_history_and_not_how_its_period_stands() throws IOException, SQLException {
        Terminal terminal = terminal();
        database(
                "INSERT INTO RUN (RUN_ID, PERIOD_WORD, FINGERPRINT, ATTEMPT, STATUS, EXIT_CODE, STARTED, ENDED, SOFTWARE,"
                        + " MESSAGE) VALUES ('20990101T000000Z_cccccccc', 'latest', 'f', 1, 'SUPERSEDED', 0,"
                        + " TIMESTAMP '2099-01-01 00:00:00', TIMESTAMP '2099-01-01 00:01:00', 'test', 'superseded by X')");
        Terminal.Answer text = terminal.type("status");
        assertThat(String.join("\n", text.out()))
                .containsPattern("20990101T000000Z_cccccccc +SUPERSEDED .*superseded by X")
                .containsPattern("latest +" + published + " +PASS");
    }

    @Test
    void folders_that_were_deleted_or_damaged_are_told_and_stop_nothing() throws IOException {
        Terminal terminal = terminal();
        Path out = folder.resolve("out");
        FolderContent.delete(out.resolve("not-published").resolve(held));
        Files.writeString(out.resolve("not-published").resolve(failed).resolve("meta/run_results.json"), "{{{");
        Files.createDirectories(out.resolve("latest/somebodys-notes"));
        Terminal.Answer text = terminal.type("status");
        assertThat(text.exitCode()).as(text.toString()).isZero();
        assertThat(String.join("\n", text.out()))
                .containsPattern("2021/22 +" + held + " +HELD +1 .*\\[x] +\\[x] +\\[x]")
                .containsPattern(held + ".*folder gone")
                .contains("then: everyone-counts run --period 2030/31")
                .contains("folders that hold no run that can be read: 1");
        FolderContent.delete(out.resolve("latest").resolve(published));
        assertThat(String.join("\n", terminal.type("status").out())).contains("(the folder is no longer there)");
        Files.writeString(out.resolve("latest.json"), "no pointer");
        assertThat(String.join("\n", terminal.type("status").out()))
                .contains("nothing has been published that latest.json names");
    }

    @Test
    void a_lost_database_is_made_up_for_by_the_folders() throws IOException {
        Terminal terminal = terminal();
        Files.delete(folder.resolve("out/.state/everyone-counts.mv.db"));
        Terminal.Answer text = terminal.type("status");
        assertThat(String.join("\n", text.out()))
                .contains("the database was not read: there is none")
                .containsPattern("2021/22 +" + held + " +HELD +1")
                .containsPattern("latest +" + published + " +PASS");
        Files.writeString(folder.resolve("out/.state/everyone-counts.mv.db"), "no database");
        assertThat(terminal.type("status").exitCode()).isZero();
        assertThat(folder.resolve("out/.state/everyone-counts.trace.db")).doesNotExist();
    }

    @Test
    void a_thousand_runs_are_looked_at_in_a_moment() throws IOException {
        Terminal terminal = terminal();
        Path one = folder.resolve("out/latest").resolve(published);
        for (int i = 0; i < 1000; i++) {
            String id = String.format(Locale.ROOT, "2020%04dT000000Z_%s", i, published.substring(17));
            Path run = folder.resolve("out/latest").resolve(id);
            Files.createDirectories(run.resolve("meta"));
            Files.writeString(
                    run.resolve("meta/run_results.json"),
                    Files.readString(one.resolve("meta/run_results.json")).replace(published, id));
        }
        terminal.type("status");
        long start = System.nanoTime();
        Terminal.Answer text = terminal.type("status");
        long millis = (System.nanoTime() - start) / 1_000_000;
        assertThat(String.join("\n", text.out())).contains("1001 PASS");
        // A second on a quiet machine; tests run on busy ones.
        assertThat(millis).isLessThan(5_000);
    }
}
