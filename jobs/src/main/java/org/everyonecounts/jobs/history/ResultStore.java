package org.everyonecounts.jobs.history;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.everyonecounts.jobs.publish.Evidence;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.models.exchange.OutputTables;
import org.everyonecounts.models.exchange.RunFacts;
import org.springframework.jdbc.core.JdbcOperations;
import tools.jackson.databind.node.ArrayNode;

/**
 * Keeps what a run read, how its checks ended and every row it computed. Storing twice leaves what storing once leaves.
 *
 * <p>A row is kept as its key and its cells, the same texts as in the CSV file, so that a new table or column needs no new schema.
 */
public final class ResultStore {
    private static final int BATCH = 500;
    private static final String RESULT =
            "INSERT INTO RESULT_ROW (RUN_ID, TABLE_NAME, POSITION, ROW_KEY, CELLS) VALUES (?, ?, ?, ?, ?)";

    private final JdbcOperations database;

    public ResultStore(JdbcOperations database) {
        this.database = database;
    }

    /** Stores inputs and checks. */
    public void storeEvidence(String runId, Evidence evidence) {
        database.update("DELETE FROM RUN_INPUT WHERE RUN_ID = ?", runId);
        List<Object[]> inputs = new ArrayList<>();
        for (RunFacts.InputFile input : evidence.inputs()) {
            inputs.add(new Object[] {
                runId,
                StoredText.key(input.path(), 1000),
                StoredText.fit(input.resource(), 200),
                input.sha256(),
                input.bytes(),
                input.rows(),
                input.rejected()
            });
        }
        insert(
                "INSERT INTO RUN_INPUT (RUN_ID, PATH, RESOURCE, SHA256, BYTES, ROWS_READ, ROWS_REJECTED)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                inputs);
        database.update("DELETE FROM RUN_CHECK WHERE RUN_ID = ?", runId);
        List<Object[]> checks = new ArrayList<>();
        for (Check check : evidence.checks()) {
            checks.add(new Object[] {
                runId,
                checks.size() + 1,
                StoredText.fit(check.id(), 200),
                check.severity().name(),
                check.status().name(),
                check.tested(),
                check.failed(),
                StoredText.fit(check.message(), 4000)
            });
        }
        insert(
                "INSERT INTO RUN_CHECK (RUN_ID, POSITION, CHECK_ID, SEVERITY, STATUS, TESTED, FAILED, MESSAGE)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                checks);
    }

    /** Stores the rows of one output table and says how many there were. */
    public long storeTable(String runId, OutputTables.Filled<?> filled) {
        String table = filled.table().name();
        List<String> header = filled.table().header();
        int[] key = filled.table().key().stream().mapToInt(header::indexOf).toArray();
        database.update("DELETE FROM RESULT_ROW WHERE RUN_ID = ? AND TABLE_NAME = ?", runId, table);
        List<Object[]> lines = new ArrayList<>();
        long position = 0;
        for (List<String> cells : (Iterable<List<String>>) filled.printed()::iterator) {
            position++;
            ArrayNode list = Json.array();
            cells.forEach(list::add);
            String joined =
                    String.join("|", IntStream.of(key).mapToObj(cells::get).toList());
            lines.add(new Object[] {
                runId, table, position, StoredText.key(joined, 400), StoredText.fit(Json.line(list), Integer.MAX_VALUE)
            });
            if (lines.size() == BATCH) {
                insert(RESULT, lines);
                lines.clear();
            }
        }
        insert(RESULT, lines);
        return position;
    }

    private void insert(String sql, List<Object[]> lines) {
        for (int from = 0; from < lines.size(); from += BATCH) {
            database.batchUpdate(sql, lines.subList(from, Math.min(lines.size(), from + BATCH)));
        }
    }
}
