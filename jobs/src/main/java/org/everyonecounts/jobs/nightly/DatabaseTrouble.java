package org.everyonecounts.jobs.nightly;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.jobs.settings.DatabaseAddress;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/** Says in plain words why a database cannot be used: which class of SQLState it is, what that means, how to mend it. */
final class DatabaseTrouble {
    /** H2: another process holds the file. */
    private static final String IN_USE = "90020";

    /** H2: closed under us, after the disk failed. */
    private static final Set<String> EMBEDDED_CLOSED = Set.of("90007", "90067", "90098", "90121");

    /** H2: reading or writing failed, the file is damaged, the file is read only. */
    private static final Set<String> EMBEDDED_DISK =
            Set.of("90028", "90030", "90031", "90048", "90097", "90126", "50000");

    private DatabaseTrouble() {}

    /** True where another process holds the embedded database, which may pass. */
    static boolean isInUse(Throwable thrown) {
        return states(thrown).map(IN_USE::equals).orElse(false);
    }

    private static Optional<String> states(Throwable thrown) {
        return sql(thrown).map(SQLException::getSQLState);
    }

    /** The innermost SQL exception that has a state: pools and frameworks wrap it in their own. */
    private static Optional<SQLException> sql(Throwable thrown) {
        @Nullable SQLException found = null;
        @Nullable Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < 50; depth++) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                found = sql;
            }
            cause = cause.getCause();
        }
        return Optional.ofNullable(found);
    }

    /** Why the database could not be opened. */
    static Fault atOpening(RuntimeException thrown, DatabaseAddress address) {
        Optional<SQLException> sql = sql(thrown);
        if (address.isEmbedded() || sql.isEmpty()) {
            return notOurs(thrown, address).orElseGet(() -> Faults.of(thrown));
        }
        String state = sql.get().getSQLState();
        if (state.startsWith("28")) {
            return busy(
                    address.inWords() + " does not let this user in",
                    "It says: " + firstLine(sql.get()),
                    "check the user in --database-url and the password in " + DatabaseAddress.PASSWORD_VARIABLE);
        }
        if (state.equals("3D000")) {
            return busy(
                    address.inWords() + " does not exist",
                    "The server was reached and knows no database of that name",
                    "make it (createdb), or correct --database-url");
        }
        if (state.equals("42501") || state.equals("3F000")) {
            return busy(
                    address.inWords() + " does not let this user make tables",
                    "It says: " + firstLine(sql.get()),
                    "give the user a schema of its own (CREATE SCHEMA AUTHORIZATION), or name one with ?currentSchema=");
        }
        if (state.equals("55000") || state.startsWith("57P")) {
            return busy(
                    address.inWords() + " takes no connections now",
                    "It says: " + firstLine(sql.get()),
                    "wait until it is up, and run again");
        }
        if (state.startsWith("08")) {
            return busy(
                    address.inWords() + " cannot be reached",
                    "It says: " + firstLine(sql.get()),
                    "check host, port and that the server runs, and run again");
        }
        return notOurs(thrown, address).or(() -> of(thrown)).orElseGet(() -> Faults.of(thrown));
    }

    /** Flyway will not touch a schema that holds tables of others, nor one that a newer version has changed. */
    private static Optional<Fault> notOurs(Throwable thrown, DatabaseAddress address) {
        @Nullable Throwable cause = thrown;
        while (cause != null) {
            if (cause instanceof FlywayException flyway && sql(flyway).isEmpty()) {
                return Optional.of(new Fault(
                        ExitCode.USAGE,
                        Problem.of(
                                address.inWords() + " holds something else, or runs of another version",
                                "It says: " + firstLine(flyway),
                                "give an empty database, or a schema of its own with ?currentSchema=, or use the version that"
                                        + " wrote it")));
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    /** What an exception in the middle of a run means; none where it is no trouble of the database but a mistake of this software. */
    static Optional<Fault> of(Throwable thrown) {
        return sql(thrown).flatMap(sql -> {
            String state = sql.getSQLState();
            String says = "It says: " + firstLine(sql);
            if (state.equals(IN_USE)) {
                return Optional.of(busy(
                        "another process holds the database in the .state folder",
                        "One process at a time may open the embedded database",
                        "wait until it has ended, or close the program that looks into it, and run again"));
            }
            if (EMBEDDED_CLOSED.contains(state) || EMBEDDED_DISK.contains(state)) {
                return Optional.of(busy(
                        "the database in the .state folder cannot be read or written",
                        says,
                        "check the disk and the rights of the .state folder and run again"));
            }
            if (state.startsWith("08") || state.startsWith("57P")) {
                return Optional.of(busy(
                        "the connection to the database was lost",
                        says,
                        "see that the database runs, and run again: the run goes on where it stopped"));
            }
            if (state.equals("53100")) {
                return Optional.of(
                        busy("the disk of the database server is full", says, "free some space there and run again"));
            }
            if (state.startsWith("53")) {
                return Optional.of(busy(
                        "the database server has no room for one more: connections, memory or space",
                        says,
                        "wait, or raise its limits, and run again"));
            }
            if (state.startsWith("40") || state.equals("55P03") || state.equals("57014") || state.equals("25006")) {
                return Optional.of(busy("the database refused the work for now", says, "run again"));
            }
            return Optional.empty();
        });
    }

    private static Fault busy(String what, String why, String fix) {
        return new Fault(ExitCode.MISSING_OR_BUSY, Problem.of(what, why, fix));
    }

    private static String firstLine(Throwable thrown) {
        return Optional.ofNullable(thrown.getMessage())
                .flatMap(message ->
                        message.lines().filter(line -> !line.isBlank()).findFirst())
                .map(line -> line.strip().replaceAll("[.:]$", ""))
                .orElse("no message");
    }
}
