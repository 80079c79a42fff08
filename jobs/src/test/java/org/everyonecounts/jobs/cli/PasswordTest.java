package org.everyonecounts.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.everyonecounts.jobs.nightly.PostgresServer;
import org.everyonecounts.jobs.read.GoodPackage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The password of the database stands in no byte of what a run leaves, however it ends. */
class PasswordTest {
    private static final String WRONG = "no-such-Word_55";

    @TempDir
    Path folder;

    private PostgresServer.Database database;

    @BeforeEach
    void a_database() {
        GoodPackage.write(folder.resolve("data"));
        database = PostgresServer.shared().database();
    }

    private Terminal.Answer run(String... more) {
        return run(new Terminal(folder), more);
    }

    private static Terminal.Answer run(Terminal terminal, String... more) {
        List<String> typed = new ArrayList<>(List.of("run", "--data", "data", "--replicates", "20"));
        typed.addAll(List.of(more));
        return terminal.type(typed.toArray(String[]::new));
    }

    private void nothingSays(Terminal.Answer answer, String... secrets) throws IOException, SQLException {
        for (String secret : secrets) {
            assertThat(answer.out().toString() + answer.err()).doesNotContain(secret);
            byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(contains(Files.readAllBytes(file), bytes))
                            .as(file.toString())
                            .isFalse();
                }
            }
            assertThat(dump()).doesNotContain(secret);
        }
    }

    private static boolean contains(byte[] all, byte[] part) {
        return new String(all, StandardCharsets.ISO_8859_1).contains(new String(part, StandardCharsets.ISO_8859_1));
    }

    private String dump() throws SQLException {
        StringBuilder all = new StringBuilder();
        List<String> tables = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery(
                    "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet rows = statement.executeQuery("SELECT t::text FROM \"" + table + "\" t")) {
                    while (rows.next()) {
                        all.append(rows.getString(1)).append('\n');
                    }
                }
            }
        }
        return all.toString();
    }

    @Test
    void a_run_that_passes_says_where_its_database_is_and_never_how_to_get_in() throws IOException, SQLException {
        Terminal.Answer answer = run("--database-url", database.address());
        assertThat(answer.exitCode()).as(answer.toString()).isZero();
        nothingSays(answer, PostgresServer.PASSWORD, PostgresServer.PASSWORD_IN_ADDRESS);
        String shown = "jdbc:postgresql://127.0.0.1:" + PostgresServer.shared().port() + "/" + database.name();
        for (String file : List.of("meta/manifest.json", "meta/run_results.json", "meta/config.effective.yaml")) {
            assertThat(Files.readString(answer.run().resolve(file))).as(file).contains(shown);
        }
        assertThat(dump()).contains("PASS").contains("distance_from_target");
        assertThat(run("--database-url", database.address()).lineBefore()).startsWith("nothing changed");
    }

    @Test
    void a_wrong_password_is_exit_5_and_nothing_says_it() throws IOException, SQLException {
        Terminal.Answer answer = run("--database-url=" + database.address(WRONG));
        assertThat(answer.exitCode()).isEqualTo(5);
        assertThat(answer.lineBefore())
                .contains("127.0.0.1:" + PostgresServer.shared().port())
                .contains(database.name())
                .contains("does not let this user in")
                .contains("EVERYONE_COUNTS_DATABASE_PASSWORD");
        assertThat(answer.lastLine()).startsWith("FAILED ").endsWith("report=none");
        nothingSays(answer, WRONG);
        assertThat(folder.resolve("out/latest.json")).doesNotExist();
    }

    @Test
    void the_password_may_come_from_the_environment() throws IOException, SQLException {
        String address = "postgresql://" + PostgresServer.USER + "@127.0.0.1:"
                + PostgresServer.shared().port() + "/" + database.name();
        Terminal.Answer answer = run(
                new Terminal(folder).with("EVERYONE_COUNTS_DATABASE_PASSWORD", PostgresServer.PASSWORD),
                "--database-url",
                address);
        assertThat(answer.exitCode()).as(answer.toString()).isZero();
        nothingSays(answer, PostgresServer.PASSWORD);
    }

    @Test
    void an_address_in_the_wrong_place_is_refused_without_its_password() throws IOException, SQLException {
        for (String[] typed : new String[][] {
            {"--database-urll", database.address()},
            {"--set", "care:" + database.address()},
            {"--set", "care:database_url=" + database.address()},
            {"--scheme", database.address()},
            {"--seed", database.address()},
            {"--level", database.address()},
            {"--period", database.address()},
            {"--database-url", database.address() + "?sslmod=x"}
        }) {
            Terminal.Answer answer = run(typed);
            assertThat(answer.exitCode()).as(answer.toString()).isNotZero();
            assertThat(answer.out().toString() + answer.err())
                    .as(typed[0])
                    .doesNotContain(PostgresServer.PASSWORD_IN_ADDRESS);
            nothingSays(answer, PostgresServer.PASSWORD_IN_ADDRESS, PostgresServer.PASSWORD);
        }
    }
}
