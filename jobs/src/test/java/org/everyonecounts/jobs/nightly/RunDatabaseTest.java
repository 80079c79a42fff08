package org.everyonecounts.jobs.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.jobs.read.GoodPackage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What a run leaves in its database, read with plain JDBC. */
@ParameterizedClass
@EnumSource(DatabaseKind.class)
class RunDatabaseTest {
    @TempDir
    Path folder;

    @Parameter
    DatabaseKind kind = DatabaseKind.EMBEDDED;

    private String runId = "";

    @BeforeEach
    void a_run() throws IOException {
        kind.settle(folder);
        GoodPackage.write(folder.resolve("data"));
        runId = HaltingRun.run(folder, new SilentWatcher()).runId();
    }

    private List<List<String>> query(String sql) throws SQLException {
        try (Connection connection = kind.connect(folder);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<List<String>> rows = new ArrayList<>();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.add(found.getString(i));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    @Test
    void every_row_of_every_table_is_kept_with_the_cells_of_the_csv_file() throws IOException, SQLException {
        for (String table : List.of("distance_from_target", "indicators", "deprivation_profile", "coverage")) {
            List<String> lines = Files.readAllLines(
                    folder.resolve("out/latest").resolve(runId).resolve("data/" + table + ".csv"));
            List<List<String>> rows =
                    query("SELECT CELLS, ROW_KEY FROM RESULT_ROW WHERE TABLE_NAME = '" + table + "' ORDER BY POSITION");
            assertThat(rows).as(table).hasSize(lines.size() - 1);
            JsonNode cells = Json.parse(rows.get(0).get(0).getBytes(StandardCharsets.UTF_8));
            List<String> texts = new ArrayList<>();
            cells.forEach(cell -> texts.add(cell.asString()));
            assertThat(String.join(",", texts)).isEqualTo(lines.get(1));
            assertThat(rows.stream().map(row -> row.get(1))).doesNotHaveDuplicates();
        }
    }

    @Test
    void the_run_its_inputs_and_its_checks_are_kept() throws SQLException {
        assertThat(query("SELECT RUN_ID, STATUS, ATTEMPT, EXIT_CODE FROM RUN"))
                .containsExactly(List.of(runId, "PASS", "1", "0"));
        assertThat(query("SELECT PATH FROM RUN_INPUT WHERE RUN_ID = '" + runId + "' AND ROWS_READ = 480"))
                .contains(List.of("data/population.csv"));
        assertThat(query("SELECT STATUS FROM RUN_CHECK WHERE CHECK_ID = 'control_total.registered_2021_22'"))
                .containsExactly(List.of("PASSED"));
    }

    @Test
    void spring_batch_keeps_the_steps_under_period_and_fingerprint() throws SQLException {
        assertThat(
                        query(
                                "SELECT STEP_NAME FROM BATCH_STEP_EXECUTION WHERE STATUS = 'COMPLETED' ORDER BY STEP_EXECUTION_ID"))
                .isEqualTo(NightlyJob.STEPS.stream()
                        .map(step -> List.of(step.id()))
                        .toList());
        assertThat(
                        query(
                                "SELECT PARAMETER_NAME FROM BATCH_JOB_EXECUTION_PARAMS WHERE IDENTIFYING = 'Y' ORDER BY PARAMETER_NAME"))
                .containsExactly(List.of("attempt"), List.of("fingerprint"), List.of("folder"), List.of("period"));
    }
}
