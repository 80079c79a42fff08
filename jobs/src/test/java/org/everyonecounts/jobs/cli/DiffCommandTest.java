package org.everyonecounts.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.everyonecounts.jobs.sample.CsvRows.decimal;
import static org.everyonecounts.jobs.sample.CsvRows.text;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.jobs.read.GoodPackage;
import org.everyonecounts.jobs.sample.CsvRows;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The command {@code diff} on runs of a small package: as it is, with another tolerance, and with restated figures. */
class DiffCommandTest {
    private static final String GIVEN = """
            scheme: given
            title: Care as allocated
            stream: care
            population: {basis: registered}
            components: [{id: list, weight: 1.0}]
            target: supplied
            """;

    @TempDir
    static Path folder;

    private static Terminal terminal;
    private static String plain = "";
    private static String tolerant = "";
    private static String restated = "";

    @BeforeAll
    static void three_runs() throws IOException {
        // What is restated below moves areas further than a night lets pass unasked.
        terminal = new Terminal(folder).with("EVERYONE_COUNTS_GATES_CHANGE_AREA", "0.5");
        GoodPackage.write(folder.resolve("data"));
        Files.writeString(folder.resolve("given.yaml"), GIVEN);
        plain = run("data");
        tolerant = run("data", "--set", "care:tolerance=0.05");
        Path other = GoodPackage.write(folder.resolve("other"));
        restate(other, "spending.csv", "2021/22,003,care,100000.25", "2021/22,003,care,0.25");
        restate(other, "spending.csv", "2022/23,003,care,100000.25", "2022/23,003,care,200000.25");
        restate(other, "population.csv", "2022/23,005,registered,1000", "2022/23,005,registered,1300");
        restate(other, "need.csv", "2022/23,007,illness,index,1.0", "2022/23,007,illness,index,1.4");
        restate(other, "costs.csv", "2022/23,009,mff,1.01", "2022/23,009,mff,1.10");
        restate(other, "allocations.csv", "2022/23,011,care,1000000.5,1010000,", "2022/23,011,care,1000000.5,1110000,");
        restated = run("other");
    }

    private static String run(String data, String... more) {
        List<String> args =
                new ArrayList<>(List.of("run", "--data", data, "--replicates", "10", "--scheme", "care", "--scheme"));
        args.add(folder.resolve("given.yaml").toString());
        args.addAll(List.of(more));
        Terminal.Answer answer = terminal.type(args.toArray(String[]::new));
        assertThat(answer.exitCode()).as(answer.toString()).isZero();
        return answer.part("run");
    }

    private static void restate(Path data, String file, String from, String to) throws IOException {
        Path path = data.resolve("data").resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    private static JsonNode json(String... words) {
        List<String> args = new ArrayList<>(List.of("diff", "--format", "json"));
        args.addAll(List.of(words));
        Terminal.Answer answer = terminal.type(args.toArray(String[]::new));
        assertThat(answer.exitCode()).as(answer.toString()).isZero();
        return Json.parse(String.join("\n", answer.out()).getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> texts(JsonNode list, String key) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.path(key).asString()));
        return texts;
    }

    @Test
    void a_run_and_itself_do_not_differ() {
        Terminal.Answer same = terminal.type("diff", plain, plain);
        assertThat(same.exitCode()).isZero();
        assertThat(same.lastLine()).isEqualTo("no difference");
        assertThat(json(plain, plain).path("different").asBoolean()).isFalse();
    }

    @Test
    void the_same_run_made_again_does_not_differ() {
        String again = run("data", "--force");
        assertThat(again).isNotEqualTo(plain);
        Terminal.Answer same = terminal.type("diff", plain, again);
        assertThat(same.lastLine()).as(same.toString()).isEqualTo("no difference");
    }

    @Test
    void another_tolerance_is_a_setting_a_key_of_the_scheme_and_readings_but_no_target() {
        JsonNode found = json(plain, tolerant);
        assertThat(found.path("different").asBoolean()).isTrue();
        assertThat(found.path("inputs")).isEmpty();
        assertThat(texts(found.path("settings"), "what")).containsExactly("set");
        JsonNode key = found.path("schemes").path(0);
        assertThat(found.path("schemes")).hasSize(1);
        assertThat(key.path("what").asString()).isEqualTo("care: tolerance");
        assertThat(key.path("before").asString()).isEqualTo("0.03");
        assertThat(key.path("after").asString()).isEqualTo("0.05");
        assertThat(found.path("software")).isEmpty();
        assertThat(texts(found.path("tables"), "table")).doesNotContain("distance_from_target", "scheme_inputs");
        assertThat(found.path("targets_moved_most")).isEmpty();
        assertThat(found.path("drivers")).isEmpty();
    }

    @Test
    void restated_files_are_named_with_hash_and_rows() {
        JsonNode inputs = json(plain, restated).path("inputs");
        assertThat(texts(inputs, "what"))
                .containsExactly(
                        "data/allocations.csv",
                        "data/costs.csv",
                        "data/need.csv",
                        "data/population.csv",
                        "data/spending.csv");
        assertThat(inputs.path(4).path("before").asString()).matches("sha256 [0-9a-f]{12}, 480 rows, 0 rejected");
        assertThat(inputs.path(4).path("after").asString())
                .isNotEqualTo(inputs.path(4).path("before").asString());
    }

    @Test
    void changed_rows_are_counted_by_table_and_the_largest_change_is_told_by_column() {
        JsonNode tables = json(plain, restated).path("tables");
        JsonNode inputs = tables.valueStream()
                .filter(table -> table.path("table").asString().equals("scheme_inputs"))
                .findFirst()
                .orElseThrow();
        // Care: money of 003; people, people times index and its error of 005; index of 007; cost of 009. Given: people
        // of 005, target of 011 and the target grown.
        assertThat(inputs.path("changed").asLong()).isEqualTo(9);
        assertThat(inputs.path("added").asLong()).isZero();
        assertThat(inputs.path("removed").asLong()).isZero();
        JsonNode value = inputs.path("columns").path(0);
        assertThat(value.path("column").asString()).isEqualTo("value");
        assertThat(value.path("largest_relative_change").asDouble()).isEqualTo(200000.25 / 100000.25 - 1);
        assertThat(value.path("row").asString()).isEqualTo("2022/23 | board | care | 003 | actual");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shapley", "sequential"})
    void drivers_sum_to_the_change_of_each_target_and_all_but_the_envelope_to_nothing(String drivers)
            throws IOException {
        Path file = folder.resolve(drivers + ".csv");
        Terminal.Answer answer = terminal.type(
                "diff",
                plain,
                restated,
                "--drivers",
                drivers,
                "--csv",
                file.getFileName().toString());
        assertThat(answer.exitCode()).as(answer.toString()).isZero();
        CsvRows rows = CsvRows.of(file);
        assertThat(Files.readAllLines(file).get(0))
                .isEqualTo("from,to,level,scheme,stream,area_code,driver,amount_gbp");
        assertThat(rows.values("from")).containsExactly(plain);
        assertThat(rows.values("to")).containsExactly(restated);
        assertThat(rows.values("level")).containsExactlyInAnyOrder("nation", "region", "board");
        for (String scheme : List.of("care", "given")) {
            for (String level : List.of("nation", "region", "board")) {
                Map<String, BigDecimal> before = targets(plain, scheme, level);
                Map<String, BigDecimal> after = targets(restated, scheme, level);
                rows.where("scheme", scheme, "level", level)
                        .sums("amount_gbp", "area_code")
                        .forEach((area, change) -> assertThat(change)
                                .as(scheme + " " + area)
                                .isEqualByComparingTo(CsvRows.at(after, area).subtract(CsvRows.at(before, area))));
                rows.where("scheme", scheme, "level", level)
                        .sums("amount_gbp", "driver")
                        .forEach((driver, sum) -> assertThat(sum)
                                .as(scheme + " " + driver)
                                .isEqualByComparingTo(driver.equals("envelope") ? "100000" : "0"));
            }
        }
    }

    private static Map<String, BigDecimal> targets(String run, String scheme, String level) {
        return CsvRows.of(folder.resolve("out/latest/" + run + "/data/distance_from_target.csv"))
                .where("scheme", scheme, "level", level)
                .sums("target_gbp", "area_code");
    }

    @Test
    void each_restated_figure_shows_under_its_own_driver() {
        CsvRows rows = driverRows();
        assertThat(driver(rows, "care", "005", "population")).isPositive();
        assertThat(driver(rows, "care", "005", "need")).isNotPositive();
        assertThat(driver(rows, "care", "007", "need")).isPositive();
        assertThat(driver(rows, "care", "009", "costs")).isPositive();
        assertThat(driver(rows, "care", "003", "population")).isNegative();
        assertThat(driver(rows, "care", "003", "component_shares")).isZero();
        assertThat(driver(rows, "given", "011", "published_share")).isPositive();
        assertThat(rows.where("scheme", "given").values("driver")).contains("envelope", "published_share");
    }

    private static CsvRows driverRows() {
        Terminal.Answer answer = terminal.type("diff", plain, restated, "--csv", "own.csv", "--level", "board");
        assertThat(answer.exitCode()).isZero();
        CsvRows rows = CsvRows.of(folder.resolve("own.csv"));
        assertThat(rows.values("level")).containsExactly("board");
        return rows;
    }

    private static BigDecimal driver(CsvRows rows, String scheme, String area, String driver) {
        return decimal(
                rows.where("scheme", scheme, "area_code", area, "driver", driver)
                        .only(),
                "amount_gbp");
    }

    @Test
    void ten_areas_that_moved_most_come_first_to_last() {
        JsonNode moves = json(plain, restated).path("targets_moved_most");
        List<JsonNode> care = moves.valueStream()
                .filter(move -> move.path("scheme").asString().equals("care"))
                .toList();
        assertThat(care).hasSize(10);
        for (int i = 1; i < care.size(); i++) {
            assertThat(care.get(i).path("change_gbp").decimalValue().abs())
                    .isLessThanOrEqualTo(
                            care.get(i - 1).path("change_gbp").decimalValue().abs());
        }
        assertThat(care.get(0).path("area_code").asString()).isIn("005", "007");
        assertThat(care.get(0).path("level").asString()).isEqualTo("board");
    }

    @Test
    void the_text_tells_what_went_in_what_came_out_and_why() {
        Terminal.Answer answer = terminal.type("diff", plain, restated);
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out())
                .contains(
                        "from run " + plain + " to run " + restated,
                        "Input files",
                        "  data/spending.csv",
                        "Figures",
                        "Targets that moved most, scheme care, board, 2022/23",
                        "    envelope: net +£100,000, areas that gain +£100,000");
        assertThat(answer.out()).anyMatch(line -> line.startsWith("  distance_from_target: rows added 0, removed 0, "));
        assertThat(answer.out()).anyMatch(line -> line.startsWith("    need +£"));
    }

    @Test
    void unknown_runs_levels_and_damaged_folders_stop_with_their_codes() throws IOException {
        Terminal.Answer unknown = terminal.type("diff", plain, "20200101T000000Z_aaaaaaaa");
        assertThat(unknown.exitCode()).isEqualTo(5);
        assertThat(unknown.err().get(0)).contains("is not known", plain);
        Terminal.Answer level = terminal.type("diff", plain, restated, "--level", "boards");
        assertThat(level.exitCode()).isEqualTo(2);
        assertThat(level.err().get(0)).contains("write \"board\"");
        Path copy = folder.resolve("damaged");
        FolderContent.copy(folder.resolve("out/latest").resolve(plain), copy);
        Files.writeString(copy.resolve("data/indicators.csv"), "no table");
        Terminal.Answer damaged = terminal.type("diff", copy.toString(), restated);
        assertThat(damaged.exitCode()).isEqualTo(3);
        assertThat(damaged.err().get(0)).contains("data/indicators.csv");
    }

    @Test
    void the_scheme_that_a_run_kept_may_be_given_to_the_next_one() {
        String kept = folder.resolve("out/latest/" + tolerant + "/meta/schemes/care.yaml")
                .toString();
        String given = folder.resolve("given.yaml").toString();
        Terminal.Answer answer = terminal.type(
                "run", "--data", "data", "--replicates", "10", "--scheme", kept, "--scheme", given, "--out", "again");
        assertThat(answer.exitCode()).as(answer.toString()).isZero();
        JsonNode found = json(tolerant, "again");
        assertThat(found.path("schemes")).isEmpty();
        assertThat(found.path("notes")).isEmpty();
        assertThat(text(
                        CsvRows.of(answer.run().resolve("meta/areas.csv"))
                                .where("area_code", "ENG")
                                .only(),
                        "parent_code"))
                .isEqualTo("[z]");
    }
}
