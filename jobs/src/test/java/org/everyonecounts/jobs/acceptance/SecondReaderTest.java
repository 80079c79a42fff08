package org.everyonecounts.jobs.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.everyonecounts.jobs.cli.TypedCommand;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.jobs.sample.CsvRows;
import org.everyonecounts.jobs.sample.ProjectFolders;
import org.everyonecounts.reports.workbook.Profile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Both workbooks of a run on the sample data with scenarios, opened with a second library: every figure is the one of the CSV files. */
class SecondReaderTest {
    @TempDir
    static Path folder;

    private static Path run = Path.of("");

    @BeforeAll
    static void both_workbooks_of_the_sample_data() {
        TypedCommand command = TypedCommand.run(
                folder,
                "scenario",
                "--data",
                ProjectFolders.sampleData().toString(),
                "--replicates",
                "20",
                "--profile",
                "analyst",
                "--profile",
                "publication",
                "--scenario",
                ProjectFolders.sampleData()
                        .resolve("scenarios/half-carr-hill.yaml")
                        .toString(),
                "--name",
                "wide",
                "--set",
                "core:tolerance=0.05");
        assertThat(command.exitCode()).as(command.out() + "\n" + command.err()).isZero();
        String report = command.out().strip().replaceFirst("(?s).* report=", "");
        run = folder.resolve(report).resolve("../..").normalize();
    }

    private static Path workbook(Profile profile) {
        return run.resolve(
                "report/everyone-counts_latest" + (profile == Profile.ANALYST ? "" : "_publication") + ".xlsx");
    }

    private static WorkbookTwins twins() throws Exception {
        JsonNode descriptor =
                Json.parse(Files.readAllBytes(ProjectFolders.sampleData().resolve("datapackage.json")));
        Map<String, String> nouns = new HashMap<>();
        descriptor
                .path("x-area-names")
                .properties()
                .forEach(noun -> nouns.put(noun.getKey(), noun.getValue().asString()));
        return new WorkbookTwins(run, nouns);
    }

    @ParameterizedTest
    @EnumSource
    void every_figure_of_every_table_is_the_one_of_its_file(Profile profile) throws Exception {
        Map<String, ReadWorkbook.SheetTable> tables = ReadWorkbook.tables(workbook(profile));
        int compared = 0;
        for (TwinTable twin : twins().all()) {
            compared += twin.assertHolds(CsvRows.at(tables, twin.sheet()));
        }
        assertThat(compared).isGreaterThan(10_000);
    }

    @ParameterizedTest
    @EnumSource
    void every_table_has_a_twin_or_a_reason_why_not(Profile profile) throws Exception {
        TreeSet<String> settled = new TreeSet<>(WorkbookTwins.WITHOUT.keySet());
        twins().all().forEach(twin -> settled.add(twin.sheet()));
        assertThat(settled)
                .as("a new sheet belongs into WorkbookTwins.all() or, with the reason, into WITHOUT")
                .containsAll(ReadWorkbook.tables(workbook(profile)).keySet());
    }

    @ParameterizedTest
    @CsvSource({"ANALYST, 35", "PUBLICATION, 36"})
    void each_workbook_passes_every_check_asked_of_it(Profile profile, int checks) {
        TypedCommand command =
                TypedCommand.run(folder, "check-workbook", workbook(profile).toString(), "--profile", profile.word());
        assertThat(command.exitCode()).as(command.out()).isZero();
        assertThat(command.out()).contains(checks + " of " + checks + " automatic checks pass");
    }

    @Test
    void only_the_workbook_for_analysts_has_what_publication_leaves_out() {
        TypedCommand command = TypedCommand.run(
                folder,
                "check-workbook",
                workbook(Profile.ANALYST).toString(),
                "--profile",
                Profile.PUBLICATION.word());
        assertThat(command.out().lines().filter(line -> line.startsWith("FAILED")))
                .hasSize(1)
                .allMatch(line -> line.startsWith("FAILED S4"));
        assertThat(List.of(
                        ReadWorkbook.tables(workbook(Profile.ANALYST)).keySet().toArray()))
                .isEqualTo(List.of(ReadWorkbook.tables(workbook(Profile.PUBLICATION))
                        .keySet()
                        .toArray()));
    }
}
