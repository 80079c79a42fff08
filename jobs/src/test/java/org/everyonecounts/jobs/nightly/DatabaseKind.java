package org.everyonecounts.jobs.nightly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.everyonecounts.jobs.settings.Settings;
import org.everyonecounts.jobs.settings.SettingsReader;

/** The kinds of database that every contract holds for. */
enum DatabaseKind {
    EMBEDDED,
    POSTGRESQL;

    private static final Map<Path, PostgresServer.Database> DATABASES = new HashMap<>();

    /** Makes runs of the folder keep themselves in a database of this kind, a fresh one. */
    void settle(Path folder) throws IOException {
        if (this == POSTGRESQL) {
            PostgresServer.Database database = PostgresServer.shared().database();
            DATABASES.put(folder, database);
            share(folder, database);
        }
    }

    /** Makes runs of the folder keep themselves in that database. */
    static void share(Path folder, PostgresServer.Database database) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve(SettingsReader.DEFAULT_FILE), "database_url: \"" + database.trusted() + "\"\n");
    }

    /** A connection to the database of the folder, made by hand. */
    Connection connect(Path folder) throws SQLException {
        return this == POSTGRESQL
                ? Objects.requireNonNull(DATABASES.get(folder), "settled").connect()
                : DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("out/.state/everyone-counts"), "sa", "");
    }

    static Settings settings(Path folder) {
        return new SettingsReader(folder, Map.of()).read(Optional.empty(), Map.of());
    }

    static List<DatabaseKind> all() {
        return List.of(values());
    }
}
