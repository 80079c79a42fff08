package org.everyonecounts.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.jobs.starting.NewPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code init}: a package that runs before anything was filled in, made whole or not at all. */
class InitCommandTest {
    @TempDir
    Path folder;

    private static List<String> files(Path of) throws IOException {
        try (Stream<Path> files = Files.walk(of)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> of.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void the_new_package_passes_every_check_without_a_warning_and_runs_at_once() throws IOException {
        Terminal terminal = new Terminal(folder).with("EVERYONE_COUNTS_REPLICATES", "20");
        assertThat(terminal.type("init", "new/mine").exitCode()).isZero();
        assertThat(files(folder.resolve("new/mine"))).containsExactlyInAnyOrderElementsOf(NewPackage.FILES);
        Terminal.Answer validated = terminal.type("validate", "--data", "new/mine");
        assertThat(validated.exitCode()).as(validated.toString()).isZero();
        assertThat(validated.lastLine()).endsWith("rejected=0 warnings=0");
        Terminal.Answer run = terminal.type("run", "--data", "new/mine", "--strict");
        assertThat(run.status()).as(run.toString()).isEqualTo("PASS");
        JsonNode manifest = Json.parse(Files.readAllBytes(run.run().resolve("meta/manifest.json")));
        assertThat(manifest.path("assumptions"))
                .hasSizeGreaterThan(3)
                .allMatch(one -> one.path("illustrative").asBoolean());
        assertThat(Files.readAllLines(run.run().resolve("data/distance_from_target.csv")))
                .anyMatch(line -> line.contains("Example Ash"))
                .hasSizeGreaterThan(15);
        try (Stream<Path> left = Files.list(folder.resolve("new"))) {
            assertThat(left).containsExactly(folder.resolve("new/mine"));
        }
    }

    @Test
    void every_area_says_that_it_is_made_up() throws IOException {
        new Terminal(folder).type("init", "mine");
        assertThat(Files.readAllLines(folder.resolve("mine/areas.csv")).stream().skip(1))
                .hasSize(15)
                .allMatch(line -> line.split(",", -1)[1].startsWith("Example "));
        assertThat(Files.readString(folder.resolve("mine/datapackage.json"))).contains("made up", "made-up");
    }

    @Test
    void an_empty_folder_is_filled_and_one_that_holds_anything_is_left_as_it_is() throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        assertThat(new Terminal(folder).type("init", "empty").exitCode()).isZero();
        Files.writeString(folder.resolve("empty/areas.csv"), "mine");
        Terminal.Answer again = new Terminal(folder).type("init", "empty");
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err().get(0)).contains("the folder is not empty", "To mend it: ");
        assertThat(folder.resolve("empty/areas.csv")).hasContent("mine");
        Files.writeString(folder.resolve("file"), "mine");
        assertThat(new Terminal(folder).type("init", "file").exitCode()).isEqualTo(2);
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nowhere"));
        assertThat(new Terminal(folder).type("init", "link").exitCode()).isEqualTo(2);
        assertThat(folder.resolve("nowhere")).doesNotExist();
        assertThat(new Terminal(folder).type("init").exitCode()).isEqualTo(2);
    }

    @Test
    void where_nothing_can_be_written_nothing_is_half_made() throws IOException {
        Files.writeString(folder.resolve("file"), "mine");
        Terminal.Answer answer = new Terminal(folder).type("init", "file/inside");
        assertThat(answer.exitCode()).isEqualTo(5);
        assertThat(answer.err().get(0)).contains("the folder cannot be made");
        assertThat(folder.resolve("file")).hasContent("mine");
    }

    @Test
    void the_words_printed_are_commands_that_can_be_given() {
        Terminal.Answer answer = new Terminal(folder).type("init", "two words");
        assertThat(answer.out()).contains("  everyone-counts validate --data 'two words'");
        assertThat(Files.exists(folder.resolve("two words/schemes/example.yaml")))
                .isTrue();
    }

    @Test
    void every_file_of_the_package_is_listed() throws IOException {
        Path resources = Path.of(
                Objects.requireNonNull(NewPackage.class.getResource("package")).getPath());
        assertThat(files(resources)).containsExactlyInAnyOrderElementsOf(NewPackage.FILES);
    }
}
