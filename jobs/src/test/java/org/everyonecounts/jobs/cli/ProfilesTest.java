package org.everyonecounts.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.jobs.read.GoodPackage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The option {@code --profile}: which workbooks a run writes, and what stands about them beside them. */
class ProfilesTest {
    private static final String ANALYST = "report/everyone-counts_latest.xlsx";
    private static final String PUBLICATION = "report/everyone-counts_latest_publication.xlsx";

    @TempDir
    static Path shared;

    private static Terminal.Answer both;

    @TempDir
    Path folder;

    @BeforeAll
    static void a_run_of_both() {
        GoodPackage.write(shared.resolve("data"));
        both = run(shared, "--profile", "publication", "--profile", "analyst");
    }

    private static Terminal.Answer run(Path where, String... more) {
        List<String> words = new ArrayList<>(List.of("run", "--data", "data", "--replicates", "20"));
        words.addAll(List.of(more));
        return new Terminal(where).type(words.toArray(String[]::new));
    }

    private static JsonNode json(Terminal.Answer answer, String file) throws IOException {
        return Json.parse(Files.readAllBytes(answer.run().resolve(file)));
    }

    private static List<String> outputs(Terminal.Answer answer, String file) throws IOException {
        List<String> paths = new ArrayList<>();
        json(answer, file)
                .path("outputs")
                .forEach(output -> paths.add(output.path("path").asString()));
        return paths;
    }

    @Test
    void one_run_writes_both_workbooks_and_names_the_one_for_analysts() throws IOException {
        assertThat(both.exitCode()).as(both.toString()).isZero();
        assertThat(both.part("report")).endsWith(ANALYST);
        assertThat(both.run().resolve(ANALYST)).isNotEmptyFile();
        assertThat(both.run().resolve(PUBLICATION)).isNotEmptyFile();
        assertThat(outputs(both, "meta/manifest.json")).contains(ANALYST, PUBLICATION);
        assertThat(outputs(both, "meta/run_results.json")).contains(ANALYST, PUBLICATION);
        assertThat(json(both, "meta/manifest.json")
                        .path("config")
                        .path("profile")
                        .path("value")
                        .asString())
                .isEqualTo("analyst,publication");
    }

    @Test
    void the_checks_cover_both_workbooks_and_each_passes_those_asked_of_it() throws IOException {
        JsonNode analyst = json(both, "quality/workbook-check.json");
        assertThat(analyst.path("file").asString()).isEqualTo("everyone-counts_latest.xlsx");
        assertThat(analyst.path("profile").asString()).isEqualTo("analyst");
        assertThat(analyst.path("asked").asInt()).isEqualTo(35);
        assertThat(analyst.path("passed").asInt()).isEqualTo(35);
        assertThat(analyst.path("further_workbooks").size()).isOne();
        JsonNode publication = analyst.path("further_workbooks").get(0);
        assertThat(publication.path("file").asString()).isEqualTo("everyone-counts_latest_publication.xlsx");
        assertThat(publication.path("profile").asString()).isEqualTo("publication");
        assertThat(publication.path("asked").asInt()).isEqualTo(36);
        assertThat(publication.path("passed").asInt()).isEqualTo(36);
        assertThat(publication.propertyNames())
                .containsExactlyElementsOf(analyst.propertyNames().stream()
                        .filter(name -> !name.equals("schema_version") && !name.equals("further_workbooks"))
                        .toList());
    }

    @Test
    void the_workbook_for_analysts_is_the_same_but_for_the_list_of_settings_and_the_fingerprint() throws IOException {
        GoodPackage.write(folder.resolve("data"));
        Terminal.Answer one = run(folder);
        assertThat(one.part("run").replaceFirst(".*_", ""))
                .as("the profile belongs to the fingerprint")
                .isNotEqualTo(both.part("run").replaceFirst(".*_", ""));
        assertThat(one.run().resolve(PUBLICATION)).doesNotExist();
        assertThat(json(one, "quality/workbook-check.json").path("further_workbooks"))
                .isEmpty();
        String board = Files.readString(one.run().resolve("board/board.html"));
        String fingerprint = json(one, "meta/manifest.json").path("fingerprint").asString();
        String other = json(both, "meta/manifest.json").path("fingerprint").asString();
        assertThat(Files.readString(both.run().resolve("board/board.html"))
                        .replace(other, fingerprint)
                        .replace(other.substring(0, 8), fingerprint.substring(0, 8)))
                .isEqualTo(board);
    }

    @Test
    void a_run_for_publication_alone_names_its_workbook_and_the_board_page_leads_to_it() throws IOException {
        GoodPackage.write(folder.resolve("data"));
        Terminal.Answer publication = run(folder, "--profile", "publication");
        assertThat(publication.part("report")).endsWith(PUBLICATION);
        assertThat(publication.run().resolve(ANALYST)).doesNotExist();
        assertThat(Files.readString(publication.run().resolve("board/board.html")))
                .contains("href=\"../" + PUBLICATION + "\"");
        JsonNode check = json(publication, "quality/workbook-check.json");
        assertThat(check.path("profile").asString()).isEqualTo("publication");
        assertThat(check.path("passed").asInt()).isEqualTo(36);
        assertThat(run(folder, "--profile", "publication").lineBefore()).startsWith("nothing changed");
    }

    @Test
    void a_deleted_workbook_is_made_again_although_the_other_is_there() throws IOException {
        FolderContent.copy(shared, folder);
        String[] again = {"--profile", "analyst,publication"};
        assertThat(run(folder, again).lineBefore()).startsWith("nothing changed");
        Path lost = folder.resolve(shared.relativize(both.run())).resolve(PUBLICATION);
        Files.delete(lost);
        Terminal.Answer made = run(folder, again);
        assertThat(made.exitCode()).as(made.toString()).isZero();
        assertThat(made.run().resolve(PUBLICATION))
                .hasSameBinaryContentAs(both.run().resolve(PUBLICATION));
    }
}
