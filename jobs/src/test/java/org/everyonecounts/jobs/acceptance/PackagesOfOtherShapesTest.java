package org.everyonecounts.jobs.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.everyonecounts.jobs.sample.CsvRows.at;
import static org.everyonecounts.jobs.sample.CsvRows.number;
import static org.everyonecounts.jobs.sample.CsvRows.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.everyonecounts.jobs.cli.TypedCommand;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.jobs.read.SyntheticGroups;
import org.everyonecounts.jobs.sample.CsvRows;
import org.everyonecounts.jobs.sample.ProjectFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Packages that hold less than the sample data, or groups of people of every shape, run to the end all the same. */
class PackagesOfOtherShapesTest {
    private static final Set<String> LEFT_OUT = Set.of("outcomes", "groups", "deprivation");

    /** The largest count that the standard rule withholds. */
    private static final int LARGEST_HIDDEN = 7;

    @TempDir
    private Path folder;

    /** Runs a package, which must pass, and gives the folder of the run. */
    private Path run(Path data) throws IOException {
        TypedCommand command = TypedCommand.run(
                folder,
                "run",
                "--data",
                data.toString(),
                "--replicates",
                "20",
                "--profile",
                "publication",
                "--out",
                folder.resolve("out").toString());
        assertThat(command.exitCode()).as(command.out() + command.err()).isZero();
        assertThat(command.out()).contains("PASS");
        return folder.resolve("out")
                .resolve(Json.parse(Files.readAllBytes(folder.resolve("out/latest.json")))
                        .path("path")
                        .asString());
    }

    private static Path workbook(Path run) throws IOException {
        try (Stream<Path> files = Files.list(run.resolve("report"))) {
            return files.filter(file -> file.toString().endsWith(".xlsx"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String board(Path run) throws IOException {
        return Files.readString(run.resolve("board/board.html"));
    }

    /** Every sentence of the column of readings of the scorecard, clause by clause. */
    private static String scorecard(Path run) throws IOException {
        ReadWorkbook.SheetTable card = at(ReadWorkbook.tables(workbook(run)), "Table_1_Scorecard");
        return Stream.iterate(0, i -> i + 1)
                .limit(card.rows().size())
                .map(i -> at(card.row(i), "Reading").toString())
                .collect(Collectors.joining("\n"));
    }

    /** The sample data without outcomes, groups, deprivation and residents, and without the totals that check them. */
    private Path sampleOfMoneyAndNeedOnly() throws IOException {
        Path made = folder.resolve("package");
        Path sample = ProjectFolders.sampleData();
        try (Stream<Path> files = Files.walk(sample)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = made.resolve(sample.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Path population = made.resolve("population.csv");
        List<String> lines = Files.readAllLines(population);
        Files.write(
                population,
                lines.stream().filter(line -> !line.contains(",resident,")).toList());
        ObjectNode descriptor = (ObjectNode) Json.parse(Files.readAllBytes(made.resolve("datapackage.json")));
        descriptor.remove("x-controls");
        ArrayNode resources = (ArrayNode) descriptor.path("resources");
        for (int i = resources.size() - 1; i >= 0; i--) {
            JsonNode resource = resources.get(i);
            if (LEFT_OUT.contains(resource.path("name").asString())) {
                Files.delete(made.resolve(resource.path("path").asString()));
                resources.remove(i);
            }
        }
        Files.write(made.resolve("datapackage.json"), descriptor.toString().getBytes(StandardCharsets.UTF_8));
        return made;
    }

    @Test
    void without_outcomes_groups_deprivation_or_residents_each_clause_says_what_data_would_fill_it() throws Exception {
        Path run = run(sampleOfMoneyAndNeedOnly());
        for (String words : List.of(scorecard(run), board(run))) {
            assertThat(words)
                    .contains("(resource outcomes)")
                    .contains("(resource deprivation)")
                    .contains("(resource groups)")
                    .contains("(resources population and groups)")
                    .doesNotContain("The gap in  by");
        }
        assertThat(Files.readString(run.resolve("quality/validation.json")))
                .contains("benefit needs resource outcomes")
                .contains("need resource groups")
                .contains("needs resource deprivation")
                .contains("needs people of basis resident in resource population");
        CsvRows indicators = CsvRows.of(run.resolve("data/indicators.csv"));
        for (String indicator : List.of("mean_outcome", "group_gap", "coverage", "core20_ratio")) {
            assertThat(indicators.where("indicator", indicator).values("estimate"))
                    .as(indicator)
                    .isSubsetOf("[x]", "[z]");
        }
        assertThat(indicators.where("indicator", "misplaced_share").values("estimate"))
                .doesNotContain("[x]");
    }

    @Test
    void crossings_and_withheld_counts_go_through_to_files_board_and_workbook() throws Exception {
        Path run = run(SyntheticGroups.write(folder.resolve("package")));
        CsvRows outcomes = CsvRows.of(run.resolve("data/outcomes.csv"));
        CsvRows crossing = outcomes.where("characteristic", "sex x deprivation", "level", "board");
        assertThat(crossing.values("numerator")).contains("[c]");
        assertThat(crossing.values("value")).contains("[c]");
        for (Map<String, String> row : outcomes.where("level", "board").all()) {
            if (!text(row, "numerator").startsWith("[")) {
                assertThat(number(row, "numerator"))
                        .as("%s", row)
                        .matches(count -> count == 0 || count > LARGEST_HIDDEN, "no small count");
            } else if (text(row, "numerator").equals("[c]")) {
                assertThat(text(row, "value")).as("%s", row).startsWith("[");
            }
        }
        assertThat(CsvRows.of(run.resolve("data/disclosure.csv")).sum("primary").signum())
                .isPositive();
        ReadWorkbook.SheetTable table = at(ReadWorkbook.tables(workbook(run)), "Table_13_Outcomes");
        assertThat(table.rows().stream().flatMap(List::stream)).contains("[c]");
        TypedCommand check =
                TypedCommand.run(folder, "check-workbook", workbook(run).toString(), "--profile", "publication");
        assertThat(check.exitCode()).as(check.out()).isZero();
    }

    @Test
    void a_gap_that_rests_on_withheld_counts_is_withheld_in_words_on_the_board_and_as_a_token_elsewhere()
            throws Exception {
        Path data = SyntheticGroups.write(folder.resolve("package"));
        Path groups = data.resolve("groups.csv");
        Files.write(
                groups,
                Files.readAllLines(groups).stream()
                        .filter(line -> line.startsWith("period") || line.contains(",sex x deprivation,"))
                        .toList());
        Path run = run(data);
        assertThat(CsvRows.of(run.resolve("data/indicators.csv"))
                        .where("indicator", "group_gap")
                        .values("estimate"))
                .containsExactly("[c]");
        for (String words : List.of(scorecard(run), board(run))) {
            assertThat(words).contains("The gap in Falls by sex x deprivation in 2022/23 is withheld");
        }
    }
}
