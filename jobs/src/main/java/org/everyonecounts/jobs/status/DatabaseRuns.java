package org.everyonecounts.jobs.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import org.everyonecounts.jobs.publish.OutputFolder;
import org.everyonecounts.jobs.settings.DatabaseAddress;
import org.jspecify.annotations.Nullable;

/**
 * The runs as the database knows them, read without Spring, without bringing its schema up to date and without writing anything.
 *
 * @param runs oldest first
 * @param unread why the database could not be read; empty where it was
 */
record DatabaseRuns(List<KnownRun> runs, String unread) {
    /** What H2 says when another process has its file open. */
    private static final int ALREADY_OPEN = 90020;

    private static final String FILE = "everyone-counts";
    /** Opens what is there and nothing else: no new file, no trace file, no write. */
    private static final String READ_ONLY =
            ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE";

    /** How long a server may take to answer a question, and where it says who asks. */
    private static final Map<String, String> SECONDS = Map.of(
            "connectTimeout", "5", "loginTimeout", "8", "socketTimeout", "30", "ApplicationName", "everyone-counts");

    private static final String COLUMNS =
            "SELECT RUN_ID, PERIOD_WORD, STATUS, EXIT_CODE, STARTED, ENDED, MESSAGE FROM RUN";
    private static final String ALL = COLUMNS + " ORDER BY RUN_ID";
    private static final String OF_ONE_FOLDER = COLUMNS + " WHERE FOLDER_ID = ? ORDER BY RUN_ID";

    DatabaseRuns {
        runs = List.copyOf(runs);
    }

    /**
     * @param address where the runs of the folder are kept
     * @return no runs where there is no database, or it cannot be read just now
     */
    static DatabaseRuns of(OutputFolder out, DatabaseAddress address) throws IOException {
        return address.isEmbedded() ? embedded(out) : server(out, address);
    }

    /** All runs of an embedded database are of its folder. Whether it has been brought up to date makes no difference here. */
    private static DatabaseRuns embedded(OutputFolder out) {
        Path file = out.state().resolve(FILE + ".mv.db");
        // H2 reads what follows a semicolon as its own settings, and knows no way to escape one.
        if (!Files.isRegularFile(file) || out.state().toString().contains(";")) {
            return new DatabaseRuns(List.of(), "there is none");
        }
        Properties user = new Properties();
        user.setProperty("user", "sa");
        user.setProperty("password", "");
        return read("jdbc:h2:file:" + out.state().resolve(FILE) + READ_ONLY, user, ALL, "");
    }

    /** A server may keep the runs of many folders. */
    private static DatabaseRuns server(OutputFolder out, DatabaseAddress address) throws IOException {
        Optional<String> folder = out.knownId();
        if (folder.isEmpty()) {
            return new DatabaseRuns(List.of(), "no run has begun in this folder");
        }
        Properties user = new Properties();
        user.setProperty("user", address.user());
        SECONDS.forEach((name, value) -> {
            if (!address.says(name)) {
                user.setProperty(name, value);
            }
        });
        user.putAll(address.secrets());
        return read(address.jdbcUrl(), user, OF_ONE_FOLDER, folder.get());
    }

    private static DatabaseRuns read(String url, Properties user, String sql, String folder) {
        try (Connection database = DriverManager.getConnection(url, user)) {
            database.setReadOnly(true);
            try (PreparedStatement query = database.prepareStatement(sql)) {
                if (!folder.isEmpty()) {
                    query.setString(1, folder);
                }
                List<KnownRun> runs = new ArrayList<>();
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        runs.add(run(rows));
                    }
                }
                return new DatabaseRuns(runs, "");
            }
        } catch (SQLException e) {
            // The words of a driver may repeat an address; its class and state never do.
            return new DatabaseRuns(
                    List.of(),
                    e.getErrorCode() == ALREADY_OPEN
                            ? "a run has it open"
                            : "it cannot be reached or read just now (" + e.getSQLState() + ")");
        }
    }

    private static KnownRun run(ResultSet row) throws SQLException {
        int exitCode = row.getInt(4);
        OptionalInt exit = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(exitCode);
        return new KnownRun(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                exit,
                utc(row.getTimestamp(5)),
                utc(row.getTimestamp(6)),
                Optional.ofNullable(row.getString(7)).orElse(""),
                Optional.empty());
    }

    private static Optional<Instant> utc(@Nullable Timestamp time) {
        return Optional.ofNullable(time).map(known -> known.toLocalDateTime().toInstant(ZoneOffset.UTC));
    }
}
