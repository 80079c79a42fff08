package org.everyonecounts.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.jobs.read.BrokenPackage;
import org.everyonecounts.jobs.read.GoodPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Commands that compute nothing: help, misuse, validation. */
class UsageTest {
    @TempDir
    Path folder;

    @Test
    void help_lists_the_commands_and_the_exit_codes() {
        Terminal.Answer answer = new Terminal(folder).type("--help");
        assertThat(answer.exitCode()).isZero();
        String help = String.join("\n", answer.out());
        assertThat(help).contains("run ", "validate ", "generate-completion", "Exit codes:");
        for (String code : new String[] {"0", "1", "2", "3", "5", "10"}) {
            assertThat(help).containsPattern("(?m)^ +" + code + " +\\S");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "validate",
                "explain",
                "diff",
                "status",
                "backfill",
                "doctor",
                "init",
                "generate-completion"
            })
    void every_command_has_help(String command) {
        Terminal.Answer answer = new Terminal(folder).type(command, "--help");
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out().get(0)).startsWith("Usage: everyone-counts " + command);
    }

    @Test
    void version_is_that_of_the_build() {
        assertThat(new Terminal(folder).type("--version").out().get(0)).matches("everyone-counts \\d+\\.\\d+\\.\\d+.*");
    }

    @Test
    void completion_is_a_script_for_the_shell() {
        assertThat(new Terminal(folder).type("generate-completion").out())
                .anyMatch(line -> line.contains("complete -F"));
    }

    @Test
    void a_misspelt_option_is_exit_2_and_names_the_nearest() {
        Terminal.Answer answer = new Terminal(folder).type("run", "--perod", "all");
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(String.join("\n", answer.err())).contains("--perod", "--period", "everyone-counts run --help");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void options_of_later_issues_are_exit_2() {
        assertThat(new Terminal(folder).type("run", "--database-url", "jdbc:x").exitCode())
                .isEqualTo(2);
        assertThat(new Terminal(folder).type("measure", "x.csv").exitCode()).isEqualTo(2);
        assertThat(new Terminal(folder).type().exitCode()).isEqualTo(2);
    }

    @Test
    void a_profile_not_offered_is_exit_2_and_lists_the_legal_ones() {
        Terminal.Answer answer = new Terminal(folder).type("run", "--profile", "board");
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(String.join("\n", answer.err())).contains("profile is \"board\"", "Legal is analyst or publication");
    }

    @Test
    void global_options_stand_before_or_after_the_command() {
        GoodPackage.write(folder.resolve("data"));
        Terminal terminal = new Terminal(folder);
        String expected = terminal.type("validate", "--data", "data", "--quiet").lastLine();
        assertThat(expected).startsWith("PASS ");
        assertThat(terminal.type("--quiet", "validate", "--data", "data").lastLine())
                .isEqualTo(expected);
    }

    @Test
    void an_unknown_setting_in_the_environment_is_exit_2() {
        Terminal.Answer answer =
                new Terminal(folder).with("EVERYONE_COUNTS_PERIODS", "all").type("run");
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(String.join("\n", answer.err())).contains("EVERYONE_COUNTS_PERIOD\"");
    }

    @Test
    void settings_are_never_read_from_the_data_folder() throws Exception {
        GoodPackage.write(folder.resolve("data"));
        Files.writeString(folder.resolve("data/everyone-counts.yaml"), "no_such_key: 1\n");
        assertThat(new Terminal(folder).type("validate", "--data", "data").exitCode())
                .isZero();
    }

    @Test
    void validating_a_good_package_passes_and_writes_nothing() {
        GoodPackage.write(folder.resolve("data"));
        Terminal.Answer answer = new Terminal(folder).type("validate", "--data", "data");
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.lastLine()).matches("PASS rows=(\\d+)/\\1 rejected=0 warnings=0");
        assertThat(folder).isDirectoryNotContaining("glob:**out");
    }

    @Test
    void validating_a_bad_package_lists_rows_with_place_and_fix_as_text_or_json() {
        BrokenPackage.Told told = BrokenPackage.WRONG_TYPE.damage(GoodPackage.write(folder.resolve("data")));
        Terminal terminal = new Terminal(folder);
        Terminal.Answer text = terminal.type("validate", "--data", "data");
        assertThat(text.exitCode()).isEqualTo(1);
        assertThat(text.out())
                .anyMatch(line -> line.startsWith("gate failed " + told.check()))
                .anyMatch(line ->
                        line.contains(told.file() + ", line 2, column persons") && line.contains("To mend it: "));
        Terminal.Answer json = terminal.type("validate", "--data", "data", "--format", "json");
        assertThat(json.exitCode()).isEqualTo(1);
        JsonNode root = Json.parse(String.join("\n", json.out()).getBytes(StandardCharsets.UTF_8));
        assertThat(root.path("status").asString()).isEqualTo("HELD");
        assertThat(root.path("rows").path("rejected").asLong()).isEqualTo(48);
    }

    @Test
    void validating_an_unreadable_package_says_why() {
        BrokenPackage.Told told = BrokenPackage.EMPTY_FILE.damage(GoodPackage.write(folder.resolve("data")));
        Terminal.Answer answer = new Terminal(folder).type("validate", "--data", "data");
        assertThat(answer.exitCode()).isEqualTo(3);
        assertThat(answer.out().get(0)).startsWith(told.file() + ", line 1").contains(told.fix());
        assertThat(answer.lastLine()).startsWith("FAILED ");
    }

    @Test
    void a_data_folder_that_is_not_there_is_exit_5() {
        Terminal.Answer answer = new Terminal(folder).type("run", "--data", "nowhere");
        assertThat(answer.exitCode()).isEqualTo(5);
        assertThat(answer.lineBefore())
                .contains("nowhere: there is no such folder")
                .contains("Then: everyone-counts run");
        assertThat(answer.lastLine()).startsWith("FAILED period=latest run=none ");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void an_output_folder_that_the_database_cannot_name_is_refused_in_words() {
        GoodPackage.write(folder.resolve("data"));
        Terminal.Answer answer = new Terminal(folder).type("run", "--data", "data", "--out", "a;INIT=x");
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.lineBefore()).contains("holds a semicolon");
    }
}
