package org.everyonecounts.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.jobs.read.BrokenPackage;
import org.everyonecounts.jobs.read.GoodPackage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The eighteen broken packages through the command itself, into a folder that holds a good report. */
class BrokenPackageRunTest {
    @TempDir
    static Path shared;

    @BeforeAll
    static void a_good_report() {
        GoodPackage.write(shared.resolve("data package"));
        Terminal.Answer good = new Terminal(shared).type("run", "--data", "data package", "--replicates", "20");
        assertThat(good.exitCode()).as(good.toString()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void a_broken_package_publishes_nothing_leaves_evidence_and_spares_the_last_good_report(
            BrokenPackage broken, @TempDir Path folder) throws IOException {
        Terminal terminal = new Terminal(folder);
        FolderContent.copy(shared, folder);
        Path data = folder.resolve("data package");
        Map<Path, String> before = FolderContent.of(folder.resolve("out/latest"));
        byte[] pointer = Files.readAllBytes(folder.resolve("out/latest.json"));

        BrokenPackage.Told told = broken.damage(data);
        Terminal.Answer answer = terminal.type("run", "--data", "data package", "--replicates", "20");

        assertThat(answer.exitCode())
                .as(answer.toString())
                .isEqualTo(told.exitCode().code());
        if (told.exitCode() == ExitCode.PUBLISHED) {
            assertThat(answer.status()).isEqualTo("PASS");
            assertThat(answer.part("warnings")).isEqualTo(told.check().isEmpty() ? "0" : "1");
            return;
        }
        assertThat(answer.status()).isEqualTo(told.exitCode() == ExitCode.HELD ? "HELD" : "FAILED");
        String said = String.join("\n", answer.out()) + String.join("\n", answer.err());
        assertThat(said).contains(told.file(), told.check());
        assertThat(said).contains("To mend it: ");
        assertThat(answer.lineBefore()).contains(" Then: everyone-counts ");
        if (told.exitCode() != ExitCode.HELD) {
            assertThat(said).contains(told.says(), told.fix());
        } else if (!told.column().isEmpty()) {
            assertThat(answer.lineBefore())
                    .contains(told.file() + ", line " + told.line()
                            + (told.column().equals("[z]") ? "" : ", column " + told.column()))
                    .contains(told.fix());
        }

        assertThat(FolderContent.of(folder.resolve("out/latest"))).isEqualTo(before);
        assertThat(Files.readAllBytes(folder.resolve("out/latest.json"))).isEqualTo(pointer);
        evidence(answer, told);
    }

    private static void evidence(Terminal.Answer answer, BrokenPackage.Told told) throws IOException {
        Path run = answer.run();
        assertThat(run).hasParent(answer.folder().resolve("out/not-published"));
        assertThat(run.resolve("STATUS")).hasContent(answer.status());
        assertThat(run.resolve("logs/run.log")).isNotEmptyFile();
        assertThat(run.resolve("meta/manifest.json")).isNotEmptyFile();
        assertThat(run.resolve("meta/config.effective.yaml")).isNotEmptyFile();
        JsonNode results = Json.parse(Files.readAllBytes(run.resolve("meta/run_results.json")));
        assertThat(results.path("exit_code").asInt()).isEqualTo(told.exitCode().code());
        assertThat(results.path("status").asString()).isEqualTo(answer.status());
        JsonNode validation = Json.parse(Files.readAllBytes(run.resolve("quality/validation.json")));
        long rejects;
        try (var lines = Files.lines(run.resolve("quality/rejects.csv"))) {
            rejects = lines.count() - 1;
        }
        if (told.exitCode() == ExitCode.HELD) {
            assertThat(run.resolve("report")).isDirectoryContaining("glob:**.xlsx");
            assertThat(run.resolve("board/board.html")).content().contains("Held: a check of the data failed.");
            assertThat(run.resolve("data/datapackage.json")).content().contains("\"x-status\": \"HELD\"");
            assertThat(rejects > 0).isEqualTo(!told.column().isEmpty());
        } else {
            assertThat(run.resolve("report")).doesNotExist();
            assertThat(run.resolve("data")).doesNotExist();
            assertThat(validation.path("problems").toString()).contains(told.says());
        }
    }
}
