package org.everyonecounts.jobs.nightly;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server for tests, one for all tests of a virtual machine, with a fresh database for whoever asks.
 *
 * <p>Two users own every database: {@link #USER} has a password, {@link #TRUSTED} needs none, for addresses that stand in files.
 */
public final class PostgresServer {
    public static final String USER = "night";
    public static final String PASSWORD = "Vq7#hush:hush/9";
    /** The password as an address has it. */
    public static final String PASSWORD_IN_ADDRESS = "Vq7%23hush%3Ahush%2F9";

    public static final String TRUSTED = "trusted";

    private static @Nullable PostgresServer shared;

    private final EmbeddedPostgres server;
    private final AtomicInteger made = new AtomicInteger();

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /** The server of all tests; it ends with the virtual machine. */
    public static synchronized PostgresServer shared() {
        if (shared == null) {
            shared = start();
        }
        return shared;
    }

    private static PostgresServer start() {
        try {
            PostgresServer started = new PostgresServer(EmbeddedPostgres.builder()
                    .setDataDirectoryCustomizer(PostgresServer::askForPasswords)
                    .start());
            started.execute("postgres", "CREATE ROLE owners NOLOGIN");
            started.execute("postgres", "CREATE ROLE " + USER + " LOGIN PASSWORD '" + PASSWORD + "' IN ROLE owners");
            started.execute("postgres", "CREATE ROLE " + TRUSTED + " LOGIN IN ROLE owners");
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void askForPasswords(File folder) {
        try {
            Files.writeString(folder.toPath().resolve("pg_hba.conf"), """
                    local all all trust
                    host all postgres all trust
                    host all trusted all trust
                    host all all all scram-sha-256
                    """);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.getPort();
    }

    /** A fresh, empty database. */
    public Database database() {
        String name = "nights_" + made.incrementAndGet();
        execute("postgres", "CREATE DATABASE " + name + " OWNER owners");
        return new Database(this, name);
    }

    private void execute(String database, String sql) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port() + "/" + database, "postgres", "");
    }

    /** One database of the server. */
    public record Database(PostgresServer server, String name) {
        /** Address with a password. */
        public String address() {
            return address(PASSWORD_IN_ADDRESS);
        }

        public String address(String password) {
            return "postgresql://" + USER + ":" + password + "@127.0.0.1:" + server.port() + "/" + name;
        }

        /** Address of the user who needs no password. */
        public String trusted() {
            return "postgresql://" + TRUSTED + "@127.0.0.1:" + server.port() + "/" + name;
        }

        public Connection connect() throws SQLException {
            return server.connect(name);
        }

        /** Cuts every connection; new ones are let in. */
        public void cut() {
            server.execute(
                    "postgres",
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "'");
        }

        /** Cuts every connection and lets nobody in. */
        public void away() {
            server.execute("postgres", "ALTER DATABASE " + name + " ALLOW_CONNECTIONS false");
            cut();
        }

        public void back() {
            server.execute("postgres", "ALTER DATABASE " + name + " ALLOW_CONNECTIONS true");
        }
    }
}
