package org.everyonecounts.jobs.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.everyonecounts.jobs.cli.TypedCommand;
import org.everyonecounts.jobs.sample.CsvRows;
import org.everyonecounts.jobs.sample.ProjectFolders;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.ObjectMapper;

/** The first year of the pace of change in a finished run, against the allocations that NHS England published for that year. */
class PublishedTrajectoryTest {
    @ParameterizedTest
    @ValueSource(strings = {"2023/24", "2024/25"})
    void the_shipped_schemes_give_every_published_allocation_and_closing_distance(String period, @TempDir Path folder)
            throws IOException {
        TypedCommand command = TypedCommand.run(
                folder,
                "run",
                "--period",
                period,
                "--scheme",
                "core",
                "--scheme",
                "primary-medical",
                "--replicates",
                "0",
                "--out",
                "out");
        assertThat(command.exitCode()).as(command.out() + command.err()).isZero();
        String path = new ObjectMapper()
                .readTree(Files.readString(folder.resolve("out/latest.json")))
                .get("path")
                .asString();
        Map<String, Map<String, String>> published = new HashMap<>();
        CsvRows.of(ProjectFolders.sampleData().resolve("allocations.csv"))
                .all()
                .forEach(row -> published.put(
                        cell(row, "period") + " " + cell(row, "area_code") + " " + cell(row, "stream"), row));
        int compared = 0;
        for (Map<String, String> row : CsvRows.of(
                        folder.resolve("out").resolve(path).resolve("data/trajectory.csv"))
                .all()) {
            if (cell(row, "level").equals("icb") && cell(row, "period").equals(period)) {
                String key = period + " " + cell(row, "area_code") + " " + cell(row, "stream");
                Map<String, String> expected = published.getOrDefault(key, Map.of());
                // Published allocations are whole thousands of pounds, closing distances come from them.
                assertThat(number(row, "allocation_gbp"))
                        .as(key)
                        .isCloseTo(number(expected, "allocation_gbp"), within(500.0));
                assertThat(number(row, "distance"))
                        .as(key)
                        .isCloseTo(number(expected, "closing_distance"), within(5e-6));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(84);
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(cell(row, column));
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "no " + column);
    }
}
