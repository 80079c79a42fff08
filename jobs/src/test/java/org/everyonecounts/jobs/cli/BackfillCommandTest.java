package org.everyonecounts.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.jobs.read.BrokenPackage;
import org.everyonecounts.jobs.read.GoodPackage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The command {@code backfill} on a small package of two years, 2021/22 and 2022/23. */
class BackfillCommandTest {
    private static final String FIGURE = "2021/22,003,care,100000.25";

    @TempDir
    static Path shared;

    private static Terminal.Answer first;

    @TempDir
    Path folder;

    @BeforeAll
    static void two_years() {
        GoodPackage.write(shared.resolve("data"));
        first = new Terminal(shared).type(backfill("--from", "2021/22", "--to", "2022/23"));
    }

    private static String[] backfill(String... more) {
        List<String> args = new ArrayList<>(List.of("backfill", "--data", "data", "--replicates", "10"));
        args.addAll(List.of(more));
        return args.toArray(String[]::new);
    }

    private static String[] bothYears(String... more) {
        List<String> args = new ArrayList<>(List.of(more));
        args.addAll(List.of("--from", "2021/22", "--to", "2022/23"));
        return backfill(args.toArray(String[]::new));
    }

    /** A folder of its own that holds both years. */
    private Terminal terminal() throws IOException {
        FolderContent.copy(shared, folder);
        return new Terminal(folder);
    }

    private Terminal fresh() {
        GoodPackage.write(folder.resolve("data"));
        return new Terminal(folder);
    }

    /** The cells of the line of a year in the table at the end. */
    private static List<String> row(Terminal.Answer answer, String period) {
        return answer.out().stream()
                .filter(line -> line.startsWith(period + " "))
                .map(line -> List.of(line.split(" {2,}", -1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(answer));
    }

    private static JsonNode latest(Path folder) throws IOException {
        return Json.parse(Files.readAllBytes(folder.resolve("out/latest.json")));
    }

    private void restate(String from, String to) throws IOException {
        Path file = folder.resolve("data/data/spending.csv");
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    @Test
    void each_year_is_a_run_of_its_own_oldest_first_with_its_line_and_one_table_at_the_end() throws IOException {
        assertThat(first.exitCode()).as(first.toString()).isZero();
        assertThat(first.out().get(0)).matches(Terminal.SUMMARY).startsWith("PASS period=2021/22 ");
        assertThat(first.out().get(1)).matches(Terminal.SUMMARY).startsWith("PASS period=2022/23 ");
        assertThat(row(first, "2021/22").subList(1, 4)).containsExactly("PASS", "computed", "first");
        assertThat(shared.resolve(row(first, "2022/23").get(5))).isNotEmptyFile();
        assertThat(first.lastLine())
                .isEqualTo("backfill of 2 periods: 2 computed; figures changed in 0; not published 0");
        assertThat(latest(shared).path("run_id").asString())
                .isEqualTo(row(first, "2022/23").get(4));
    }

    @Test
    void the_evidence_of_a_year_tells_the_command_that_makes_it_alone() throws IOException {
        Path run = shared.resolve(row(first, "2021/22").get(5)).resolve("../..").normalize();
        List<String> args = new ArrayList<>();
        Json.parse(Files.readAllBytes(run.resolve("meta/run_results.json")))
                .path("args")
                .forEach(word -> args.add(word.asString()));
        assertThat(args).containsExactly("run", "--data", "data", "--replicates", "10", "--period", "2021/22");
        Terminal.Answer alone = terminal().type(args.toArray(String[]::new));
        assertThat(alone.lineBefore())
                .startsWith("nothing changed: run " + row(first, "2021/22").get(4));
    }

    @Test
    void the_same_command_again_changes_nothing() throws IOException {
        Terminal terminal = terminal();
        Map<Path, String> before = FolderContent.of(folder.resolve("out"));
        Terminal.Answer again = terminal.type(bothYears());
        assertThat(again.exitCode()).isZero();
        assertThat(row(again, "2021/22").subList(1, 5))
                .containsExactly(
                        "PASS", "unchanged", "same", row(first, "2021/22").get(4));
        assertThat(again.lastLine())
                .isEqualTo("backfill of 2 periods: 2 unchanged; figures changed in 0; not published 0");
        assertThat(FolderContent.of(folder.resolve("out"))).isEqualTo(before);
    }

    @Test
    void years_without_data_are_no_failure() throws IOException {
        Terminal.Answer answer = terminal().type(backfill("--from", "2019-20", "--to", "2023-24"));
        assertThat(answer.exitCode()).as(answer.toString()).isZero();
        assertThat(row(answer, "2019/20")).containsExactly("2019/20", "NO_DATA", "no data", "none", "none", "none");
        assertThat(row(answer, "2022/23").subList(1, 3)).containsExactly("PASS", "unchanged");
        assertThat(answer.lastLine()).contains("2 unchanged, 3 no data");
    }

    @Test
    void no_year_with_data_is_exit_5_and_writes_nothing() throws IOException {
        Terminal.Answer answer = fresh().type(backfill("--from", "2010/11", "--to", "2012/13"));
        assertThat(answer.exitCode()).isEqualTo(5);
        assertThat(answer.lastLine()).contains("3 no data");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "2022/23, 2021/22, is after",
        "2021/22, 2022, of two kinds",
        "2014/16, 2022/23, financial years such as",
        "latest, 2022/23, financial years such as",
        "2021/22, all, financial years such as",
        "1014/15, 2022/23, more than 100 years"
    })
    void years_that_make_no_sense_are_exit_2(String from, String to, String words) {
        Terminal.Answer answer = new Terminal(folder).type("backfill", "--from", from, "--to", to);
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err().get(0)).contains(words).contains("To mend it: ");
    }

    @ParameterizedTest
    @CsvSource({"--period=latest, --from and --to say which", "--force, --reprocess all"})
    void options_that_backfill_says_otherwise_are_refused(String option, String words) {
        Terminal.Answer answer = new Terminal(folder).type(bothYears(option));
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err().get(0)).contains(words);
    }

    @Test
    void a_dry_run_says_what_would_be_done_and_writes_nothing() throws IOException {
        Terminal.Answer plan = fresh().type(backfill("--from", "2020/21", "--to", "2022/23", "--dry-run"));
        assertThat(plan.exitCode()).isZero();
        assertThat(row(plan, "2020/21").subList(1, 3)).containsExactly("NO_DATA", "no data");
        assertThat(row(plan, "2021/22").subList(1, 3)).containsExactly("none", "would compute");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void a_restated_figure_shows_in_the_years_that_it_touches_and_latest_stays_with_the_newest() throws IOException {
        Terminal terminal = terminal();
        restate("2022/23,003,care,100000.25", "2022/23,003,care,100100.25");
        restate("2022/23,005,care,100000.25", "2022/23,005,care,99900.25");
        Terminal.Answer answer = terminal.type(bothYears());
        assertThat(answer.exitCode()).as(answer.toString()).isZero();
        assertThat(row(answer, "2021/22").subList(1, 4)).containsExactly("PASS", "computed", "same");
        assertThat(row(answer, "2022/23").subList(1, 4)).containsExactly("PASS", "computed", "changed");
        assertThat(latest(folder).path("run_id").asString())
                .isEqualTo(row(answer, "2022/23").get(4));
    }

    @Test
    void an_older_year_never_moves_latest_back_but_a_newer_one_moves_it() throws IOException {
        Terminal terminal = terminal();
        String before = latest(folder).path("run_id").asString();
        Terminal.Answer older = terminal.type("run", "--data", "data", "--replicates", "11", "--period", "2021/22");
        assertThat(older.exitCode()).isZero();
        assertThat(latest(folder).path("run_id").asString()).isEqualTo(before);
        Terminal.Answer same = terminal.type("run", "--data", "data", "--replicates", "11", "--period", "2022/23");
        assertThat(latest(folder).path("run_id").asString()).isEqualTo(same.part("run"));
        Terminal.Answer night = terminal.type("run", "--data", "data", "--replicates", "11");
        assertThat(latest(folder).path("run_id").asString()).isEqualTo(night.part("run"));
    }

    @Test
    void a_pointer_at_nothing_is_moved_by_any_year() throws IOException {
        Terminal terminal = terminal();
        Files.writeString(
                folder.resolve("out/latest.json"), "{\"path\": \"latest/gone\", \"periods\": {\"care\": \"2030/31\"}}");
        Terminal.Answer older = terminal.type("run", "--data", "data", "--replicates", "12", "--period", "2021/22");
        assertThat(latest(folder).path("run_id").asString()).isEqualTo(older.part("run"));
    }

    @Test
    void held_years_do_not_stop_it_and_are_tried_again_only_when_asked() throws IOException {
        Terminal terminal = fresh();
        BrokenPackage.EXTRA_COLUMN.damage(folder.resolve("data"));
        Terminal.Answer held = terminal.type(bothYears("--strict"));
        assertThat(held.exitCode()).as(held.toString()).isEqualTo(1);
        assertThat(row(held, "2021/22").subList(1, 4)).containsExactly("HELD", "computed", "none");
        assertThat(row(held, "2022/23").subList(1, 4)).containsExactly("HELD", "computed", "none");
        assertThat(held.lastLine()).endsWith("not published 2");
        Terminal.Answer again = terminal.type(bothYears("--strict"));
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(row(again, "2021/22").subList(1, 5))
                .containsExactly(
                        "HELD", "not tried again", "none", row(held, "2021/22").get(4));
        Terminal.Answer asked = terminal.type(bothYears("--strict", "--reprocess", "failed"));
        assertThat(asked.exitCode()).isEqualTo(1);
        assertThat(row(asked, "2021/22").subList(1, 3)).containsExactly("HELD", "computed");
        assertThat(row(asked, "2021/22").get(4))
                .isNotEqualTo(row(held, "2021/22").get(4));
        assertThat(terminal.type(bothYears()).exitCode()).isZero();
        Terminal.Answer since = terminal.type(bothYears("--strict"));
        assertThat(since.exitCode()).as("published since, by another run").isZero();
        assertThat(row(since, "2021/22").subList(1, 3)).containsExactly("PASS", "not tried again");
    }

    @Test
    void all_computes_every_year_again_with_the_same_figures() throws IOException {
        Terminal.Answer all = terminal().type(bothYears("--reprocess", "all"));
        assertThat(all.exitCode()).isZero();
        for (String year : List.of("2021/22", "2022/23")) {
            assertThat(row(all, year).subList(1, 4)).containsExactly("PASS", "computed", "same");
            assertThat(row(all, year).get(4)).isNotEqualTo(row(first, year).get(4));
        }
    }

    @Test
    void a_broken_package_stops_it_since_the_next_year_would_meet_the_same() throws IOException {
        Terminal terminal = fresh();
        Files.writeString(folder.resolve("data/datapackage.json"), "{");
        Terminal.Answer broken = terminal.type(bothYears());
        assertThat(broken.exitCode()).isEqualTo(3);
        assertThat(row(broken, "2021/22").subList(1, 3)).containsExactly("FAILED", "computed");
        assertThat(row(broken, "2022/23").subList(1, 3)).containsExactly("NOT_REACHED", "not reached");
    }

    @Test
    void a_folder_in_use_stops_it_with_exit_5() throws IOException {
        Terminal terminal = terminal();
        restate(FIGURE, "2021/22,003,care,100001.25");
        try (FileChannel channel = FileChannel.open(folder.resolve("out/.state/lock"), StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            Terminal.Answer busy = terminal.type(bothYears());
            assertThat(busy.exitCode()).isEqualTo(5);
            assertThat(row(busy, "2022/23").get(1)).isEqualTo("NOT_REACHED");
        }
    }

    @Test
    void what_was_not_reached_is_done_by_the_same_command() throws IOException {
        Terminal terminal = fresh();
        assertThat(terminal.type(backfill("--from", "2021/22", "--to", "2021/22"))
                        .exitCode())
                .isZero();
        Terminal.Answer rest = terminal.type(bothYears());
        assertThat(row(rest, "2021/22").get(2)).isEqualTo("unchanged");
        assertThat(row(rest, "2022/23").get(2)).isEqualTo("computed");
    }
}
