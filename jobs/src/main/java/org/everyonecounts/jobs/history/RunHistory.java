package org.everyonecounts.jobs.history;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.everyonecounts.jobs.publish.RunIdentity;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The runs of one output folder: its rows of table {@code RUN}, which may hold those of other folders too. Times are UTC. */
public final class RunHistory {
    /** Longest message kept; the whole of it stands in the log. */
    private static final int MESSAGE_LENGTH = 4000;

    private static final int FOLDER_LENGTH = 1000;

    private final JdbcClient database;
    private final String folderId;

    /** @param folderId name of the output folder, see {@code OutputFolder.id()} */
    public RunHistory(JdbcClient database, String folderId) {
        this.database = database;
        this.folderId = folderId;
    }

    /** Takes over the runs of a version that knew one folder a database; only for a database that belongs to the folder alone. */
    public void adoptUnnamed() {
        database.sql("UPDATE RUN SET FOLDER_ID = ? WHERE FOLDER_ID = ''")
                .params(folderId)
                .update();
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
        return query("STATUS = 'RUNNING'");
    }

    /** The last attempt at a fingerprint. */
    public Optional<PastRun> lastAttempt(String periodWord, String fingerprint) {
        return query("PERIOD_WORD = ? AND FINGERPRINT = ?", periodWord, fingerprint).stream()
                .reduce((earlier, later) -> later);
    }

    private List<PastRun> query(String where, Object... values) {
        return database.sql(
                        "SELECT RUN_ID, PERIOD_WORD, FINGERPRINT, ATTEMPT, STATUS, STARTED FROM RUN WHERE FOLDER_ID = ?"
                                + " AND " + where + " ORDER BY STARTED, ATTEMPT, RUN_ID")
                .param(folderId)
                .params(List.of(values))
                .query((row, number) -> new PastRun(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getString(5),
                        row.getObject(6, LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                .list();
    }

    public Optional<PastRun> find(String runId) {
        return query("RUN_ID = ?", runId).stream().findFirst();
    }

    /** True where a run of this or of another folder has the id: ids are unique in the whole database. */
    private boolean isTaken(String runId) {
        return database.sql("SELECT COUNT(*) FROM RUN WHERE RUN_ID = ?")
                        .params(runId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** When the newest run of the folder began; none where there is none. */
    public Optional<Instant> newestStart() {
        return query("STARTED = (SELECT MAX(STARTED) FROM RUN WHERE FOLDER_ID = ?)", folderId).stream()
                .map(PastRun::started)
                .findFirst();
    }

    /**
     * Writes down that a run begins.
     *
     * @return false, and nothing is written, where another run has the id
     */
    public boolean begin(RunIdentity identity, int attempt) {
        if (isTaken(identity.runId())) {
            return false;
        }
        try {
            database.sql(
                            "INSERT INTO RUN (FOLDER_ID, RUN_ID, PERIOD_WORD, FINGERPRINT, ATTEMPT, STATUS, STARTED, SOFTWARE)"
                                    + " VALUES (?, ?, ?, ?, ?, 'RUNNING', ?, ?)")
                    .params(
                            folderId,
                            identity.runId(),
                            identity.periodWord(),
                            identity.fingerprint(),
                            attempt,
                            utc(identity.started()),
                            identity.software())
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            // Another folder was faster by the time between asking and writing; if not, it is a mistake of ours.
            if (isTaken(identity.runId())) {
                return false;
            }
            throw e;
        }
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
                        StoredText.fit(folder, FOLDER_LENGTH),
                        StoredText.fit(message, MESSAGE_LENGTH),
                        runId)
                .update();
    }

    /** Writes down that changed inputs made a new run take the place of an interrupted one. */
    public void supersede(String runId, String by, Instant now) {
        end(runId, "SUPERSEDED", 0, now, "", "superseded by " + by);
    }

    /** Not a {@code java.sql.Timestamp}: that takes the digits for local time, and has none for the hour that clocks skip in spring. */
    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
    }
}
