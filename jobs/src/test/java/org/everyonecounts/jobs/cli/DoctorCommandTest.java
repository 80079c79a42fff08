package org.everyonecounts.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.jobs.read.GoodPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code doctor}: says beforehand what would stop a night, and leaves nothing behind. */
class DoctorCommandTest {
    @TempDir
    Path folder;

    private List<String> everything() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> file + " " + lastChange(file)).sorted().toList();
        }
    }

    private static String lastChange(Path file) {
        try {
            return Files.isDirectory(file) ? "" : "" + Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String line(Terminal.Answer answer, String id) {
        return answer.out().stream()
                .filter(line -> line.matches("\\w+ +" + id + "  .*"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " in " + answer));
    }

    @Test
    void a_machine_that_is_well_is_exit_0_with_a_line_for_each_thing() throws IOException {
        Terminal.Answer answer = new Terminal(folder).type("doctor", "--out", "out");
        assertThat(answer.exitCode()).as(answer.toString()).isZero();
        for (String id : new String[] {
            "java",
            "memory",
            "processors",
            "letters",
            "fonts",
            "clock",
            "settings file",
            "variables",
            "data",
            "on-finish",
            "room at out",
            "room for temporary files",
            "rights at out",
            "publishing",
            "lock",
            "clock of out",
            "runs",
            "heartbeat",
            "database"
        }) {
            assertThat(line(answer, id)).matches("(ok|warning) .*");
        }
        assertThat(answer.lastLine()).matches("\\d+ ok, warnings \\d+, problems 0");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void json_says_the_same() {
        Terminal.Answer answer = new Terminal(folder).type("doctor", "--format", "json");
        JsonNode root = Json.parse(String.join("\n", answer.out()).getBytes(StandardCharsets.UTF_8));
        assertThat(root.path("problems").asInt()).isZero();
        assertThat(root.path("findings").size()).isGreaterThan(15);
        assertThat(root.path("findings").get(0).path("id").asString()).isEqualTo("java");
    }

    @Test
    void after_a_run_the_database_is_known_and_not_touched() throws IOException {
        GoodPackage.write(folder.resolve("data"));
        Terminal terminal = new Terminal(folder);
        Terminal.Answer run = terminal.type("run", "--data", "data", "--replicates", "10");
        assertThat(run.exitCode()).isZero();
        List<String> before = everything();
        Terminal.Answer answer = terminal.type("doctor", "--data", "data");
        assertThat(answer.exitCode()).as(answer.toString()).isZero();
        assertThat(line(answer, "database")).contains("embedded in ", "H2 2.", "up to date");
        assertThat(line(answer, "runs")).contains("1 run in ", run.part("run"));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void wrong_settings_are_a_problem_and_not_the_end() throws IOException {
        Files.writeString(folder.resolve("everyone-counts.yaml"), "perod: latest\n");
        Terminal.Answer answer = new Terminal(folder).type("doctor");
        assertThat(answer.exitCode()).isEqualTo(5);
        assertThat(line(answer, "settings")).contains("unknown key \"perod\"", "To mend it: ");
        assertThat(line(answer, "java")).startsWith("ok");
    }

    @Test
    void a_folder_that_is_a_file_and_data_that_are_not_there_are_problems() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        Terminal.Answer answer = new Terminal(folder).type("doctor", "--out", "file", "--data", "absent", "--quiet");
        assertThat(answer.exitCode()).isEqualTo(5);
        assertThat(line(answer, "rights at out")).startsWith("problem");
        assertThat(line(answer, "data")).startsWith("problem");
        assertThat(answer.out()).noneMatch(line -> line.startsWith("ok"));
    }

    @Test
    void variables_are_named_and_never_shown() {
        Terminal.Answer answer =
                new Terminal(folder).with("EVERYONE_COUNTS_CONTACT", "somebody").type("doctor");
        assertThat(line(answer, "variables")).contains("EVERYONE_COUNTS_CONTACT");
        assertThat(answer.out()).noneMatch(line -> line.contains("somebody"));
    }

    @Test
    void a_heartbeat_that_stopped_and_a_run_of_tomorrow_are_warnings() throws IOException {
        Files.createDirectories(folder.resolve("out/.state"));
        Files.createDirectories(folder.resolve("out/latest/20990101T000000Z_c386ed18"));
        Files.writeString(
                folder.resolve("out/.state/heartbeat.json"),
                "{\"run_id\": \"x\", \"step\": \"targets\", \"every_seconds\": 10, \"time\": \"2026-01-01T00:00:00Z\"}");
        Terminal.Answer answer = new Terminal(folder).type("doctor");
        assertThat(answer.exitCode()).isZero();
        assertThat(line(answer, "heartbeat")).startsWith("warning").contains("run x in step targets");
        assertThat(line(answer, "runs")).startsWith("warning").contains("later than the clock");
        Files.writeString(
                folder.resolve("out/.state/heartbeat.json"),
                "{\"run_id\": \"x\", \"step\": \"targets\", \"every_seconds\": 10, \"time\": \"" + Instant.now()
                        + "\"}");
        assertThat(line(new Terminal(folder).type("doctor"), "heartbeat"))
                .startsWith("ok")
                .contains("is going on");
    }
}
