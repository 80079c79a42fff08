package org.everyonecounts.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.everyonecounts.jobs.publish.FileHash;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.jobs.read.BrokenPackage;
import org.everyonecounts.jobs.read.GoodPackage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The command {@code run} on a small good package, as a scheduler sees it. */
class RunCommandTest {
    private static final String[] RUN = {"run", "--data", "data", "--replicates", "20"};

    @TempDir
    static Path shared;

    private static Terminal.Answer first;

    @TempDir
    Path folder;

    @BeforeAll
    static void a_good_report() {
        GoodPackage.write(shared.resolve("data"));
        first = new Terminal(shared).type(RUN);
    }

    /** A folder of its own that holds the good report. */
    private Terminal terminal() throws IOException {
        FolderContent.copy(shared, folder);
        return new Terminal(folder);
    }

    private static String[] run(String... more) {
        List<String> args = new ArrayList<>(List.of(RUN));
        args.addAll(List.of(more));
        return args.toArray(String[]::new);
    }

    @Test
    void a_good_package_is_published_and_the_last_line_says_so() {
        assertThat(first.exitCode()).as(first.toString()).isZero();
        assertThat(first.lastLine())
                .matches("PASS period=latest run=\\d{8}T\\d{6}Z_[0-9a-f]{8} rows=\\d+/\\d+ rejected=0 warnings=0"
                        + " report=out/latest/[^/]+/report/everyone-counts_latest.xlsx");
        assertThat(first.part("accepted")).isEqualTo(first.part("total"));
        assertThat(shared.resolve(first.part("report"))).isNotEmptyFile();
        assertThat(first.run().getFileName()).hasToString(first.part("run"));
    }

    @Test
    void a_run_says_one_line_a_step_on_standard_error() {
        assertThat(first.err()).hasSize(6);
        assertThat(first.err().stream().map(line -> line.split(" ", -1)[0]))
                .containsExactly("intake", "validate", "load", "targets", "indicators", "publish");
        assertThat(first.out()).hasSize(1);
    }

    @Test
    void the_folder_of_a_run_holds_what_the_contract_says() throws IOException {
        assertThat(FolderContent.of(first.run()).keySet().stream().map(Path::toString))
                .containsExactlyInAnyOrder(
                        "STATUS",
                        "report/everyone-counts_latest.xlsx",
                        "board/board.html",
                        "data/datapackage.json",
                        "data/distance_from_target.csv",
                        "data/indicators.csv",
                        "data/need_components.csv",
                        "data/deprivation_profile.csv",
                        "data/concentration_curve.csv",
                        "data/coverage.csv",
                        "data/outcomes.csv",
                        "data/outliers.csv",
                        "data/peers.csv",
                        "data/deprivation_quantiles.csv",
                        "data/disclosure.csv",
                        "data/waterfall.csv",
                        "data/trajectory.csv",
                        "data/scenarios.csv",
                        "data/scenario_indicators.csv",
                        "data/scenario_trajectory.csv",
                        "data/scheme_inputs.csv",
                        "data/revisions.csv",
                        "quality/validation.json",
                        "quality/rejects.csv",
                        "quality/workbook-check.json",
                        "meta/manifest.json",
                        "meta/run_results.json",
                        "meta/config.effective.yaml",
                        "meta/areas.csv",
                        "meta/schemes/care.yaml",
                        "logs/run.log");
        assertThat(first.run().resolve("STATUS")).hasContent("PASS");
        assertThat(first.run().resolve("quality/rejects.csv"))
                .hasContent("resource,path,line,column,value,rule,message,fix");
    }

    @Test
    void latest_json_names_the_run_published_last() throws IOException {
        JsonNode pointer = Json.parse(Files.readAllBytes(shared.resolve("out/latest.json")));
        assertThat(pointer.propertyNames()).containsExactly("run_id", "path", "fingerprint", "periods");
        assertThat(pointer.path("run_id").asString()).isEqualTo(first.part("run"));
        assertThat(shared.resolve("out").resolve(pointer.path("path").asString()))
                .isEqualTo(first.run());
        assertThat(pointer.path("periods").path("care").asString()).isEqualTo("2022/23");
    }

    @Test
    void run_results_hold_every_step_check_and_output() throws IOException {
        JsonNode results = Json.parse(Files.readAllBytes(first.run().resolve("meta/run_results.json")));
        assertThat(results.propertyNames())
                .containsExactly(
                        "schema_version",
                        "run_id",
                        "period",
                        "fingerprint",
                        "status",
                        "exit_code",
                        "started",
                        "ended",
                        "elapsed_ms",
                        "software",
                        "args",
                        "steps",
                        "checks",
                        "outputs");
        assertThat(results.path("steps").size()).isEqualTo(6);
        assertThat(results.path("steps").get(1).propertyNames())
                .containsExactly("id", "status", "rows_read", "rows_written", "rows_skipped", "elapsed_ms", "message");
        assertThat(results.path("steps").get(1).path("rows_read").asString()).isEqualTo(first.part("total"));
        assertThat(results.path("checks").get(0).propertyNames())
                .containsExactly("id", "severity", "status", "tested", "failed");
        for (JsonNode output : results.path("outputs")) {
            Path file = first.run().resolve(output.path("path").asString());
            assertThat(FileHash.of(file)).isEqualTo(output.path("sha256").asString());
            assertThat(Files.size(file)).isEqualTo(output.path("bytes").asLong());
        }
        assertThat(results.path("outputs").size())
                .isEqualTo(FolderContent.of(first.run()).size() - 1);
    }

    @Test
    void the_manifest_holds_what_an_auditor_needs() throws IOException {
        JsonNode manifest = Json.parse(Files.readAllBytes(first.run().resolve("meta/manifest.json")));
        assertThat(manifest.path("seed").asLong()).isEqualTo(20261122);
        assertThat(manifest.path("config").path("replicates").path("value").asString())
                .isEqualTo("20");
        assertThat(manifest.path("config").path("replicates").path("origin").asString())
                .isEqualTo("option --replicates");
        assertThat(manifest.path("assumptions").get(0).path("illustrative").asBoolean())
                .isTrue();
        for (JsonNode input : manifest.path("inputs")) {
            Path file = shared.resolve("data").resolve(input.path("path").asString());
            assertThat(FileHash.of(file)).isEqualTo(input.path("sha256").asString());
        }
        assertThat(manifest.path("inputs").size()).isEqualTo(15);
    }

    @Test
    void a_second_run_does_nothing_and_names_the_first() throws IOException {
        Terminal terminal = terminal();
        Map<Path, String> before = FolderContent.of(folder.resolve("out"));
        Terminal.Answer second = terminal.type(RUN);
        assertThat(second.exitCode()).isZero();
        assertThat(second.lineBefore()).startsWith("nothing changed: run " + first.part("run"));
        assertThat(second.lastLine()).isEqualTo(first.lastLine());
        assertThat(FolderContent.of(folder.resolve("out"))).isEqualTo(before);
    }

    @Test
    void force_gives_the_same_bytes_in_another_folder() throws IOException {
        Terminal.Answer forced = terminal().type(run("--force"));
        assertThat(forced.exitCode()).isZero();
        assertThat(forced.part("run")).isNotEqualTo(first.part("run"));
        assertThat(FolderContent.of(forced.run().resolve("data")))
                .isEqualTo(FolderContent.of(first.run().resolve("data")));
        assertThat(FolderContent.of(forced.run().resolve("quality")))
                .isEqualTo(FolderContent.of(first.run().resolve("quality")));
        Map<String, String> parts = parts(forced);
        assertThat(parts).isEqualTo(parts(first));
        assertThat(parts).containsKey("xl/workbook.xml");
    }

    private static Map<String, String> parts(Terminal.Answer answer) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        Path workbook = answer.folder().resolve(answer.part("report"));
        try (InputStream in = Files.newInputStream(workbook);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), FileHash.of(zip.readAllBytes()));
            }
        }
        return parts;
    }

    @Test
    void a_report_that_was_deleted_is_made_again() throws IOException {
        Terminal terminal = terminal();
        Files.delete(folder.resolve(first.part("report")));
        Terminal.Answer again = terminal.type(RUN);
        assertThat(again.exitCode()).isZero();
        assertThat(again.part("run")).isNotEqualTo(first.part("run"));
        assertThat(folder.resolve(again.part("report"))).isNotEmptyFile();
    }

    @Test
    void where_the_package_lies_and_what_is_logged_changes_no_fingerprint() throws IOException {
        Terminal terminal = terminal();
        Files.move(folder.resolve("data"), folder.resolve("elsewhere"));
        Terminal.Answer moved = terminal.type(
                "run", "--data", "elsewhere", "--replicates", "20", "--log-format", "json", "--engine", "in-process");
        assertThat(moved.lastLine()).isEqualTo(first.lastLine());
    }

    @Test
    void another_seed_is_another_fingerprint() throws IOException {
        Terminal.Answer other = terminal().type(run("--seed", "7"));
        assertThat(other.exitCode()).isZero();
        assertThat(fingerprint(other)).isNotEqualTo(fingerprint(first));
    }

    private static String fingerprint(Terminal.Answer answer) throws IOException {
        return Json.parse(Files.readAllBytes(answer.run().resolve("meta/run_results.json")))
                .path("fingerprint")
                .asString();
    }

    @Test
    void a_dry_run_prints_the_fingerprint_and_writes_nothing() throws IOException {
        GoodPackage.write(folder.resolve("data"));
        Terminal.Answer dry = new Terminal(folder).type(run("--dry-run"));
        assertThat(dry.exitCode()).isZero();
        assertThat(dry.out()).anyMatch(line -> line.endsWith("fingerprint  " + fingerprintOfFirst()));
        assertThat(dry.out()).anyMatch(line -> line.contains("scheme       care: Care by need"));
        assertThat(dry.lastLine()).startsWith("PASS period=latest run=none ").endsWith(" report=none");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private static String fingerprintOfFirst() {
        try {
            return fingerprint(first);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_folder_in_use_ends_with_exit_5_and_says_who_uses_it() throws IOException {
        Terminal terminal = terminal();
        Path state = folder.resolve("out/.state");
        Files.writeString(
                state.resolve("running.json"),
                "{\"run_id\": \"R1\", \"process\": \"77@ward\", \"user\": \"nurse\", \"since\": \"2026-11-22T01:00:00Z\"}");
        Map<Path, String> before = FolderContent.of(folder.resolve("out"));
        try (FileChannel channel = FileChannel.open(state.resolve("lock"), StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            Terminal.Answer busy = terminal.type(run("--force"));
            assertThat(busy.exitCode()).isEqualTo(5);
            assertThat(busy.lineBefore())
                    .contains("run R1, process 77@ward of user nurse, since 2026-11-22T01:00:00Z")
                    .contains("To mend it: wait until it has ended");
            assertThat(busy.lastLine())
                    .isEqualTo("FAILED period=latest run=none rows=0/0 rejected=0 warnings=0 report=none");
        }
        assertThat(FolderContent.of(folder.resolve("out"))).isEqualTo(before);
    }

    @Test
    void strict_turns_a_warning_into_a_held_run() throws IOException {
        Terminal terminal = terminal();
        BrokenPackage.EXTRA_COLUMN.damage(folder.resolve("data"));
        Terminal.Answer loose = terminal.type(RUN);
        assertThat(loose.exitCode()).as(loose.toString()).isZero();
        assertThat(loose.part("warnings")).isEqualTo("1");
        Terminal.Answer strict = terminal.type(run("--strict"));
        assertThat(strict.exitCode()).isEqualTo(1);
        assertThat(strict.status()).isEqualTo("HELD");
        assertThat(strict.lineBefore())
                .contains("extra_columns")
                .contains("Then: everyone-counts validate --data data");
    }

    @Test
    void a_package_without_a_single_good_row_is_held_by_its_gate() throws IOException {
        Terminal terminal = terminal();
        Path population = folder.resolve("data/data/population.csv");
        Files.writeString(population, Files.readString(population).replaceAll(",[0-9.]+\n", ",many\n"));
        Terminal.Answer held = terminal.type(RUN);
        assertThat(held.exitCode()).as(held.toString()).isEqualTo(1);
        assertThat(held.status()).isEqualTo("HELD");
        assertThat(held.lineBefore()).contains("rejected_rows.population").contains("population.csv, line 2");
        assertThat(held.run().resolve("STATUS")).hasContent("HELD");
    }

    @Test
    void money_below_zero_in_total_holds_the_run_and_says_which() throws IOException {
        Terminal terminal = terminal();
        Path spending = folder.resolve("data/data/spending.csv");
        Files.writeString(spending, Files.readString(spending).replaceAll(",([0-9.]+)\n", ",-$1\n"));
        Terminal.Answer held = terminal.type(RUN);
        assertThat(held.exitCode()).as(held.toString()).isEqualTo(1);
        assertThat(held.status()).isEqualTo("HELD");
        assertThat(String.join("\n", held.out()) + String.join("\n", held.err()))
                .contains(
                        "scheme_figures.", "spending of stream", "sums to -", "correct the rows in resource spending");
    }

    @Test
    void a_looser_gate_in_the_settings_lets_a_run_pass() throws IOException {
        Terminal terminal = terminal();
        Path spending = folder.resolve("data/data/spending.csv");
        String text = Files.readString(spending);
        Files.writeString(spending, text + "2021/22,NOWHERE,care,1\n".repeat(10));
        assertThat(terminal.type(RUN).status()).isEqualTo("HELD");
        Files.writeString(folder.resolve("everyone-counts.yaml"), "gates: {rejected_rows: 0.05}\n");
        Terminal.Answer loose = terminal.type(RUN);
        assertThat(loose.exitCode()).as(loose.toString()).isZero();
        assertThat(loose.part("rejected")).isEqualTo("10");
    }

    @Test
    void no_cell_of_the_tables_is_empty() throws IOException {
        for (Path file : FolderContent.of(first.run().resolve("data")).keySet()) {
            if (file.toString().endsWith(".csv")) {
                assertThat(Files.readString(first.run().resolve("data").resolve(file)))
                        .as(file.toString())
                        .doesNotContainPattern("(?m)(^,|,,|,$)|NaN|Infinity|(?<![\\w-])-?\\d+(\\.\\d+)?[eE]-?\\d");
            }
        }
    }
}
