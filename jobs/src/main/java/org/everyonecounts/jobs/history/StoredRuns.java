package org.everyonecounts.jobs.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.everyonecounts.jobs.publish.OutputFolder;
import org.everyonecounts.jobs.settings.DatabaseAddress;
import org.everyonecounts.jobs.settings.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The database of runs, opened for reading: without the writer's lock, without Spring's context, and without changing anything.
 *
 * <p>Keep it open briefly: while somebody reads the embedded database a run waits for it, ten seconds at most.
 */
public final class StoredRuns implements AutoCloseable {
    /** Newest migration that readers know; an older database is brought up to date by the next run. */
    static final int SCHEMA = 3;

    private final SingleConnectionDataSource source;
    private final String folderId;

    private StoredRuns(SingleConnectionDataSource source, String folderId) {
        this.source = source;
        this.folderId = folderId;
    }

    /**
     * @return none where no run of this version has written here yet
     * @throws DatabaseInUse while a run holds the embedded database
     * @throws SQLException when a server cannot be reached or does not let us in
     */
    public static Optional<StoredRuns> open(OutputFolder out, Settings settings)
            throws IOException, DatabaseInUse, SQLException {
        DatabaseAddress address = settings.database();
        Optional<String> folderId = out.knownId();
        Path file = out.state().resolve("everyone-counts.mv.db");
        if (folderId.isEmpty() || (address.isEmbedded() && !Files.exists(file))) {
            return Optional.empty();
        }
        Connection connection = address.isEmbedded() ? embedded(out) : server(address);
        SingleConnectionDataSource source = new SingleConnectionDataSource(connection, true);
        StoredRuns runs = new StoredRuns(source, folderId.get());
        if (!hasSchema(connection)) {
            runs.close();
            return Optional.empty();
        }
        return Optional.of(runs);
    }

    private static Connection embedded(OutputFolder out) throws DatabaseInUse, SQLException {
        try {
            return DriverManager.getConnection(
                    "jdbc:h2:file:" + out.state().resolve("everyone-counts") + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE",
                    "sa",
                    "");
        } catch (SQLException e) {
            if ("90020".equals(e.getSQLState())) {
                throw new DatabaseInUse(e);
            }
            throw e;
        }
    }

    private static Connection server(DatabaseAddress address) throws SQLException {
        Properties properties = new Properties();
        properties.put("connectTimeout", "5");
        properties.put("loginTimeout", "8");
        properties.put("socketTimeout", "60");
        properties.put("readOnlyMode", "always");
        properties.put("user", address.user());
        properties.putAll(address.secrets());
        Connection connection = DriverManager.getConnection(address.jdbcUrl(), properties);
        connection.setReadOnly(true);
        return connection;
    }

    private static boolean hasSchema(Connection connection) {
        try {
            return JdbcClient.create(new SingleConnectionDataSource(connection, true))
                            .sql(
                                    "SELECT COUNT(*) FROM \"flyway_schema_history\" WHERE \"success\" AND \"version\" IS NOT NULL")
                            .query(Integer.class)
                            .single()
                    >= SCHEMA;
        } catch (org.springframework.dao.DataAccessException noTable) {
            return false;
        }
    }

    /** The runs of the folder. */
    public RunHistory history() {
        return new RunHistory(client(), folderId);
    }

    /** For questions of other tables; a row belongs to the folder where its run does. */
    public JdbcClient client() {
        return JdbcClient.create(source);
    }

    /** Name of the folder in the database. */
    public String folderId() {
        return folderId;
    }

    @Override
    public void close() {
        source.destroy();
    }
}
