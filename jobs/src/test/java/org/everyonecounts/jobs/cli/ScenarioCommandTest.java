package org.everyonecounts.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.jobs.sample.CsvRows;
import org.everyonecounts.jobs.sample.ProjectFolders;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The command {@code scenario} on the sample data: what it tells, what it leaves behind, and what it refuses. */
class ScenarioCommandTest {
    private static final String[] WHAT_IF = {
        "scenario",
        "--data",
        "sample-data",
        "--scheme",
        "gp-payments-need,core",
        "--level",
        "icb,sub_icb",
        "--replicates",
        "20",
        "--scenario",
        "sample-data/scenarios/half-carr-hill.yaml",
        "--scenario",
        "sample-data/scenarios/carr-hill.yaml",
        "--name",
        "wide",
        "--set",
        "core:tolerance=0.05"
    };

    @TempDir
    static Path shared;

    private static Terminal.Answer first;

    @TempDir
    Path folder;

    @BeforeAll
    static void a_what_if() throws IOException {
        FolderContent.copy(ProjectFolders.sampleData(), shared.resolve("sample-data"));
        first = new Terminal(shared).type(WHAT_IF);
    }

    private static List<Map<String, String>> rows(Terminal.Answer answer, String table) {
        return CsvRows.of(answer.run().resolve("data/" + table + ".csv")).all();
    }

    private static String cell(Map<String, String> row, String column) {
        return CsvRows.text(row, column);
    }

    @Test
    void it_is_published_and_ends_with_the_line_of_every_run() {
        assertThat(first.exitCode()).as(first.toString()).isZero();
        assertThat(first.status()).isEqualTo("PASS");
        assertThat(first.part("warnings"))
                .as("supplied targets do not move, nor are there any by sub-ICB location")
                .isEqualTo("2");
    }

    @Test
    void the_terminal_tells_what_moves_and_who_gains_and_loses_most() {
        assertThat(first.out())
                .contains("scenario carr-hill: Carr-Hill weighted patients in place of primary medical care need")
                .contains("scenario half-carr-hill: Half Carr-Hill weighted patients, half primary medical care need")
                .contains("scenario wide: core:tolerance=0.05")
                .contains("  gp-payments-need, 2022/23, by sub-ICB location")
                .anyMatch(line -> line.matches("    moved +£142\\.9 million, 1\\.5% of the money"))
                .anyMatch(line -> line.contains("gain") && line.contains("62 areas with 31.2 million people; most NHS"))
                .anyMatch(line ->
                        line.matches(" +horizontal inequity +−0\\.0050 becomes 0\\.0035, a change of 0\\.0086 \\(.*"))
                .anyMatch(line -> line.startsWith("  note: scenario wide under scheme core")
                        && line.contains("targets are supplied"));
    }

    @Test
    void quiet_prints_the_last_line_only() throws IOException {
        FolderContent.copy(shared, folder);
        List<String> words = new ArrayList<>(List.of(WHAT_IF));
        words.add("--quiet");
        words.add("--force");
        assertThat(new Terminal(folder).type(words.toArray(String[]::new)).out())
                .hasSize(1);
    }

    @Test
    void changes_sum_to_nothing_and_the_money_moved_is_their_positive_part() {
        Map<String, BigDecimal> sums = new TreeMap<>();
        Map<String, BigDecimal> gains = new TreeMap<>();
        for (Map<String, String> row : rows(first, "scenarios")) {
            String place = cell(row, "scenario") + " " + cell(row, "level") + " " + cell(row, "scheme");
            BigDecimal change = new BigDecimal(cell(row, "change_gbp"));
            sums.merge(place, change, BigDecimal::add);
            gains.merge(place, change.max(BigDecimal.ZERO), BigDecimal::add);
            assertThat(change)
                    .isEqualByComparingTo(new BigDecimal(cell(row, "scenario_target_gbp"))
                            .subtract(new BigDecimal(cell(row, "baseline_target_gbp"))));
        }
        assertThat(sums)
                .containsOnlyKeys(
                        "carr-hill icb gp-payments-need",
                        "carr-hill nation gp-payments-need",
                        "carr-hill sub_icb gp-payments-need",
                        "half-carr-hill icb gp-payments-need",
                        "half-carr-hill nation gp-payments-need",
                        "half-carr-hill sub_icb gp-payments-need",
                        "wide icb core",
                        "wide nation core");
        assertThat(sums.values()).allMatch(sum -> sum.signum() == 0);
        for (Map<String, String> row : rows(first, "scenario_indicators")) {
            if (cell(row, "indicator").equals("moved_gbp")) {
                String place = cell(row, "scenario") + " " + cell(row, "level") + " " + cell(row, "scheme");
                assertThat(new BigDecimal(cell(row, "change")))
                        .as(place)
                        .isEqualByComparingTo(gains.getOrDefault(place, BigDecimal.ONE.negate()));
            }
        }
    }

    @Test
    void half_of_a_change_moves_half_the_money() {
        Map<String, Double> moved = new TreeMap<>();
        for (Map<String, String> row : rows(first, "scenario_indicators")) {
            if (cell(row, "indicator").equals("moved_gbp") && cell(row, "level").equals("sub_icb")) {
                moved.put(cell(row, "scenario"), Double.parseDouble(cell(row, "change")));
            }
        }
        assertThat(moved).containsOnlyKeys("carr-hill", "half-carr-hill");
        // Not to the pound: the two measures, given as weighted people, do not have quite the same total.
        assertThat(2 * moved.getOrDefault("half-carr-hill", 0.0))
                .isCloseTo(moved.getOrDefault("carr-hill", 0.0), withinPercentage(0.01));
    }

    @Test
    void a_scenario_agrees_with_a_run_of_the_same_scheme() throws IOException {
        FolderContent.copy(shared.resolve("sample-data"), folder.resolve("sample-data"));
        Terminal.Answer run = new Terminal(folder)
                .type(
                        "run",
                        "--data",
                        "sample-data",
                        "--scheme",
                        "gp-payments",
                        "--level",
                        "sub_icb",
                        "--replicates",
                        "20");
        Map<String, String> targets = new TreeMap<>();
        for (Map<String, String> row : rows(run, "distance_from_target")) {
            targets.put(cell(row, "area_code"), cell(row, "target_gbp"));
        }
        int compared = 0;
        for (Map<String, String> row : rows(first, "scenarios")) {
            if (cell(row, "scenario").equals("carr-hill") && cell(row, "level").equals("sub_icb")) {
                assertThat(cell(row, "scenario_target_gbp")).isEqualTo(CsvRows.at(targets, cell(row, "area_code")));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(106);
    }

    @Test
    void a_what_if_never_becomes_the_latest_run() throws IOException {
        assertThat(shared.resolve("out/latest.json")).doesNotExist();
        FolderContent.copy(shared, folder);
        Terminal terminal = new Terminal(folder);
        Terminal.Answer run = terminal.type("run", "--data", "sample-data", "--replicates", "20", "--scheme", "core");
        String pointer = Files.readString(folder.resolve("out/latest.json"));
        assertThat(pointer).contains(run.part("run"));
        Terminal.Answer again = terminal.type(WHAT_IF);
        assertThat(again.lineBefore()).startsWith("nothing changed: run " + first.part("run"));
        assertThat(again.out()).as("the summary is told again").contains("scenario wide: core:tolerance=0.05");
        assertThat(folder.resolve("out/latest.json")).hasContent(pointer);
    }

    @Test
    void the_run_keeps_the_scenarios_as_they_were_and_they_can_be_given_again() throws IOException {
        JsonNode manifest = Json.parse(Files.readAllBytes(first.run().resolve("meta/manifest.json")));
        JsonNode results = Json.parse(Files.readAllBytes(first.run().resolve("meta/run_results.json")));
        for (JsonNode document : List.of(manifest, results)) {
            assertThat(document.path("scenarios").size()).isEqualTo(3);
            assertThat(document.path("scenarios").get(0).path("name").asString())
                    .isEqualTo("carr-hill");
            assertThat(document.path("scenarios").get(2).path("set").get(0).asString())
                    .isEqualTo("core:tolerance=0.05");
        }
        FolderContent.copy(shared, folder);
        String kept = "out/latest/" + first.part("run") + "/meta/scenarios/";
        List<String> words = new ArrayList<>(List.of(WHAT_IF).subList(0, 9));
        for (String name : List.of("wide", "half-carr-hill", "carr-hill")) {
            words.add("--scenario");
            words.add(kept + name + ".yaml");
        }
        Terminal.Answer again = new Terminal(folder).type(words.toArray(String[]::new));
        assertThat(again.lineBefore()).startsWith("nothing changed: run " + first.part("run"));
    }

    @Test
    void another_value_is_another_run() throws IOException {
        FolderContent.copy(shared, folder);
        String[] words = WHAT_IF.clone();
        words[words.length - 1] = "core:tolerance=0.06";
        Terminal.Answer other = new Terminal(folder).type(words);
        assertThat(other.exitCode()).isZero();
        assertThat(other.part("run")).isNotEqualTo(first.part("run"));
        assertThat(Files.readAllLines(other.run().resolve("data/indicators.csv")))
                .as("the baseline is the same")
                .isEqualTo(Files.readAllLines(first.run().resolve("data/indicators.csv")));
    }

    @Test
    void another_pace_of_change_moves_allocations_from_the_first_year_on_while_targets_stay() throws IOException {
        FolderContent.copy(shared.resolve("sample-data"), folder.resolve("sample-data"));
        Terminal.Answer pace = new Terminal(folder)
                .type(
                        "scenario",
                        "--data",
                        "sample-data",
                        "--scheme",
                        "core",
                        "--level",
                        "icb",
                        "--replicates",
                        "20",
                        "--set",
                        "core:transition.ramp.cap_under=0.004");
        assertThat(pace.exitCode()).as(pace.toString()).isZero();
        assertThat(pace.part("warnings")).isEqualTo("0");
        assertThat(rows(pace, "scenarios"))
                .isNotEmpty()
                .allSatisfy(row ->
                        assertThat(new BigDecimal(cell(row, "change_gbp"))).isZero());
        Map<String, BigDecimal> distances = new TreeMap<>();
        for (Map<String, String> row : rows(pace, "distance_from_target")) {
            distances.put(cell(row, "area_code"), new BigDecimal(cell(row, "distance")));
        }
        BigDecimal moved = BigDecimal.ZERO;
        int higher = 0;
        for (Map<String, String> row : rows(pace, "scenario_trajectory")) {
            if (cell(row, "level").equals("icb") && cell(row, "period").equals("2024/25")) {
                BigDecimal change = new BigDecimal(cell(row, "change_gbp"));
                // Growth is given, so areas at or above target keep what they had, to the penny of rounding the sum.
                boolean more = change.compareTo(BigDecimal.ONE) > 0;
                assertThat(more)
                        .as(cell(row, "area_code"))
                        .isEqualTo(CsvRows.at(distances, cell(row, "area_code")).signum() < 0);
                assertThat(change).isGreaterThan(new BigDecimal("-0.02"));
                moved = moved.add(change.max(BigDecimal.ZERO));
                higher += more ? 1 : 0;
            }
        }
        assertThat(higher).isPositive();
        Map<String, String> effects = new TreeMap<>();
        for (Map<String, String> row : rows(pace, "scenario_indicators")) {
            effects.put(cell(row, "indicator"), cell(row, "scenario_estimate"));
        }
        assertThat(new BigDecimal(CsvRows.at(effects, "moved_gbp"))).isZero();
        assertThat(new BigDecimal(CsvRows.at(effects, "pace_moved_gbp"))).isEqualByComparingTo(moved);
        assertThat(pace.out())
                .as(pace.toString())
                .anyMatch(line -> line.matches("    moved +no target moves"))
                .anyMatch(line -> line.matches(
                                "    pace of change +First year 2024/25: £12\\.9 million \\(0\\.01%\\) of allocations move, £12\\.9 million more in all.*")
                        && line.endsWith("38 areas within tolerance at the horizon as in the baseline"))
                .noneMatch(line -> line.contains("moves nothing"));
    }

    @Test
    void a_pace_of_a_scenario_that_the_money_does_not_allow_does_not_hold_the_run() throws IOException {
        FolderContent.copy(shared.resolve("sample-data"), folder.resolve("sample-data"));
        Terminal.Answer pace = new Terminal(folder)
                .type(
                        "scenario",
                        "--data",
                        "sample-data",
                        "--scheme",
                        "core",
                        "--level",
                        "icb",
                        "--replicates",
                        "20",
                        "--set",
                        "core:transition.minimum_growth=0.2");
        assertThat(pace.exitCode()).as(pace.toString()).isZero();
        assertThat(pace.status()).isEqualTo("PASS");
        assertThat(pace.part("warnings")).isEqualTo("1");
        assertThat(rows(pace, "scenario_trajectory")).isEmpty();
        assertThat(pace.out())
                .anyMatch(line -> line.startsWith("  note: scenario scenario under scheme core in 2024/25")
                        && line.matches(".*that of 20\\d\\d/\\d\\d is infeasible: .*£.*"));
    }

    @Test
    void a_dry_run_names_the_scenarios_and_writes_nothing() throws IOException {
        FolderContent.copy(shared.resolve("sample-data"), folder.resolve("sample-data"));
        List<String> words = new ArrayList<>(List.of(WHAT_IF));
        words.add("--dry-run");
        Terminal.Answer dry = new Terminal(folder).type(words.toArray(String[]::new));
        assertThat(dry.exitCode()).as(dry.toString()).isZero();
        assertThat(dry.out()).contains("  setting      scenario.wide = set core:tolerance=0.05");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void without_a_scenario_it_says_how_to_give_one() {
        Terminal.Answer none = new Terminal(folder).type("scenario");
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.lineBefore())
                .contains("no scenario is given", "--set core:tolerance=0.05", "everyone-counts scenario --help");
        assertThat(none.lastLine()).startsWith("FAILED period=latest run=none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'scenario: a\\nsets: [x=1]'|what-if.yaml, line 2|unknown key \"sets\"|\"set\"",
                "'scenario: Big\\nset: [core:tolerance=1]'|what-if.yaml, line 1|\"scenario\"|pattern",
                "'scenario: baseline\\nset: [core:tolerance=1]'|what-if.yaml, line 1|baseline|another name",
                "'scenario: a\\ntitle: b'|what-if.yaml, line 1|changes nothing|add set",
                "'scenario: a\\nset:\\n  - core:tolerence=1'|what-if.yaml, line 3|tolerence|\"tolerance\"",
                "'scenario: a\\nset:\\n  - cor:tolerance=1'|what-if.yaml, line 3|\"cor\"|\"core\"",
                "'scenario: a\\nset: [tolerance=1]'|what-if.yaml, line 2|fits 2 schemes|gp-payments-need:tolerance=1",
                "'scenario: a\\nschemes: [none.yaml]'|none.yaml|not there|name",
                "'scenario: a\\nschemes: [sample-data/schemes/gp-payments.yaml]'|what-if.yaml, line 2|not in this run|gp-payments-need",
            })
    void a_scenario_file_that_breaks_its_contract_is_refused_with_its_place(
            String content, String place, String what, String fix) throws IOException {
        FolderContent.copy(shared.resolve("sample-data"), folder.resolve("sample-data"));
        Files.writeString(folder.resolve("what-if.yaml"), content.replace("\\n", "\n") + "\n");
        Terminal.Answer answer = new Terminal(folder)
                .type(
                        "scenario",
                        "--data",
                        "sample-data",
                        "--scheme",
                        "gp-payments-need,core",
                        "--scenario",
                        "what-if.yaml",
                        "--dry-run");
        assertThat(answer.exitCode()).as(answer.toString()).isIn(2, 5);
        assertThat(answer.lineBefore()).contains(place).contains(what).contains(fix);
    }

    @Test
    void other_money_two_of_one_name_a_lone_name_and_too_many_are_refused() throws IOException {
        FolderContent.copy(shared.resolve("sample-data"), folder.resolve("sample-data"));
        Terminal terminal = new Terminal(folder);
        Files.writeString(
                folder.resolve("core.yaml"),
                Files.readString(folder.resolve("sample-data/schemes/core.yaml"))
                        .replace("stream: core", "stream: primary_medical"));
        Files.writeString(folder.resolve("money.yaml"), "scenario: money\nschemes: [core.yaml]\n");
        Terminal.Answer money =
                terminal.type("scenario", "--data", "sample-data", "--scenario", "money.yaml", "--dry-run");
        assertThat(money.exitCode()).isEqualTo(2);
        assertThat(money.lineBefore()).contains("core.yaml, line 4", "other money", "write stream: core");

        Terminal.Answer twice = terminal.type(
                "scenario", "--scenario", "money.yaml", "--name", "money", "--set", "core:tolerance=0.05");
        assertThat(twice.exitCode()).isEqualTo(2);
        assertThat(twice.lineBefore()).contains("scenario \"money\" is given twice, first in money.yaml");

        Terminal.Answer lone = terminal.type("scenario", "--name", "money");
        assertThat(lone.exitCode()).isEqualTo(2);
        assertThat(lone.lineBefore()).contains("--name is given without --set");

        List<String> many = new ArrayList<>(List.of("scenario"));
        for (int i = 0; i <= 200; i++) {
            Files.writeString(folder.resolve(i + ".yaml"), "scenario: s" + i + "\nset: [core:tolerance=0.05]\n");
            many.add("--scenario");
            many.add(i + ".yaml");
        }
        Terminal.Answer tooMany = terminal.type(many.toArray(String[]::new));
        assertThat(tooMany.exitCode()).isEqualTo(2);
        assertThat(tooMany.lineBefore()).contains("201 scenarios are given", "at most 200");
    }
}
