package org.everyonecounts.jobs.history;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.everyonecounts.jobs.publish.RunIdentity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The runs of an output folder: table {@code RUN}. Times are UTC. */
public final class RunHistory {
    /** Longest message kept; the whole of it stands in the log. */
    private static final int MESSAGE_LENGTH = 4000;

    private final JdbcClient database;

    public RunHistory(JdbcClient database) {
        this.database = database;
    }

    /**
     * One run.
     *
     * @param attempt 1 for the first run of a fingerprint; {@code --force} counts up
     * @param status {@code RUNNING}, {@code PASS}, {@code HELD}, {@code FAILED} or {@code SUPERSEDED}
     */
    public record PastRun(
            String runId, String periodWord, String fingerprint, int attempt, String status, Instant started) {}

    /** Runs that began and have not ended, oldest first: under the lock, runs that were interrupted. */
    public List<PastRun> unfinished() {
        return query("STATUS = 'RUNNING'").list();
    }

    /** The last attempt at a fingerprint. */
    public Optional<PastRun> lastAttempt(String periodWord, String fingerprint) {
        return query("PERIOD_WORD = ? AND FINGERPRINT = ?").params(periodWord, fingerprint).list().stream()
                .reduce((earlier, later) -> later);
    }

    private Query query(String where) {
        return new Query(
                database.sql("SELECT RUN_ID, PERIOD_WORD, FINGERPRINT, ATTEMPT, STATUS, STARTED FROM RUN WHERE " + where
                        + " ORDER BY STARTED, ATTEMPT, RUN_ID"));
    }

    private record Query(JdbcClient.StatementSpec statement) {
        Query params(Object... values) {
            return new Query(statement.params(List.of(values)));
        }

        List<PastRun> list() {
            return statement
                    .query((row, number) -> new PastRun(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getInt(4),
                            row.getString(5),
                            row.getTimestamp(6).toLocalDateTime().toInstant(ZoneOffset.UTC)))
                    .list();
        }
    }

    public Optional<PastRun> find(String runId) {
        return query("RUN_ID = ?").params(runId).list().stream().findFirst();
    }

    /** Writes down that a run begins. */
    public void begin(RunIdentity identity, int attempt) {
        database.sql("INSERT INTO RUN (RUN_ID, PERIOD_WORD, FINGERPRINT, ATTEMPT, STATUS, STARTED, SOFTWARE)"
                        + " VALUES (?, ?, ?, ?, 'RUNNING', ?, ?)")
                .params(
                        identity.runId(),
                        identity.periodWord(),
                        identity.fingerprint(),
                        attempt,
                        utc(identity.started()),
                        identity.software())
                .update();
    }

    /** Writes down that a run that had failed goes on. */
    public void resume(String runId) {
        database.sql(
                        "UPDATE RUN SET STATUS = 'RUNNING', ENDED = NULL, EXIT_CODE = NULL, MESSAGE = NULL WHERE RUN_ID = ?")
                .params(runId)
                .update();
    }

    /** Writes down how a run ended. */
    public void end(String runId, String status, int exitCode, Instant ended, String folder, String message) {
        database.sql("UPDATE RUN SET STATUS = ?, EXIT_CODE = ?, ENDED = ?, FOLDER = ?, MESSAGE = ? WHERE RUN_ID = ?")
                .params(
                        status,
                        exitCode,
                        utc(ended),
                        folder,
                        message.substring(0, Math.min(MESSAGE_LENGTH, message.length())),
                        runId)
                .update();
    }

    /** Writes down that changed inputs made a new run take the place of an interrupted one. */
    public void supersede(String runId, String by, Instant now) {
        end(runId, "SUPERSEDED", 0, now, "", "superseded by " + by);
    }

    private static Timestamp utc(Instant instant) {
        return Timestamp.valueOf(LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC));
    }
}
