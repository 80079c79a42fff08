package org.everyonecounts.jobs.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.everyonecounts.jobs.cli.TypedCommand;
import org.everyonecounts.jobs.sample.CsvRows;
import org.everyonecounts.jobs.sample.ProjectFolders;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nights on the sample data in one output folder: as they are, with one need of Birmingham and Solihull restated, with one of its payments
 * restated as well, with nothing but another contact, after a what-if, and after a night that somebody changed afterwards.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RevisionsTest {
    private static final String SCHEME = "gp-payments-need";
    private static final String NEED = "2022/23,15E,primary_medical_final,index,1.0391,";
    private static final String PAID = "2022/23,15E,gp_payments,234012323.59";

    @TempDir
    static Path folder;

    private static Path first = Path.of("");
    private static Path second = Path.of("");
    private static Path third = Path.of("");

    @BeforeAll
    static void three_nights() throws IOException {
        try (Stream<Path> files = Files.walk(ProjectFolders.sampleData())) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve("data")
                        .resolve(ProjectFolders.sampleData().relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        first = run();
        replace("need.csv", NEED, NEED.replace("1.0391", "1.0500"));
        second = run();
        replace("spending.csv", PAID, "2022/23,15E,gp_payments,244012323.59");
        replace("datapackage.json", "9359815034.57", "9369815034.57");
        third = run();
    }

    private static void replace(String file, String old, String now) throws IOException {
        Path path = folder.resolve("data").resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(old);
        Files.writeString(path, text.replace(old, now));
    }

    private static Path run(String... more) {
        return run(folder.resolve("data"), more);
    }

    private static Path run(Path data, String... more) {
        String[] usual = {
            "--data",
            data.toString(),
            "--scheme",
            SCHEME,
            "--replicates",
            "10",
            "--profile",
            "analyst",
            "--profile",
            "publication"
        };
        boolean scenario = List.of(more).contains("--name");
        TypedCommand command = TypedCommand.run(
                folder,
                Stream.of(Stream.of(scenario ? "scenario" : "run"), Stream.of(usual), Stream.of(more))
                        .flatMap(part -> part)
                        .toArray(String[]::new));
        assertThat(command.exitCode()).as(command.out() + "\n" + command.err()).isZero();
        String report = command.out().strip().replaceFirst("(?s).* report=", "");
        return folder.resolve(report).resolve("../..").normalize();
    }

    private static void contact(String who) throws IOException {
        Files.writeString(folder.resolve("everyone-counts.yaml"), "contact: " + who + "\n");
    }

    private static CsvRows revisions(Path run) {
        return CsvRows.of(run.resolve("data/revisions.csv"));
    }

    private static Path workbook(Path run, String profile) {
        return run.resolve("report/everyone-counts_latest" + profile + ".xlsx");
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(CsvRows.text(row, column));
    }

    @Test
    @Order(1)
    void the_first_night_revises_nothing_and_has_no_sheet_of_it() throws IOException {
        assertThat(Files.readString(first.resolve("data/revisions.csv")))
                .isEqualTo("period,level,scheme,area_code,column,old,new,cause\n");
        assertThat(ReadWorkbook.tables(workbook(first, "")).keySet()).doesNotContain("Table_25_Revisions");
    }

    @Test
    @Order(1)
    void one_restated_need_is_the_one_row_of_inputs() {
        assertThat(revisions(second).all().stream()
                        .filter(row -> CsvRows.text(row, "column").contains(":primary_medical_final")))
                .containsExactly(Map.of(
                        "period", "2022/23",
                        "level", "sub_icb",
                        "scheme", SCHEME,
                        "area_code", "15E",
                        "column", "need_index:primary_medical_final",
                        "old", "1645588.6394749999",
                        "new", "1662850.6125",
                        "cause", "need.csv restated"));
        assertThat(revisions(second).all().stream().map(row -> CsvRows.text(row, "column")))
                .doesNotContain("people", "actual", "population", "actual_gbp");
    }

    @Test
    @Order(1)
    void its_share_before_and_after_is_people_times_index_over_the_sum() {
        double all = 0;
        double own = 0;
        for (Map<String, String> row : CsvRows.of(first.resolve("data/scheme_inputs.csv"))
                .where("input", "need_index:primary_medical_final")
                .all()) {
            all += number(row, "value");
            own += CsvRows.text(row, "area_code").equals("15E") ? number(row, "value") : 0;
        }
        double more = own / 1.0391 * (1.05 - 1.0391);
        Map<String, String> share = revisions(second)
                .where("level", "sub_icb", "area_code", "15E", "column", "target_share")
                .only();
        assertThat(number(share, "old")).isCloseTo(own / all, within(1e-12));
        assertThat(number(share, "new")).isCloseTo((own + more) / (all + more), within(1e-12));
        assertThat(share).containsEntry("cause", "need.csv restated");
    }

    @Test
    @Order(1)
    void every_other_area_moves_by_inputs_of_other_areas_and_changes_of_shares_sum_to_nought() {
        for (String level : List.of("sub_icb", "icb", "region")) {
            List<Map<String, String>> shares = revisions(second)
                    .where("level", level, "column", "target_share")
                    .all();
            ToDoubleFunction<Map<String, String>> change = row -> number(row, "new") - number(row, "old");
            assertThat(shares.stream().mapToDouble(change).sum()).as(level).isCloseTo(0, within(1e-12));
            assertThat(shares.stream().filter(row -> row.containsValue("need.csv restated")))
                    .as(level)
                    .hasSize(1);
            assertThat(shares.stream().map(row -> CsvRows.text(row, "cause")).distinct())
                    .containsOnly("need.csv restated", "inputs of other areas");
        }
        assertThat(revisions(second)
                        .where("level", "sub_icb", "column", "target_share")
                        .size())
                .isEqualTo(106);
    }

    @Test
    @Order(1)
    void the_headline_stands_in_the_row_of_england() {
        assertThat(revisions(second)
                        .where("level", "nation", "area_code", "ENG", "column", "misplaced_share")
                        .only())
                .containsEntry("cause", "need.csv restated");
    }

    @Test
    @Order(1)
    void the_area_and_those_above_it_are_marked_and_no_other() {
        assertThat(CsvRows.of(second.resolve("data/distance_from_target.csv")).all().stream()
                        .filter(row -> CsvRows.text(row, "flags").contains("[r]"))
                        .map(row -> CsvRows.text(row, "area_code")))
                .containsExactlyInAnyOrder("15E", "QHL", "Y60", "ENG");
        assertThat(CsvRows.of(first.resolve("data/distance_from_target.csv")).all().stream()
                        .filter(row -> CsvRows.text(row, "flags").contains("[r]")))
                .isEmpty();
    }

    @Test
    @Order(1)
    void a_restated_payment_is_compared_with_the_second_night() {
        assertThat(revisions(third).where("column", "actual").only())
                .containsEntry("old", "234012323.59")
                .containsEntry("new", "244012323.59")
                .containsEntry("cause", "spending.csv restated");
        assertThat(revisions(third)
                        .where("level", "sub_icb", "area_code", "15E", "column", "target_gbp")
                        .only())
                .containsEntry("cause", "spending.csv restated");
        assertThat(revisions(third).where("column", "target_share").all()).isEmpty();
        assertThat(revisions(third).startingWith("column", "need").all()).isEmpty();
    }

    @Test
    @Order(1)
    void the_sheet_shows_the_rows_of_the_file() {
        for (String profile : List.of("", "_publication")) {
            ReadWorkbook.SheetTable table =
                    CsvRows.at(ReadWorkbook.tables(workbook(second, profile)), "Table_25_Revisions");
            List<Map<String, String>> rows = revisions(second).all();
            assertThat(table.rows()).hasSameSizeAs(rows);
            for (int i = 0; i < rows.size(); i++) {
                Map<String, Object> row = table.row(i);
                int power = row.get("Figure (unit)") instanceof String title ? TwinTable.power(title) : 0;
                assertThat(rows)
                        .anyMatch(one -> CsvRows.text(one, "area_code").equals(row.get("Area code"))
                                && isShown(one, "old", cell(row, "Published before"), power)
                                && isShown(one, "new", cell(row, "Now"), power));
            }
            assertThat(table.row(0))
                    .containsEntry("Area code", "15E")
                    .containsEntry(
                            "Figure (unit)",
                            "Input: need index times people, primary medical final (need-weighted people)")
                    .containsEntry("Cause", "need.csv was restated");
        }
    }

    private static Object cell(Map<String, Object> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    private static boolean isShown(Map<String, String> row, String column, Object cell, int power) {
        double given = new BigDecimal(CsvRows.text(row, column))
                .scaleByPowerOfTen(power)
                .doubleValue();
        return cell instanceof BigDecimal found
                && Math.abs(found.doubleValue() - given) <= 1e-12 * Math.max(1, Math.abs(given));
    }

    @Test
    @Order(1)
    void both_workbooks_pass_every_check_and_the_page_says_that_figures_changed() throws IOException {
        for (String profile : List.of("", "_publication")) {
            TypedCommand check = TypedCommand.run(
                    folder,
                    "check-workbook",
                    workbook(second, profile).toString(),
                    "--profile",
                    profile.isEmpty() ? "analyst" : "publication");
            assertThat(check.exitCode()).as(check.out()).isZero();
        }
        assertThat(Files.readString(second.resolve("board/board.html")))
                .contains("Figures published before have changed: the distance of 1 sub-ICB location is another");
        assertThat(Files.readString(first.resolve("board/board.html"))).doesNotContain("published before");
    }

    @Test
    @Order(2)
    void the_same_night_again_has_the_same_bytes() throws IOException {
        Path again = run("--force");
        assertThat(again).isNotEqualTo(third);
        for (String file : List.of(
                "data/revisions.csv",
                "data/distance_from_target.csv",
                "report/everyone-counts_latest.xlsx",
                "board/board.html")) {
            assertThat(again.resolve(file)).as(file).hasSameBinaryContentAs(third.resolve(file));
        }
    }

    @Test
    @Order(3)
    void another_contact_revises_no_figure() throws IOException {
        contact("allocations team");
        Path night = run();
        assertThat(revisions(night).all()).isEmpty();
        assertThat(ReadWorkbook.tables(workbook(night, "")).keySet()).doesNotContain("Table_25_Revisions");
        assertThat(Files.readString(night.resolve("board/board.html"))).doesNotContain("published before");
    }

    @Test
    @Order(4)
    void a_what_if_is_neither_compared_nor_compared_with() throws IOException {
        Path whatIf = run("--name", "wide", "--set", SCHEME + ":tolerance=0.05");
        assertThat(revisions(whatIf).all()).isEmpty();
        Path night = run(ProjectFolders.sampleData());
        // Back to what was published on the first night, compared with the last one.
        assertThat(revisions(night)
                        .where("column", "need_index:primary_medical_final")
                        .only())
                .containsEntry("old", "1662850.6125")
                .containsEntry("new", "1645588.6394749999");
    }

    @Test
    @Order(5)
    void a_night_that_somebody_changed_afterwards_is_passed_over() throws IOException {
        contact("nobody");
        Path last = run(ProjectFolders.sampleData());
        assertThat(revisions(last).all()).isEmpty();
        Path table = last.resolve("data/scheme_inputs.csv");
        Files.writeString(table, Files.readString(table).replace("1645588", "1745588"));
        contact("somebody");
        Path night = run(ProjectFolders.sampleData());
        assertThat(revisions(night).all()).isEmpty();
        assertThat(Files.readString(night.resolve("logs/run.log")))
                .contains(last.getFileName() + " is not compared with");
    }
}
