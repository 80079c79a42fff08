package org.everyonecounts.jobs.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.everyonecounts.jobs.publish.FileHash;
import org.everyonecounts.jobs.publish.OutputFolder;

/** The database in which nights keep their steps and results: the embedded one, or a server. */
interface NightDatabase extends AutoCloseable {
    /** A launcher whose nights use the database of that name, made now as a copy of another one, or empty where that has no name. */
    Launcher launcher(Path folder, String name, String copyOf) throws IOException, SQLException;

    /** Opens the database of a name; the embedded one is found in the output folder. */
    Connection open(String name, OutputFolder out) throws SQLException;

    @Override
    void close() throws IOException;

    /** The database of that word, {@code h2} or {@code postgresql}. */
    static NightDatabase of(String word, Path folder) throws IOException {
        return word.equals("h2") ? new Embedded() : new ServedByPostgres(folder);
    }

    /** Status of every run, by id. */
    default SortedMap<String, String> runs(String name, OutputFolder out) throws SQLException {
        SortedMap<String, String> runs = new TreeMap<>();
        try (Connection connection = open(name, out);
                PreparedStatement query = connection.prepareStatement("SELECT RUN_ID, STATUS FROM RUN");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                runs.put(rows.getString(1), rows.getString(2));
            }
        }
        return runs;
    }

    /** Hash over everything the database keeps of the results of a run, in order of table and row. */
    default String results(String name, OutputFolder out, String runId) throws SQLException {
        SortedMap<String, String> results = new TreeMap<>();
        try (Connection connection = open(name, out);
                PreparedStatement query = connection.prepareStatement(
                        "SELECT TABLE_NAME, POSITION, ROW_KEY, CELLS FROM RESULT_ROW WHERE RUN_ID = ?")) {
            query.setString(1, runId);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    String place = String.format("%s %08d", rows.getString(1), rows.getInt(2));
                    results.put(place, rows.getString(3) + " " + rows.getString(4));
                }
            }
        }
        StringBuilder all = new StringBuilder();
        for (Map.Entry<String, String> row : results.entrySet()) {
            all.append(row.getKey()).append(' ').append(row.getValue()).append('\n');
        }
        return results.size() + " rows, " + FileHash.of(all.toString());
    }

    /** H2 in the output folder: a copy of the folder is a copy of the database. */
    final class Embedded implements NightDatabase {
        @Override
        public Launcher launcher(Path folder, String name, String copyOf) throws IOException {
            return Launcher.in(folder);
        }

        @Override
        public Connection open(String name, OutputFolder out) throws SQLException {
            return DriverManager.getConnection(
                    "jdbc:h2:file:" + out.state().resolve("everyone-counts") + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE",
                    "sa",
                    "");
        }

        @Override
        public void close() {
            // Every night closes its own.
        }
    }

    /** PostgreSQL with one database for each night. */
    final class ServedByPostgres implements NightDatabase {
        private final MortalPostgres server;

        ServedByPostgres(Path folder) throws IOException {
            server = MortalPostgres.start(folder);
        }

        @Override
        public Launcher launcher(Path folder, String name, String copyOf) throws IOException, SQLException {
            server.create(name, copyOf);
            return Launcher.in(folder).with("EVERYONE_COUNTS_DATABASE_URL", server.url(name));
        }

        @Override
        public Connection open(String name, OutputFolder out) throws SQLException {
            return DriverManager.getConnection(server.url(name));
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
