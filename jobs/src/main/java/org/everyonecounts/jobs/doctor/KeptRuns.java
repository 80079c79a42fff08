package org.everyonecounts.jobs.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Properties;
import org.everyonecounts.jobs.publish.OutputFolder;
import org.everyonecounts.jobs.settings.DatabaseAddress;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The database that keeps the runs: can it be reached, what is it, and does its schema need bringing up to date? Nothing in it is changed. */
final class KeptRuns {
    private static final String MIGRATIONS = "classpath:db/migration";
    private static final String H2_IN_USE = "90020";

    private KeptRuns() {}

    /** The embedded database of an output folder, opened for reading alone. */
    static Diagnosis embedded(OutputFolder out) {
        Path file = out.state().resolve("everyone-counts.mv.db");
        if (!Files.exists(file)) {
            return Diagnosis.ok("database", "embedded in " + out.state() + "; the first run makes it");
        }
        if (out.state().toString().contains(";")) {
            return Diagnosis.problem(
                    "database",
                    "the path of the output folder holds a semicolon, which the embedded database cannot read",
                    "give another folder with --out");
        }
        Properties user = new Properties();
        user.setProperty("user", "sa");
        user.setProperty("password", "");
        return look(
                "embedded in " + out.state(),
                "jdbc:h2:file:" + out.state().resolve("everyone-counts") + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r",
                user);
    }

    /** A server, which is given a few seconds to answer. */
    static Diagnosis server(DatabaseAddress address) {
        Properties signIn = new Properties();
        signIn.setProperty("connectTimeout", "5");
        signIn.setProperty("loginTimeout", "8");
        signIn.setProperty("socketTimeout", "20");
        signIn.setProperty("user", address.user());
        address.secrets().forEach(signIn::setProperty);
        return look(address.inWords(), address.jdbcUrl(), signIn);
    }

    private static Diagnosis look(String words, String url, Properties signIn) {
        try (Connection connection = DriverManager.getConnection(url, signIn)) {
            String found = words + ", " + connection.getMetaData().getDatabaseProductName() + " "
                    + connection.getMetaData().getDatabaseProductVersion() + ", ";
            return schema(found, url, signIn);
        } catch (SQLException e) {
            if (H2_IN_USE.equals(e.getSQLState())) {
                return Diagnosis.ok("database", words + "; a run is using it");
            }
            return Diagnosis.problem(
                    "database",
                    words + " cannot be opened: " + firstLine(e),
                    "see that it runs and can be reached, check user and password, and the rights of the .state folder");
        }
    }

    private static Diagnosis schema(String found, String url, Properties signIn) {
        try {
            FluentConfiguration flyway = Flyway.configure(KeptRuns.class.getClassLoader())
                    .dataSource(new SingleSource(url, signIn))
                    .locations(MIGRATIONS);
            MigrationInfo[] pending = flyway.load().info().pending();
            if (pending.length == 0) {
                return Diagnosis.ok("database", found + "up to date");
            }
            String versions = String.join(
                    ", ",
                    Arrays.stream(pending)
                            .map(one -> one.getVersion() + " (" + one.getDescription() + ")")
                            .toList());
            return Diagnosis.ok("database", found + "the next run brings its schema up to date: " + versions);
        } catch (FlywayException e) {
            return Diagnosis.problem(
                    "database",
                    found + "its schema cannot be read: " + firstLine(e),
                    "give an empty database or a schema of its own, or use the version that wrote it");
        }
    }

    private static String firstLine(Exception thrown) {
        return String.valueOf(thrown.getMessage()).lines().findFirst().orElse("no message");
    }
}
