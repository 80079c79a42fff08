package org.everyonecounts.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.jobs.read.GoodPackage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code --on-finish}: a command of the user hears how a run ended, and can change nothing about it. */
class OnFinishTest {
    @TempDir
    Path folder;

    @BeforeEach
    void a_package() {
        GoodPackage.write(folder.resolve("data"));
    }

    private Terminal.Answer run(String command, String... more) {
        return new Terminal(folder)
                .type(Stream.concat(
                                Stream.of("run", "--data", "data", "--replicates", "10", "--on-finish", command),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    private Path script(String name, String body) throws IOException {
        Path script = folder.resolve(name);
        Files.writeString(script, "#!/bin/sh\n" + body);
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        return script;
    }

    @Test
    void the_command_gets_the_path_of_run_results_as_its_one_argument_whatever_is_in_it() throws IOException {
        Path script = script("tell.sh", """
                echo "$#" > "$0.told"
                echo "$EC_STATUS $EC_EXIT_CODE $EC_RUN_ID $EC_PERIOD $EC_NOTHING_CHANGED" >> "$0.told"
                cat "$1" >> "$0.told"
                echo hello
                """);
        Terminal.Answer answer = run(script.toString(), "--out", "it's \"$(touch made)\" out");
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.status()).isEqualTo("PASS");
        List<String> told = Files.readAllLines(folder.resolve("tell.sh.told"));
        assertThat(told.get(0)).isEqualTo("1");
        assertThat(told.get(1)).isEqualTo("PASS 0 " + answer.part("run") + " latest false");
        String json = String.join("\n", told.subList(2, told.size()));
        assertThat(Json.parse(json.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .path("run_id")
                        .asString())
                .isEqualTo(answer.part("run"));
        assertThat(folder.resolve("made")).doesNotExist();
        assertThat(answer.err()).contains("hello");
        assertThat(answer.out()).doesNotContain("hello");
        assertThat(Files.readString(
                        folder.resolve("it's \"$(touch made)\" out/.state/logs").resolve(answer.part("run") + ".log")))
                .contains("on-finish: hello", "on-finish: the command ended well");
    }

    @Test
    void a_command_that_names_its_argument_gets_it_there() {
        assertThat(run("basename \"$1\" .json && echo after").err()).contains("run_results", "after");
    }

    @ParameterizedTest
    @CsvSource({
        "exit 7, exit code 7",
        "/no/such/command, not found",
        "/dev/null, may not be executed",
        "'kill -9 $$ #$1', exit code 137"
    })
    void a_command_that_goes_wrong_is_told_in_words_and_changes_nothing(String command, String words) {
        Terminal.Answer answer = run(command);
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.status()).isEqualTo("PASS");
        assertThat(String.join("\n", answer.err())).contains("on-finish: the command", words, "To mend it: ");
    }

    @Test
    void a_command_that_hangs_is_stopped_with_its_children() throws Exception {
        long before = System.nanoTime();
        Terminal.Answer answer = new Terminal(folder)
                .with("EVERYONE_COUNTS_ON_FINISH_SECONDS", "1")
                .type(
                        "run",
                        "--data",
                        "data",
                        "--replicates",
                        "10",
                        "--on-finish",
                        "sleep 300 & echo $! > '" + folder + "/child'; wait #$1");
        assertThat(System.nanoTime() - before).isLessThan(100_000_000_000L);
        assertThat(answer.exitCode()).isZero();
        assertThat(String.join("\n", answer.err())).contains("had not ended after 1 seconds and was stopped");
        long child = Long.parseLong(Files.readString(folder.resolve("child")).strip());
        ProcessHandle.of(child).ifPresent(left -> left.onExit().join());
        assertThat(ProcessHandle.of(child).map(ProcessHandle::isAlive).orElse(false))
                .isFalse();
    }

    @Test
    void passwords_of_the_database_are_not_in_its_environment() {
        Terminal.Answer answer = new Terminal(folder)
                .with("PGPASSWORD", "secret-word")
                .type("run", "--data", "data", "--replicates", "10", "--on-finish", "env #$1");
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.err()).anyMatch(line -> line.startsWith("EC_RUN_RESULTS=/"));
        assertThat(String.join("\n", answer.err())).doesNotContain("secret-word");
    }

    @Test
    void a_run_that_is_held_tells_so_and_keeps_its_exit_code() throws IOException {
        Terminal.Answer answer = run("echo told $EC_STATUS $EC_EXIT_CODE #$1; false", "--strict", "--set", "no.such=1");
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.status()).isEqualTo("FAILED");
        assertThat(answer.err()).contains("told FAILED 2");
    }

    @Test
    void where_nothing_changed_it_is_told_of_the_run_that_was_published() {
        Terminal.Answer first = run("echo $EC_NOTHING_CHANGED $EC_RUN_ID #$1");
        Terminal.Answer again = run("echo $EC_NOTHING_CHANGED $EC_RUN_ID #$1");
        assertThat(first.err()).contains("false " + first.part("run"));
        assertThat(again.err()).contains("true " + first.part("run"));
    }

    @Test
    void a_run_that_never_began_and_a_dry_run_have_nobody_to_tell() {
        assertThat(run("echo told", "--dry-run").err()).doesNotContain("told");
        Terminal.Answer absent = new Terminal(folder).type("run", "--data", "absent", "--on-finish", "echo told");
        assertThat(absent.exitCode()).isEqualTo(5);
        assertThat(String.join("\n", absent.err())).doesNotContain("told");
    }

    @Test
    void a_run_that_the_command_starts_has_no_command_of_its_own() {
        Terminal.Answer inner = new Terminal(folder)
                .with("EC_RUN_ID", "outer")
                .type("run", "--data", "data", "--replicates", "10", "--on-finish", "echo told");
        assertThat(inner.exitCode()).isZero();
        assertThat(String.join("\n", inner.err())).doesNotContain("told");
    }
}
