package org.everyonecounts.jobs.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.history.DatabaseInUse;
import org.everyonecounts.jobs.history.StoredRuns;
import org.everyonecounts.jobs.publish.OutputFolder;
import org.everyonecounts.jobs.publish.RunIdentity;
import org.everyonecounts.jobs.settings.SettingKey;
import org.everyonecounts.jobs.settings.Settings;
import org.everyonecounts.jobs.settings.SettingsReader;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that cannot be opened, was written by an older version, or is looked into while a run is at work. */
class OpeningTest {
    private static final String FINGERPRINT = "0123456789abcdef".repeat(4);

    @TempDir
    Path folder;

    private Settings settings(String address) {
        return new SettingsReader(folder, Map.of())
                .read(Optional.empty(), Map.of(SettingKey.DATABASE_URL, List.of(address)));
    }

    private OutputFolder out() {
        return new OutputFolder(folder.resolve("out"));
    }

    private Fault refused(String address) {
        Instant begun = Instant.now();
        Fault fault = catchThrowableOfType(
                Fault.class, () -> RunDatabase.open(out(), settings(address)).close());
        assertThat(fault).as(address).isNotNull();
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(30));
        return fault;
    }

    @Test
    void a_server_that_is_not_there_is_exit_5_with_host_port_and_database() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Fault fault = refused("postgresql://u:hush@127.0.0.1:" + port + "/night");
        assertThat(fault.exitCode()).isEqualTo(ExitCode.MISSING_OR_BUSY);
        assertThat(fault.problems().get(0).toString())
                .contains("database night at 127.0.0.1:" + port)
                .contains("cannot be reached")
                .doesNotContain("hush");
    }

    @Test
    void a_server_that_never_answers_is_given_up() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Fault fault = refused("postgresql://u@127.0.0.1:" + socket.getLocalPort() + "/night");
            assertThat(fault.exitCode()).isEqualTo(ExitCode.MISSING_OR_BUSY);
            assertThat(fault.problems().get(0).what()).contains("cannot be reached");
        }
    }

    @Test
    void a_database_that_does_not_exist_is_exit_5() {
        PostgresServer.Database database = PostgresServer.shared().database();
        Fault fault = refused(database.trusted() + "_not");
        assertThat(fault.exitCode()).isEqualTo(ExitCode.MISSING_OR_BUSY);
        assertThat(fault.problems().get(0).what())
                .contains(database.name() + "_not")
                .contains("does not exist");
    }

    @Test
    void a_database_that_holds_tables_of_others_is_left_alone() throws SQLException {
        PostgresServer.Database database = PostgresServer.shared().database();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE patients (name text)");
            Fault fault = refused(database.trusted());
            assertThat(fault.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(fault.problems().get(0).what()).contains("something else");
            statement.execute("CREATE SCHEMA nights AUTHORIZATION owners");
        }
        assertThat(open(database.trusted() + "?currentSchema=nights")).isTrue();
    }

    @Test
    void a_user_who_may_not_make_tables_is_told_so() throws SQLException {
        PostgresServer.Database database = PostgresServer.shared().database();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("REVOKE CREATE ON SCHEMA public FROM PUBLIC");
        }
        Fault fault = refused(database.trusted());
        assertThat(fault.exitCode()).isEqualTo(ExitCode.MISSING_OR_BUSY);
        assertThat(fault.problems().get(0).toString()).contains("make tables").contains("currentSchema");
    }

    private boolean open(String address) {
        try (RunDatabase database = RunDatabase.open(out(), settings(address))) {
            return database.history().unfinished().isEmpty();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RunIdentity identity(String second) {
        Instant start = Instant.parse("2026-11-23T03:00:" + second + "Z");
        return new RunIdentity(
                RunIdentity.newRunId(start, FINGERPRINT), "latest", FINGERPRINT, start, "test", List.of());
    }

    @Test
    void an_embedded_database_of_an_older_version_is_brought_up_to_date_and_its_runs_belong_to_the_folder()
            throws IOException, SQLException {
        Files.createDirectories(out().state());
        olderRows("jdbc:h2:file:" + out().state().resolve("everyone-counts"), "sa");
        try (RunDatabase database = RunDatabase.open(out(), settings(""))) {
            assertThat(database.history()
                            .lastAttempt("latest", FINGERPRINT)
                            .orElseThrow()
                            .attempt())
                    .isEqualTo(2);
            assertThat(database.history().unfinished()).hasSize(1);
            assertThat(database.history().find("20261123T030000Z_01234567")).isPresent();
        }
    }

    @Test
    void rows_of_an_unknown_folder_in_a_shared_database_are_nobodys() throws SQLException, IOException {
        PostgresServer.Database database = PostgresServer.shared().database();
        olderRows(
                "jdbc:postgresql://127.0.0.1:" + PostgresServer.shared().port() + "/" + database.name(),
                PostgresServer.TRUSTED);
        try (RunDatabase open = RunDatabase.open(out(), settings(database.trusted()))) {
            assertThat(open.history().lastAttempt("latest", FINGERPRINT)).isEmpty();
            assertThat(open.history().begin(identity("00"), 1))
                    .as("the id is taken")
                    .isFalse();
            assertThat(open.history().begin(identity("05"), 1)).isTrue();
        }
    }

    private static void olderRows(String url, String user) throws SQLException {
        Flyway.configure().dataSource(url, user, "").target("2").load().migrate();
        try (Connection connection = java.sql.DriverManager.getConnection(url, user, "");
                Statement statement = connection.createStatement()) {
            for (int attempt = 1; attempt <= 2; attempt++) {
                String run = "20261123T03000" + (attempt - 1) + "Z_01234567";
                statement.execute(
                        "INSERT INTO RUN (RUN_ID, PERIOD_WORD, FINGERPRINT, ATTEMPT, STATUS, STARTED, SOFTWARE)"
                                + " VALUES ('" + run + "', 'latest', '" + FINGERPRINT + "', " + attempt + ", '"
                                + (attempt == 1 ? "PASS" : "RUNNING") + "', TIMESTAMP '2026-11-23 03:00:0"
                                + (attempt - 1)
                                + "', 'old')");
                statement.execute("INSERT INTO RESULT_ROW (RUN_ID, TABLE_NAME, POSITION, ROW_KEY, CELLS) VALUES ('"
                        + run + "', 'coverage', 1, 'k', '[]')");
            }
        }
    }

    @Test
    void readers_see_what_was_written_and_learn_that_a_run_holds_the_embedded_database() throws Exception {
        assertThat(StoredRuns.open(out(), settings(""))).isEmpty();
        try (RunDatabase database = RunDatabase.open(out(), settings(""))) {
            database.history().begin(identity("07"), 1);
        }
        // What another process that has the file open does to it.
        try (FileChannel held =
                        FileChannel.open(out().state().resolve("everyone-counts.mv.db"), StandardOpenOption.WRITE);
                FileLock lock = held.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThatThrownBy(() -> StoredRuns.open(out(), settings(""))).isInstanceOf(DatabaseInUse.class);
            assertThat(refused("").problems().get(0).what()).startsWith("another process holds the database");
        }
        try (StoredRuns runs = StoredRuns.open(out(), settings("")).orElseThrow()) {
            assertThat(runs.history().unfinished()).hasSize(1);
        }
    }

    @Test
    void readers_of_a_server_disturb_no_run() throws Exception {
        Settings server = settings(PostgresServer.shared().database().trusted());
        try (RunDatabase database = RunDatabase.open(out(), server);
                StoredRuns runs = StoredRuns.open(out(), server).orElseThrow()) {
            database.history().begin(identity("07"), 1);
            assertThat(runs.history().unfinished()).hasSize(1);
            assertThatThrownBy(() -> runs.client().sql("DELETE FROM RUN").update())
                    .hasMessageContaining("read-only");
        }
    }
}
