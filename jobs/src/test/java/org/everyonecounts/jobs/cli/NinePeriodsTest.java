package org.everyonecounts.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.everyonecounts.jobs.sample.CsvRows.number;
import static org.everyonecounts.jobs.sample.CsvRows.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.jobs.sample.CsvRows;
import org.everyonecounts.jobs.sample.ProjectFolders;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The worked example of {@code jobs/README.md}, section History, typed from its first line to its last: nine years of the sample data. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NinePeriodsTest {
    private static final String RESTATED = "2018/19";
    private static final List<String> YEARS =
            List.of("2014/15", "2015/16", "2016/17", "2017/18", "2018/19", "2019/20", "2020/21", "2021/22", "2022/23");

    @TempDir
    static Path folder;

    private static Terminal terminal;
    /** First backfill, the same again, after the restatement, status, trend. */
    private static List<Terminal.Answer> first = List.of();
    /** After the great restatement, status, approval, backfill again, trend. */
    private static List<Terminal.Answer> second = List.of();

    @BeforeAll
    static void the_first_block() throws IOException {
        FolderContent.copy(ProjectFolders.sampleData(), folder.resolve("sample-data"));
        terminal = new Terminal(folder).with("EVERYONE_COUNTS_REPLICATES", "10");
        first = new ReadmeShell(folder, terminal).run(block("cp -R sample-data history-data"));
    }

    private static String block(String begin) throws IOException {
        Matcher block = Pattern.compile("```sh\n(" + Pattern.quote(begin) + ".*?)```", Pattern.DOTALL)
                .matcher(Files.readString(ProjectFolders.root().resolve("jobs/README.md")));
        assertThat(block.find()).as(begin).isTrue();
        return block.group(1);
    }

    /** The cells of the line of a year in the table at the end of a backfill. */
    private static List<String> row(Terminal.Answer answer, String period) {
        return answer.out().stream()
                .filter(line -> line.startsWith(period + " "))
                .map(line -> List.of(line.split(" {2,}", -1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(answer));
    }

    private static Path run(Terminal.Answer answer, String period) {
        return folder.resolve(row(answer, period).get(5)).resolve("../..").normalize();
    }

    private static CsvRows distances(Terminal.Answer answer, String period) {
        return CsvRows.of(run(answer, period).resolve("data/distance_from_target.csv"))
                .where("level", "sub_icb");
    }

    @Test
    @Order(1)
    void nine_years_are_published_and_latest_names_the_newest() throws IOException {
        for (String year : YEARS) {
            assertThat(row(first.get(0), year).subList(1, 4)).as(year).containsExactly("PASS", "computed", "first");
        }
        assertThat(first.get(0).lastLine())
                .isEqualTo("backfill of 9 periods: 9 computed; figures changed in 0; not published 0");
        JsonNode pointer = Json.parse(Files.readAllBytes(folder.resolve("out/history/latest.json")));
        assertThat(pointer.path("periods").path("gp-payments").asString()).isEqualTo("2022/23");
    }

    @Test
    @Order(2)
    void the_same_backfill_again_does_nothing() {
        for (String year : YEARS) {
            assertThat(row(first.get(1), year).subList(1, 5))
                    .as(year)
                    .containsExactly(
                            "PASS", "unchanged", "same", row(first.get(0), year).get(4));
        }
    }

    @Test
    @Order(3)
    void a_restated_figure_makes_nine_new_reports_of_which_those_from_its_year_on_have_other_figures() {
        for (String year : YEARS) {
            boolean touched = year.compareTo(RESTATED) >= 0;
            assertThat(row(first.get(2), year).subList(1, 4))
                    .as(year)
                    .containsExactly("PASS", "computed", touched ? "changed" : "same");
        }
        Map<String, String> before =
                distances(first.get(0), RESTATED).where("area_code", "00L").only();
        Map<String, String> after =
                distances(first.get(2), RESTATED).where("area_code", "00L").only();
        assertThat(number(after, "actual_gbp") - number(before, "actual_gbp")).isEqualTo(100_000);
        assertThat(text(after, "target_gbp")).isEqualTo(text(before, "target_gbp"));
    }

    @Test
    @Order(4)
    void status_tells_how_the_restated_year_stands() {
        assertThat(String.join("\n", first.get(3).out()))
                .containsPattern("2018/19 +" + row(first.get(2), RESTATED).get(4) + " +PASS +0 .*this run")
                .contains("Runs, newest first (2 PASS)");
    }

    @Test
    @Order(5)
    void the_trend_has_nine_years_from_the_newest_run_which_holds_all() {
        trendOf(first.get(2), "trend.csv");
        assertThat(first.get(4).out())
                .filteredOn(line -> line.matches("  20\\d\\d/\\d\\d .*"))
                .hasSize(27);
    }

    private static void trendOf(Terminal.Answer backfill, String file) {
        CsvRows rows = CsvRows.of(folder.resolve(file)).where("indicator", "misplaced_share");
        assertThat(rows.all()).extracting(row -> text(row, "period")).containsExactlyElementsOf(YEARS);
        for (Map<String, String> row : rows.all()) {
            String year = text(row, "period");
            Map<String, String> published = CsvRows.of(run(backfill, "2022/23").resolve("data/indicators.csv"))
                    .where(
                            "period",
                            year,
                            "stream",
                            "gp_payments",
                            "level",
                            "sub_icb",
                            "indicator",
                            "misplaced_share",
                            "group",
                            "[z]")
                    .only();
            assertThat(text(row, "estimate")).isEqualTo(text(published, "estimate"));
            assertThat(text(row, "change")).isEqualTo(text(published, "change"));
            assertThat(text(row, "run_id")).isEqualTo(row(backfill, "2022/23").get(4));
            assertThat(text(row, "flags")).isEqualTo("[z]");
        }
    }

    @Test
    @Order(6)
    void revisions_tell_the_two_areas_and_nothing_of_years_that_were_not_restated() {
        CsvRows revisions = CsvRows.of(run(first.get(2), RESTATED).resolve("data/revisions.csv"))
                .where("level", "sub_icb", "column", "actual_gbp");
        assertThat(revisions.values("area_code")).containsExactlyInAnyOrder("00L", "00N");
        assertThat(number(revisions.where("area_code", "00L").only(), "new")
                        - number(revisions.where("area_code", "00L").only(), "old"))
                .isEqualTo(100_000);
        assertThat(revisions.values("period")).containsExactly(RESTATED);
        assertThat(text(revisions.where("area_code", "00N").only(), "cause")).contains("spending");
        assertThat(CsvRows.of(run(first.get(2), "2016/17").resolve("data/revisions.csv"))
                        .size())
                .isZero();
    }

    @Test
    @Order(7)
    void a_restatement_beyond_the_gate_is_held_told_approved_and_then_published() throws IOException {
        second = new ReadmeShell(folder, terminal).run(block("sed -e '/^2018.19,00L,carr_hill"));
        Terminal.Answer held = second.get(0);
        for (String year : YEARS) {
            assertThat(row(held, year).get(1)).as(year).isEqualTo(year.equals(RESTATED) ? "HELD" : "PASS");
        }
        assertThat(String.join("\n", second.get(1).out()))
                .contains("Held, waiting for somebody\n  2018/19, run "
                        + row(held, RESTATED).get(4) + ": change_area.")
                .contains(
                        "to approve it: everyone-counts run --data history-data --scheme gp-payments --out out/history"
                                + " --period 2018/19 --approve \"who: why\"");
        Terminal.Answer approved = second.get(2);
        assertThat(approved.status()).isEqualTo("PASS");
        assertThat(Files.readString(approved.run().resolve("meta/manifest.json"), StandardCharsets.UTF_8))
                .contains("A. Reader")
                .contains("the two areas were swapped in the return");
        Terminal.Answer settled = second.get(3);
        assertThat(row(settled, RESTATED).subList(1, 5))
                .containsExactly("PASS", "unchanged", "same", approved.part("run"));
        assertThat(settled.lastLine())
                .isEqualTo("backfill of 9 periods: 9 unchanged; figures changed in 0; not published 0");
    }

    @Test
    @Order(8)
    void the_trend_takes_the_approved_run() {
        JsonNode trend = Json.parse(String.join(
                        "\n",
                        terminal.type(
                                        "status",
                                        "--out",
                                        "out/history",
                                        "--trend",
                                        "misplaced_share",
                                        "--format",
                                        "json")
                                .out())
                .getBytes(StandardCharsets.UTF_8));
        JsonNode points = trend.path("series").get(0).path("points");
        assertThat(points.size()).isEqualTo(9);
        assertThat(points.get(4).path("run_id").asString())
                .isEqualTo(second.get(2).part("run"));
    }
}
