package org.everyonecounts.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.everyonecounts.jobs.sample.ProjectFolders;
import org.everyonecounts.jobs.settings.SettingKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code jobs/README.md} and {@code README.md} say about commands and settings is true. */
class ReadmeTest {
    @TempDir
    Path folder;

    private static String readme() throws IOException {
        return readme("jobs/README.md");
    }

    private static String readme(String path) throws IOException {
        return Files.readString(ProjectFolders.root().resolve(path));
    }

    private static String block(String language, String first) throws IOException {
        return block(readme(), language, first);
    }

    private static String block(String readme, String language, String first) {
        Matcher block = Pattern.compile("```" + language + "\n(" + Pattern.quote(first) + ".*?)```", Pattern.DOTALL)
                .matcher(readme);
        assertThat(block.find()).as(first).isTrue();
        return block.group(1);
    }

    @Test
    void every_command_shown_ends_well() throws IOException {
        everyCommandEndsWell(block("sh", "./everyone-counts run"), 5);
    }

    @Test
    void every_command_that_explains_or_compares_ends_well() throws IOException {
        everyCommandEndsWell(block("sh", "./everyone-counts run --data sample-data\n./everyone-counts explain"), 3);
        everyCommandEndsWell(block("sh", "./everyone-counts run --data sample-data --out out/before"), 4);
    }

    @Test
    void every_command_with_own_places_ends_well() throws IOException {
        everyCommandEndsWell(block("sh", "./everyone-counts validate --data sample-data --places"), 2);
    }

    /** Each line as a shell would read it: settings before the command, quoted words, and the exit code that the remark tells. */
    @Test
    void every_command_on_late_data_and_approval_ends_as_it_says() throws IOException {
        FolderContent.copy(ProjectFolders.sampleData(), folder.resolve("sample-data"));
        List<String> lines = block("sh", "EVERYONE_COUNTS_LATE_").lines().toList();
        assertThat(lines).hasSize(4);
        for (String line : lines) {
            Map<String, String> environment = new TreeMap<>(Map.of("EVERYONE_COUNTS_REPLICATES", "10"));
            List<String> words = new ArrayList<>();
            Matcher word = Pattern.compile("(\\w+)='?([^' ]*)'? |\"([^\"]*)\"|(\\S+)")
                    .matcher(line.replaceFirst("\\s+#.*", ""));
            while (word.find()) {
                if (word.group(1) != null) {
                    environment.put(word.group(1), word.group(2));
                } else {
                    words.add(word.group(3) != null ? word.group(3) : word.group(4));
                }
            }
            assertThat(words.remove(0)).isEqualTo("./everyone-counts");
            Terminal.Answer answer = new Terminal(folder, environment).type(words.toArray(String[]::new));
            assertThat(answer.exitCode()).as(line + "\n" + answer).isEqualTo(line.endsWith("# exit 1") ? 1 : 0);
        }
    }

    @Test
    void every_command_that_looks_back_ends_well() throws IOException {
        everyCommandEndsWell(
                "./everyone-counts run --data sample-data --period all --out out/night\n"
                        + block("sh", "./everyone-counts status --out out/night\n"),
                4);
    }

    @Test
    void every_command_of_the_first_page_ends_well() throws IOException {
        String first = readme("README.md");
        everyCommandEndsWell(
                block(first, "sh", "./everyone-counts run --period all")
                        + block(first, "sh", "./everyone-counts validate --data"),
                6);
    }

    /** The shell's own commands are run by a shell, as a reader would. */
    @Test
    void a_restated_input_gives_the_row_shown() throws Exception {
        String block = block("sh", "./everyone-counts run --data sample-data --out out/nights");
        String shown = block("text", "2022/23,sub_icb,gp-payments-need,15E");
        FolderContent.copy(ProjectFolders.sampleData(), folder.resolve("sample-data"));
        Terminal terminal = new Terminal(folder).with("EVERYONE_COUNTS_REPLICATES", "10");
        String printed = "";
        for (String command : block.lines().toList()) {
            if (command.startsWith("./everyone-counts ")) {
                String[] words = command.replace("./everyone-counts ", "").split(" +", -1);
                assertThat(terminal.type(words).exitCode()).as(command).isZero();
            } else {
                Process shell = new ProcessBuilder("sh", "-c", command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
                printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(shell.waitFor()).as(command + "\n" + printed).isZero();
            }
        }
        assertThat(printed).contains(shown.strip());
    }

    private void everyCommandEndsWell(String block, int atLeast) throws IOException {
        if (!Files.exists(folder.resolve("sample-data"))) {
            FolderContent.copy(ProjectFolders.sampleData(), folder.resolve("sample-data"));
        }
        Terminal terminal = new Terminal(folder).with("EVERYONE_COUNTS_REPLICATES", "10");
        List<String> commands = block.lines()
                .map(line -> line.replaceFirst("\\s+#.*", "").replaceFirst("\\s+>.*", ""))
                .toList();
        assertThat(commands).hasSizeGreaterThan(atLeast).allMatch(line -> line.startsWith("./everyone-counts "));
        for (String command : commands) {
            List<String> words = new ArrayList<>(Arrays.asList(command.split(" +", -1)));
            words.remove(0);
            Terminal.Answer answer = terminal.type(words.toArray(String[]::new));
            assertThat(answer.exitCode()).as(command + "\n" + answer).isZero();
        }
    }

    @Test
    void the_table_of_settings_is_the_list_of_settings() throws IOException {
        List<String> rows = readme().lines()
                .filter(line -> line.startsWith("| `") && line.contains("`EVERYONE_COUNTS_"))
                .toList();
        List<SettingKey> keys = List.of(SettingKey.values());
        assertThat(rows).hasSameSizeAs(keys);
        for (int i = 0; i < rows.size(); i++) {
            SettingKey key = keys.get(i);
            List<String> cells = Arrays.stream(rows.get(i).split("\\|", -1))
                    .map(String::strip)
                    .toList();
            assertThat(cells.get(1)).isEqualTo("`" + key.key() + "`");
            assertThat(cells.get(2)).isEqualTo("`" + key.environmentName() + "`");
            if (!key.fallback().isEmpty()) {
                assertThat(cells.get(3).replace("`", "")).isEqualTo(key.fallback());
            }
            assertThat(cells.get(4)).isEqualTo(key.changesFigures() ? "yes" : "");
        }
    }

    @Test
    void the_settings_file_shown_is_legal() throws IOException {
        Files.writeString(folder.resolve("everyone-counts.yaml"), block("yaml", "# everyone-counts.yaml"));
        Terminal.Answer answer = new Terminal(folder).type("run", "--dry-run");
        assertThat(answer.exitCode()).as(answer.toString()).isZero();
        assertThat(answer.out()).contains("  setting      gates.rejected_rows = 0.005");
    }

    @Test
    void the_summary_line_shown_is_one() throws IOException {
        assertThat(block("", "PASS ").strip()).matches(Terminal.SUMMARY);
    }
}
