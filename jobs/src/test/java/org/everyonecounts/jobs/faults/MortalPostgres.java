package org.everyonecounts.jobs.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL server of our own that can be stopped in the middle of everything and started again on the same data. */
final class MortalPostgres implements AutoCloseable {
    private final EmbeddedPostgres server;
    private final Path data;
    private final int port;
    private @Nullable Process again;

    private MortalPostgres(EmbeddedPostgres server, Path data) {
        this.server = server;
        this.data = data;
        this.port = server.getPort();
    }

    static MortalPostgres start(Path folder) throws IOException {
        Path data = Files.createDirectories(folder.resolve("postgres"));
        return new MortalPostgres(
                EmbeddedPostgres.builder()
                        .setDataDirectory(data)
                        .setCleanDataDirectory(true)
                        .start(),
                data);
    }

    String url(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database + "?user=postgres";
    }

    /** Makes a database, as a copy of another one unless that has no name. */
    void create(String name, String copyOf) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + (copyOf.isEmpty() ? "" : " TEMPLATE " + copyOf));
        }
    }

    /** What {@code pg_ctl stop -m immediate} does: SIGQUIT to the server, which ends without closing anything. */
    void stopAtOnce() throws IOException, InterruptedException {
        List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
        long pid = Long.parseLong(lines.get(0).strip());
        new ProcessBuilder("kill", "-QUIT", Long.toString(pid))
                .inheritIO()
                .start()
                .waitFor();
        Optional<ProcessHandle> handle = ProcessHandle.of(pid);
        for (int i = 0; i < 300 && handle.isPresent() && handle.get().isAlive(); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        if (handle.isPresent() && handle.get().isAlive()) {
            throw new IOException("the server does not stop");
        }
    }

    /** Starts it again on the same data and port, and waits until it answers. */
    void startAgain() throws IOException, InterruptedException {
        String command = Files.readString(data.resolve("postmaster.opts")).strip();
        boolean root = System.getProperty("user.name", "").equals("root");
        again = new ProcessBuilder("sh", "-c", "exec " + (root ? "unshare -U " : "") + command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolveSibling("postgres-again.log").toFile())
                .start();
        for (int i = 0; i < 300; i++) {
            try (Connection connection = DriverManager.getConnection(url("postgres"))) {
                if (connection.isValid(5)) {
                    return;
                }
            } catch (SQLException notYet) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new IOException(
                "the server does not answer: " + Files.readString(data.resolveSibling("postgres-again.log")));
    }

    @Override
    public void close() throws IOException {
        if (again != null) {
            again.destroy();
        }
        server.close();
    }
}
