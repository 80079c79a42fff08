package org.everyonecounts.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.everyonecounts.jobs.sample.CsvRows.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.everyonecounts.jobs.publish.FileHash;
import org.everyonecounts.jobs.publish.FolderSwap;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.jobs.sample.CsvRows;
import org.everyonecounts.jobs.sample.ProjectFolders;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The command {@code explain} on a run of the sample data whose package is gone. */
class ExplainCommandTest {
    private static final List<String> FINAL =
            List.of("target_share", "target_gbp", "actual_gbp", "distance_gbp", "distance", "distance_relative");

    @TempDir
    static Path shared;

    private static Terminal.Answer made;
    private static Terminal terminal;

    @TempDir
    Path folder;

    @BeforeAll
    static void a_run_whose_package_is_gone() throws IOException {
        FolderContent.copy(ProjectFolders.sampleData(), shared.resolve("data"));
        terminal = new Terminal(shared);
        made = terminal.type("run", "--data", "data", "--replicates", "10", "--level", "sub_icb,icb,region");
        assertThat(made.exitCode()).as(made.toString()).isZero();
        FolderSwap.delete(shared.resolve("data"));
    }

    private static List<String> args(String... words) {
        List<String> args = new ArrayList<>(List.of("explain"));
        args.addAll(List.of(words));
        return args;
    }

    private static Terminal.Answer explain(String... words) {
        return terminal.type(args(words).toArray(String[]::new));
    }

    private static JsonNode json(Terminal.Answer answer) {
        assertThat(answer.exitCode()).as(answer.toString()).isZero();
        return Json.parse(String.join("\n", answer.out()).getBytes(StandardCharsets.UTF_8));
    }

    private static CsvRows distances() {
        return CsvRows.of(made.run().resolve("data/distance_from_target.csv"));
    }

    @ParameterizedTest
    @CsvSource({
        "gp-payments, sub_icb, 26",
        "gp-payments, icb, 10",
        "gp-payments, region, 1",
        "gp-payments, nation, 1",
        "gp-payments-need, sub_icb, 26",
        "gp-payments-need, icb, 10",
        "gp-payments-need, region, 1",
        "core, icb, 6",
        "core, region, 1",
        "core, nation, 1",
        "primary-medical, icb, 6",
        "primary-medical, region, 1"
    })
    void an_explanation_ends_at_the_published_figures_to_the_last_digit(String scheme, String level, int every) {
        List<Map<String, String>> rows =
                distances().where("scheme", scheme, "level", level).all();
        assertThat(rows).isNotEmpty();
        for (int i = 0; i < rows.size(); i += every) {
            Map<String, String> row = rows.get(i);
            Terminal.Answer answer = explain("--area", text(row, "area_code"), "--scheme", scheme, "--format", "json");
            JsonNode found = json(answer);
            assertThat(found.path("as_published").asBoolean()).isTrue();
            assertThat(found.path("level").asString()).isEqualTo(level);
            for (String column : FINAL) {
                assertThat(printed(answer.out(), column))
                        .as(text(row, "area_code") + " " + column)
                        .isEqualTo(text(row, column));
                assertThat(found.path("published").path(column).asString()).isEqualTo(text(row, column));
            }
        }
    }

    /** The value of a step, digit by digit as it is printed. */
    private static String printed(List<String> lines, String id) {
        int at = lines.indexOf("      \"id\": \"" + id + "\",");
        return lines.subList(at, lines.size()).stream()
                .filter(line -> line.startsWith("      \"value\": "))
                .findFirst()
                .orElseThrow()
                .replaceAll(".*: |,$", "");
    }

    @Test
    void the_headline_and_its_latest_period_are_explained_where_nothing_is_said() {
        JsonNode found = json(explain("--area", "QF7", "--format", "json"));
        assertThat(found.path("scheme").asString()).isEqualTo("gp-payments-need");
        assertThat(found.path("period").asString()).isEqualTo("2022/23");
        assertThat(found.path("area_name").asString()).isEqualTo("NHS South Yorkshire ICB");
    }

    @Test
    void the_text_shows_symbol_value_formula_numbers_and_words() {
        Terminal.Answer answer = explain("--area", "QF7", "--scheme", "core", "--period", "2024-25");
        assertThat(answer.exitCode()).isZero();
        Map<String, String> row = distances()
                .where("scheme", "core", "level", "icb", "area_code", "QF7")
                .only();
        assertThat(answer.out().get(0)).isEqualTo("NHS South Yorkshire ICB (QF7, icb), 2024/25");
        assertThat(answer.out())
                .contains(
                        "   d = " + text(row, "distance") + " (fraction)",
                        "     = (B ÷ T) − 1",
                        "     = (" + text(row, "actual_gbp") + " ÷ " + text(row, "target_gbp") + ") − 1",
                        "As published in distance_from_target.csv:");
    }

    @Test
    void a_page_of_the_area_is_written_from_the_folder_of_the_run() throws IOException {
        Terminal.Answer answer = explain("--area", "QF7", "--scheme", "core", "--html", "pages/south-yorkshire.html");
        assertThat(answer.exitCode()).as(answer.toString()).isZero();
        assertThat(answer.out()).containsExactly("wrote pages/south-yorkshire.html");
        String page = Files.readString(shared.resolve("pages/south-yorkshire.html"));
        assertThat(page)
                .contains(
                        "<h1>NHS South Yorkshire ICB: ",
                        "Integrated care board QF7",
                        made.part("run"),
                        FileHash.of(made.run().resolve("data/scheme_inputs.csv")),
                        "(B ÷ T) − 1",
                        "Management information, not official statistics.")
                .doesNotContain("<script", "http://", "https://");
        explain("--area", "QF7", "--scheme", "core", "--html", "again.html");
        assertThat(Files.readString(shared.resolve("again.html"))).isEqualTo(page);
        assertThat(explain("--area", "QF8", "--html", "none.html").exitCode()).isEqualTo(2);
        assertThat(shared.resolve("none.html")).doesNotExist();
    }

    @Test
    void the_ask_of_the_settings_stands_on_the_board_page_and_a_long_one_is_refused() throws IOException {
        Terminal asking = new Terminal(folder).with("EVERYONE_COUNTS_BOARD_ASK", "Decide on <pace>.");
        Terminal.Answer run = asking.type("run", "--replicates", "10", "--scheme", "core");
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(Files.readString(run.run().resolve("board/board.html")))
                .contains("Asked of the board", "<p>Decide on &lt;pace&gt;.</p>");
        Terminal.Answer refused = new Terminal(folder)
                .with("EVERYONE_COUNTS_BOARD_ASK", "x".repeat(401))
                .type("run");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.toString())
                .contains("(401 characters)", "at most 400 characters")
                .doesNotContain("x".repeat(100));
    }

    @Test
    void a_run_is_named_by_id_folder_output_folder_or_latest() {
        Path run = made.run();
        for (String name :
                List.of("latest", made.part("run"), run.toString(), "out/latest/" + made.part("run"), "out")) {
            assertThat(json(explain("--area", "Y63", "--format", "json", name))
                            .path("run_id")
                            .asString())
                    .as(name)
                    .isEqualTo(made.part("run"));
        }
        assertThat(new Terminal(folder)
                        .type(
                                "explain",
                                "--area",
                                "Y63",
                                "--out",
                                shared.resolve("out").toString())
                        .exitCode())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--area QF8 | QF7",
                "--area South.Yorkshre | the code of an area",
                "--area QF7 --scheme cores | write \"core\"",
                "--area QF7 --period 2019/20 | 2022/23",
                "--area 00L --scheme core | --area QHM"
            })
    void what_is_not_known_is_exit_2_and_names_what_is_near(String words, String near) {
        Terminal.Answer answer = explain(words.split(" ", -1));
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(String.join("\n", answer.err())).contains(near);
        assertThat(answer.out()).isEmpty();
    }

    @Test
    void a_misspelt_name_of_an_area_gives_its_code() {
        Terminal.Answer answer = explain("--area", "NHS South Yorkshre ICB");
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err().get(0)).contains("--area QF7 (NHS South Yorkshire ICB)");
    }

    @Test
    void a_run_that_is_not_there_is_exit_5_and_the_nearest_is_named() {
        String id = made.part("run");
        Terminal.Answer answer = explain("--area", "QF7", id.substring(0, id.length() - 1) + "_");
        assertThat(answer.exitCode()).isEqualTo(5);
        assertThat(answer.err().get(0)).contains("is not known", "write " + id);
        Terminal.Answer none = new Terminal(folder).type("explain", "--area", "QF7");
        assertThat(none.exitCode()).isEqualTo(5);
        assertThat(none.err().get(0)).contains("no run has been published", "--out");
    }

    @Test
    void a_run_that_failed_has_nothing_to_explain() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/datapackage.json"), "{}");
        Terminal here = new Terminal(folder);
        Terminal.Answer failed = here.type("run", "--data", "data");
        assertThat(failed.exitCode()).isEqualTo(3);
        Terminal.Answer answer = here.type("explain", "--area", "QF7", failed.part("run"));
        assertThat(answer.exitCode()).as(answer.toString()).isEqualTo(5);
        assertThat(answer.err().get(0)).contains("computed no figures", "FAILED");
    }

    /** A copy of the run in which a cell of the table of distances was changed. */
    private Path tampered() throws IOException {
        Path copy = folder.resolve("copy");
        FolderContent.copy(made.run(), copy);
        Path table = copy.resolve("data/distance_from_target.csv");
        String all = Files.readString(table);
        String cell = text(
                distances()
                        .where("scheme", "core", "level", "icb", "area_code", "QF7")
                        .only(),
                "distance_relative");
        assertThat(all).contains("," + cell + ",");
        Files.writeString(table, all.replace("," + cell + ",", ",0.5,"));
        return copy;
    }

    @Test
    void a_folder_that_was_changed_is_exit_3_and_the_file_is_named() throws IOException {
        Path copy = tampered();
        Terminal.Answer answer = explain("--area", "QF7", "--scheme", "core", copy.toString());
        assertThat(answer.exitCode()).isEqualTo(3);
        assertThat(answer.err().get(0))
                .contains("data/distance_from_target.csv", "not the one that the run wrote", "To mend it");
        Files.delete(copy.resolve("data/scheme_inputs.csv"));
        Terminal.Answer gone = explain("--area", "QF7", copy.toString());
        assertThat(gone.exitCode()).isEqualTo(3);
        assertThat(gone.err().get(0)).contains("data/scheme_inputs.csv", "not there");
        Files.writeString(copy.resolve("meta/manifest.json"), "{}");
        assertThat(explain("--area", "QF7", copy.toString()).err().get(0)).contains("meta/manifest.json");
    }

    @Test
    void figures_that_do_not_follow_from_the_inputs_are_exit_10() throws IOException {
        Path copy = tampered();
        // The forger wrote new hashes too.
        rehash(copy, "data/distance_from_target.csv", "meta/manifest.json");
        rehash(copy, "meta/manifest.json", "meta/run_results.json");
        Terminal.Answer answer = explain("--area", "QF7", "--scheme", "core", copy.toString());
        assertThat(answer.exitCode()).as(answer.toString()).isEqualTo(10);
        assertThat(answer.err().get(0)).contains("distance_relative is published as 0.5 and explained as");
        assertThat(explain("--area", "QE1", "--scheme", "core", copy.toString()).exitCode())
                .isZero();
    }

    private void rehash(Path copy, String changed, String list) throws IOException {
        String before = FileHash.of(made.run().resolve(changed));
        String after = FileHash.of(copy.resolve(changed));
        Path file = copy.resolve(list);
        Files.writeString(file, Files.readString(file).replace(before, after));
    }
}
