package org.everyonecounts.jobs.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.everyonecounts.jobs.cli.TypedCommand;
import org.everyonecounts.jobs.sample.CsvRows;
import org.everyonecounts.jobs.sample.ProjectFolders;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Two boards of the sample data, QMF and QRV, become one, QZZ: areas.csv no longer has them, their places belong to the new board, and
 * area_changes says so. Everything else is as published.
 */
class MergedBoardsTest {
    private static final String ONE = "QMF";
    private static final String OTHER = "QRV";
    private static final String MERGED = "QZZ";
    private static final List<String> AMOUNTS = List.of("population", "target_gbp", "actual_gbp");

    @TempDir
    static Path folder;

    private static Map<String, Map<String, String>> before;
    private static Map<String, Map<String, String>> after;

    @BeforeAll
    static void run() throws IOException {
        Path data = folder.resolve("data");
        copy(ProjectFolders.sampleData(), data);
        StringBuilder areas = new StringBuilder();
        for (String line : Files.readAllLines(data.resolve("areas.csv"))) {
            if (!line.startsWith(ONE + ",") && !line.startsWith(OTHER + ",")) {
                areas.append(line.replaceAll(",(" + ONE + "|" + OTHER + ")$", "," + MERGED))
                        .append('\n');
            }
        }
        areas.append(MERGED + ",Merged board,icb,Y56\n");
        Files.writeString(data.resolve("areas.csv"), areas);
        Files.writeString(
                data.resolve("area_changes.csv"),
                "from_code,to_code,first_period,weight\n" + ONE + "," + MERGED + ",2025/26,1\n" + OTHER + "," + MERGED
                        + ",2025/26,1\n");
        ObjectMapper json = new ObjectMapper();
        ObjectNode descriptor =
                (ObjectNode) json.readTree(data.resolve("datapackage.json").toFile());
        descriptor
                .withArray("resources")
                .addObject()
                .put("name", "area_changes")
                .put("path", "area_changes.csv");
        descriptor.withArray("resources").forEach(one -> ((ObjectNode) one).remove(List.of("bytes", "hash")));
        Files.writeString(data.resolve("datapackage.json"), json.writeValueAsString(descriptor));
        TypedCommand command = TypedCommand.run(
                folder, "run", "--data", "data", "--period", "all", "--replicates", "20", "--out", "out");
        assertThat(command.exitCode()).as(command.out() + command.err()).isZero();
        String pointer = Files.readString(folder.resolve("out/latest.json"));
        Path run =
                folder.resolve("out").resolve(json.readTree(pointer).get("path").asString());
        after = rows(CsvRows.of(run.resolve("data/distance_from_target.csv")));
        before = rows(FinishedRun.ofSampleData().table("distance_from_target"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    private static Map<String, Map<String, String>> rows(CsvRows table) {
        Map<String, Map<String, String>> rows = new TreeMap<>();
        table.all().forEach(row -> rows.put(key(row, "period", "level", "scheme", "area_code"), row));
        return rows;
    }

    private static String key(Map<String, String> row, String... columns) {
        return String.join(
                " ",
                Stream.of(columns).map(column -> row.getOrDefault(column, "")).toList());
    }

    private static Map<String, String> row(Map<String, Map<String, String>> rows, String key) {
        Map<String, String> row = rows.get(key);
        if (row == null) {
            throw new AssertionError("no row " + key);
        }
        return row;
    }

    @Test
    void the_old_boards_are_gone_and_every_other_area_has_the_same_people_and_pounds_to_the_last_digit() {
        assertThat(after.keySet()).noneMatch(key -> key.endsWith(" " + ONE) || key.endsWith(" " + OTHER));
        int compared = 0;
        for (String key : before.keySet()) {
            if (!key.endsWith(" " + ONE) && !key.endsWith(" " + OTHER)) {
                for (String column : AMOUNTS) {
                    assertThat(row(after, key).get(column))
                            .as(key + " " + column)
                            .isEqualTo(row(before, key).get(column));
                }
                compared++;
            }
        }
        assertThat(compared)
                .isEqualTo(before.size() - (before.size() - compared))
                .isGreaterThan(1000);
    }

    @Test
    void the_new_board_has_the_sum_of_the_two_in_every_year_and_published_figures_say_that_they_were_restated() {
        int published = 0;
        for (String key : after.keySet()) {
            if (key.endsWith(" " + MERGED)) {
                Map<String, String> merged = row(after, key);
                for (String column : AMOUNTS) {
                    BigDecimal sum = number(before, key, ONE, column).add(number(before, key, OTHER, column));
                    assertThat(new BigDecimal(merged.getOrDefault(column, ""))
                                    .subtract(sum)
                                    .abs())
                            .as(key + " " + column)
                            .isLessThan(new BigDecimal("0.015"));
                }
                boolean supplied = "supplied".equals(merged.get("mode"));
                assertThat(merged.get("flags")).as(key).matches(supplied ? ".*\\[b\\].*" : "(?s).*");
                if (supplied) {
                    published++;
                    double distance = Double.parseDouble(merged.getOrDefault("actual_gbp", ""))
                                    / Double.parseDouble(merged.getOrDefault("target_gbp", ""))
                            - 1;
                    assertThat(Double.parseDouble(merged.getOrDefault("distance", "")))
                            .isCloseTo(distance, within(1e-12));
                }
            }
        }
        assertThat(published).as("two streams in two years").isEqualTo(4);
    }

    private static BigDecimal number(Map<String, Map<String, String>> rows, String key, String code, String column) {
        return new BigDecimal(row(rows, key.replace(MERGED, code)).getOrDefault(column, ""));
    }
}
