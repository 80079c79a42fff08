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
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.jobs.read.GoodPackage;
import org.everyonecounts.jobs.sample.CsvRows;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code status --trend} on runs of a small package of two years. */
class StatusTrendTest {
    private static final String NAME = "misplaced_share";

    @TempDir
    static Path shared;

    private static Path older = Path.of("");
    private static Path newer = Path.of("");

    @TempDir
    Path folder;

    @BeforeAll
    static void two_years() throws IOException {
        Path data = GoodPackage.write(shared.resolve("data"));
        Path spending = data.resolve("data/spending.csv");
        Files.writeString(
                spending,
                Files.readString(spending)
                        .replace("2021/22,003,care,100000.25", "2021/22,003,care,150000.25")
                        .replace("2021/22,005,care,100000.25", "2021/22,005,care,50000.25"));
        // Without the break of the package the years may be compared.
        Files.writeString(data.resolve("data/breaks.csv"), "series,area_code,first_period,reason\n");
        // The year before is published later, so that it is the last run that holds itself; a run holds the years
        // before it too.
        newer = run("2022/23");
        older = run("2021/22");
    }

    private static Path run(String period, String... more) {
        return run(shared, period, more);
    }

    private static Path run(Path where, String period, String... more) {
        List<String> args = new ArrayList<>(List.of("run", "--data", "data", "--replicates", "10", "--period", period));
        args.addAll(List.of(more));
        Terminal.Answer answer = new Terminal(where).type(args.toArray(String[]::new));
        assertThat(answer.exitCode()).as(answer.toString()).isZero();
        return answer.run();
    }

    private Terminal terminal() throws IOException {
        FolderContent.copy(shared, folder);
        return new Terminal(folder);
    }

    private static JsonNode trend(Terminal terminal, String... more) {
        List<String> args = new ArrayList<>(List.of("status", "--format", "json"));
        args.addAll(List.of(more));
        Terminal.Answer answer = terminal.type(args.toArray(String[]::new));
        assertThat(answer.exitCode()).as(answer.toString()).isZero();
        return Json.parse(String.join("\n", answer.out()).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> published(Path run, String period) {
        return CsvRows.of(run.resolve("data/indicators.csv"))
                .where(
                        "period",
                        period,
                        "scheme",
                        "care",
                        "stream",
                        "care",
                        "level",
                        "board",
                        "indicator",
                        NAME,
                        "group",
                        "[z]")
                .only();
    }

    private static List<String> runs(JsonNode trend) {
        return trend.path("series")
                .get(0)
                .path("points")
                .valueStream()
                .map(point -> point.path("run_id").asString())
                .toList();
    }

    @Test
    void each_period_has_the_figure_that_its_last_run_published_with_the_change_within_that_run() {
        JsonNode trend = trend(new Terminal(shared), "--trend");
        assertThat(trend.path("scheme").asString()).isEqualTo("care");
        assertThat(trend.path("level").asString()).isEqualTo("board");
        assertThat(trend.path("series")
                        .valueStream()
                        .map(one -> one.path("indicator").asString()))
                .containsExactly(NAME, "horizontal_inequity", "deprivation_gap");
        assertThat(trend.path("notes")).isEmpty();
        JsonNode points = trend.path("series").get(0).path("points");
        assertThat(points.size()).isEqualTo(2);
        List<Path> folders = List.of(older, newer);
        for (int i = 0; i < 2; i++) {
            Map<String, String> row =
                    published(folders.get(i), List.of("2021/22", "2022/23").get(i));
            for (String column : List.of(
                    "period", "estimate", "lower", "upper", "change", "change_lower", "change_upper", "reading")) {
                JsonNode told = points.get(i).path(column);
                if (told.isNumber()) {
                    assertThat(told.asDouble()).as(column).isEqualTo(Double.parseDouble(text(row, column)));
                } else {
                    assertThat(told.asString()).as(column).isEqualTo(text(row, column));
                }
            }
            assertThat(points.get(i).path("run_id").asString())
                    .isEqualTo(String.valueOf(folders.get(i).getFileName()));
            assertThat(points.get(i).path("flags")).isEmpty();
        }
        assertThat(points.get(0).path("change").asString()).isEqualTo("[z]");
        assertThat(points.get(1).path("change").isNumber()).isTrue();
    }

    @Test
    void the_text_and_the_file_hold_the_same_figures() throws IOException {
        Terminal terminal = terminal();
        Terminal.Answer answer = terminal.type("status", "--trend", NAME, "--csv", "trend.csv");
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out())
                .contains(
                        "scheme care, level board, each period from the last published run that holds it; changes are within one run",
                        NAME);
        assertThat(answer.out()).anyMatch(line -> line.startsWith("  2021/22 ") && line.contains(" [z] "));
        CsvRows rows = CsvRows.of(folder.resolve("trend.csv"));
        assertThat(rows.size()).isEqualTo(2);
        assertThat(text(rows.where("period", "2022/23").only(), "estimate"))
                .isEqualTo(text(published(newer, "2022/23"), "estimate"));
        assertThat(rows.values("flags")).containsExactly("[z]");
    }

    @Test
    void another_definition_of_the_scheme_breaks_the_series_and_other_words_do_not() throws IOException {
        Terminal terminal = terminal();
        Path scheme = folder.resolve("data/schemes/care.yaml");
        Files.writeString(scheme, Files.readString(scheme).replace("Care by need", "Care by what is needed"));
        run(folder, "2021/22");
        assertThat(trend(terminal, "--trend", NAME).path("notes")).isEmpty();
        Path other = run(folder, "2021/22", "--set", "care:tolerance=0.05");
        JsonNode trend = trend(terminal, "--trend", NAME);
        JsonNode last = trend.path("series").get(0).path("points").get(1);
        assertThat(runs(trend)).containsExactly(id(other), id(newer));
        assertThat(last.path("flags").get(0).asString()).isEqualTo("[b]");
        assertThat(trend.path("notes").get(0).asString()).startsWith("[b] 2022/23: the scheme is defined otherwise");
        assertThat(terminal.type("status", "--trend", NAME).out())
                .anyMatch(line -> line.startsWith("  2022/23 ") && line.contains("[b]"));
    }

    @Test
    void a_report_that_was_deleted_or_changed_gives_way_to_the_one_before() throws IOException {
        Terminal terminal = terminal();
        Path later = run(folder, "2021/22", "--seed", "5");
        assertThat(runs(trend(terminal, "--trend"))).contains(String.valueOf(later.getFileName()));
        Files.writeString(later.resolve("data/indicators.csv"), "changed");
        JsonNode changed = trend(terminal, "--trend");
        assertThat(runs(changed)).containsExactly(id(older), id(newer));
        assertThat(changed.path("notes").get(0).asString()).contains("left out").contains(id(later));
        FolderContent.delete(later);
        FolderContent.delete(folder.resolve("out/2022-23").resolve(id(newer)));
        assertThat(runs(trend(terminal, "--trend"))).containsExactly(id(older));
    }

    private static String id(Path run) {
        return String.valueOf(run.getFileName());
    }

    @Test
    void a_run_of_all_periods_holds_each_and_a_what_if_holds_none() throws IOException {
        Terminal terminal = terminal();
        Path all = run(folder, "all");
        assertThat(terminal.type("scenario", "--data", "data", "--replicates", "10", "--set", "care:tolerance=0.05")
                        .exitCode())
                .isZero();
        assertThat(runs(trend(terminal, "--trend"))).containsExactly(id(all), id(all));
    }

    @Test
    void what_no_run_holds_is_exit_2_with_the_nearest_and_no_folder_is_exit_5() throws IOException {
        Terminal terminal = new Terminal(shared);
        Terminal.Answer indicator = terminal.type("status", "--trend", "misplaced_shares");
        assertThat(indicator.exitCode()).isEqualTo(2);
        assertThat(indicator.err().get(0)).contains("write \"misplaced_share\"");
        assertThat(terminal.type("status", "--trend", "--scheme", "core").exitCode())
                .isEqualTo(2);
        assertThat(terminal.type("status", "--trend", "--level", "ward").exitCode())
                .isEqualTo(2);
        assertThat(terminal.type("status", "--trend", "--out", "nowhere").exitCode())
                .isEqualTo(5);
        Files.createDirectories(folder.resolve("out"));
        Terminal.Answer empty = new Terminal(folder).type("status", "--trend");
        assertThat(empty.exitCode()).isZero();
        assertThat(empty.out()).containsExactly("no run has been published; to make one: everyone-counts run");
    }
}
