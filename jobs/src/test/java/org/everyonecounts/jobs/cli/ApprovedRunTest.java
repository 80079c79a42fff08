package org.everyonecounts.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.jobs.read.GoodPackage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A change since the run published last that nobody would believe holds the night until somebody has looked. */
class ApprovedRunTest {
    private static final String HOSTILE = "=cmd|' /C calc'!A0 <script>alert(1)</script>";

    @TempDir
    Path folder;

    @BeforeEach
    void a_night_was_published() {
        GoodPackage.write(folder.resolve("data"));
        assertThat(run().exitCode()).isZero();
    }

    private Terminal.Answer run(String... more) {
        List<String> args = new ArrayList<>(List.of("run", "--data", "data", "--replicates", "0", "--level", "board"));
        args.addAll(List.of(more));
        return new Terminal(folder).type(args.toArray(String[]::new));
    }

    /** A decimal place too many in every amount of care of 2022/23. */
    private void wrongDecimalPlace() throws IOException {
        Path spending = folder.resolve("data/data/spending.csv");
        Files.writeString(
                spending,
                Files.readString(spending).replaceAll("(?m)^(2022/23,\\d+,care,)100000.25", "$1" + "1000002.5"));
        Path descriptor = folder.resolve("data/datapackage.json");
        Files.writeString(descriptor, Files.readString(descriptor).replace("24000060.00", "132000330.00"));
    }

    private static JsonNode json(Terminal.Answer answer, String path) throws IOException {
        return Json.parse(Files.readAllBytes(answer.run().resolve(path)));
    }

    /** All text of the workbook, as its parts hold it. */
    private static String workbook(Terminal.Answer answer) throws IOException {
        try (Stream<Path> files = Files.walk(answer.run())) {
            Path workbook = files.filter(file -> file.toString().endsWith(".xlsx"))
                    .findFirst()
                    .orElseThrow();
            StringBuilder text = new StringBuilder();
            try (ZipInputStream parts = new ZipInputStream(Files.newInputStream(workbook))) {
                while (parts.getNextEntry() != null) {
                    text.append(new String(parts.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return text.toString();
        }
    }

    private static List<String> checks(Terminal.Answer answer, String status) throws IOException {
        List<String> found = new ArrayList<>();
        json(answer, "quality/validation.json").path("checks").forEach(check -> {
            if (check.path("status").asString("").equals(status)) {
                found.add(check.path("id").asString(""));
            }
        });
        return found;
    }

    @Test
    void it_is_held_until_it_is_approved_and_then_is_what_the_next_night_is_compared_with() throws IOException {
        wrongDecimalPlace();
        Terminal.Answer held = run();
        assertThat(held.exitCode()).as(held.toString()).isEqualTo(1);
        assertThat(held.lineBefore())
                .contains("change_pounds.care: pounds of scheme care have changed since the run published last")
                .contains("2022/23 120000300, before 12000030 (+900.00 %, at most 25.00 %)")
                .endsWith("Then: everyone-counts run --data data --replicates 0 --level board --approve \"who: why\"");
        assertThat(held.run().resolve("data/distance_from_target.csv")).isNotEmptyFile();
        assertThat(held.part("report")).contains("not-published");
        assertThat(checks(held, "FAILED")).containsExactly("change_pounds.care");

        Terminal.Answer approved = run("--approve", "Ada <b>L</b>: " + HOSTILE);
        assertThat(approved.exitCode()).as(approved.toString()).isZero();
        assertThat(approved.part("warnings")).isEqualTo("0");
        assertThat(checks(approved, "APPROVED")).containsExactly("change_pounds.care");
        JsonNode approval = json(approved, "meta/manifest.json").path("approval");
        assertThat(approval.path("who").asString("")).isEqualTo("Ada <b>L</b>");
        assertThat(approval.path("why").asString("")).isEqualTo(HOSTILE);
        assertThat(approval.path("when").asString("")).endsWith("Z");
        assertThat(approval.at("/released/0/check").asString("")).isEqualTo("change_pounds.care");
        assertThat(approval.at("/released/0/message").asString("")).contains("+900.00 %");
        assertThat(workbook(approved)).contains(" checks passed, 1 let pass by approval; none of ");
        try (Stream<Path> files = Files.walk(approved.run())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (file.toString().matches(".*\\.(csv|html)")) {
                    assertThat(Files.readString(file)).as(file.toString()).doesNotContain("<script>alert(1)");
                }
            }
        }

        assertThat(approval.at("/released/0/message").asString("")).endsWith("(+900.00 %, at most 25.00 %)");
        assertThat(approval.path("held_fingerprint").asString(""))
                .isEqualTo(json(held, "meta/manifest.json").path("fingerprint").asString("-"));

        Terminal.Answer next = run();
        assertThat(next.exitCode()).as(next.toString()).isZero();
        assertThat(next.part("run")).isEqualTo(approved.part("run"));
        assertThat(next.lineBefore()).startsWith("nothing changed: run " + approved.part("run"));
        Terminal.Answer status = new Terminal(folder).type("status");
        assertThat(String.join("\n", status.out())).doesNotContain("Held, waiting for somebody");

        Terminal.Answer forced = run("--force");
        assertThat(forced.exitCode()).as(forced.toString()).isZero();
        assertThat(json(forced, "meta/manifest.json").has("approval")).isFalse();

        Terminal.Answer unused = run("--approve", "Ada: once more");
        assertThat(unused.exitCode()).isZero();
        assertThat(checks(unused, "FAILED")).containsExactly("approval_unused");
        assertThat(json(unused, "meta/manifest.json").has("approval")).isFalse();
        assertThat(forced.part("run")).isNotEqualTo(unused.part("run"));
    }

    private Terminal.Answer year(String... more) {
        return run(
                Stream.concat(Stream.of("--period", "2021/22"), Stream.of(more)).toArray(String[]::new));
    }

    private void times(String period, String factor) throws IOException {
        Path spending = folder.resolve("data/data/spending.csv");
        StringBuilder rows = new StringBuilder();
        for (String row : Files.readAllLines(spending)) {
            int amount = row.lastIndexOf(',') + 1;
            rows.append(
                            row.startsWith(period + ",")
                                    ? row.substring(0, amount)
                                            + new BigDecimal(row.substring(amount))
                                                    .multiply(new BigDecimal(factor))
                                                    .setScale(2, RoundingMode.HALF_UP)
                                    : row)
                    .append('\n');
        }
        Files.writeString(spending, rows);
        Path descriptor = folder.resolve("data/datapackage.json");
        Files.writeString(
                descriptor,
                Files.readString(descriptor)
                        .replaceAll("(?s),?\\s*\"x-controls\": \\[.*?\\n *\\](?=,\\n *\"resources\")", ""));
    }

    @Test
    void a_year_made_again_in_between_is_not_what_the_next_night_is_compared_with() throws IOException {
        Terminal.Answer first = year();
        assertThat(first.exitCode()).as(first.toString()).isZero();
        assertThat(json(first, "quality/validation.json").path("checks").toString())
                .doesNotContain("change_");
        times("2021/22", "1.1");
        Terminal.Answer again = year();
        assertThat(again.exitCode()).as(again.toString()).isZero();
        assertThat(json(again, "quality/validation.json").path("checks").toString())
                .contains("people of scheme care against the run published last, the largest change: 2021/22");
        times("2022/23", "1.4");
        Terminal.Answer latest = run();
        assertThat(latest.exitCode()).as(latest.toString()).isEqualTo(1);
        assertThat(latest.lineBefore()).contains("change_pounds.care").contains("2022/23 ");
        assertThat(latest.lineBefore()).doesNotContain("against 2021/22");
    }

    @Test
    void it_releases_no_other_gate() throws IOException {
        wrongDecimalPlace();
        Path population = folder.resolve("data/data/population.csv");
        Files.writeString(population, Files.readString(population).replace("2021/22,005,registered,1000\n", ""));
        Terminal.Answer held = run("--approve", "Ada: it is right");
        assertThat(held.exitCode()).isEqualTo(1);
        assertThat(checks(held, "FAILED")).contains("expected_areas.population").doesNotContain("change_pounds.care");
    }

    @Test
    void another_parameter_of_the_scheme_passes() {
        Terminal.Answer other = run("--set", "care:health_inequalities.weight=0.3", "--set", "care:tolerance=0.1");
        assertThat(other.exitCode()).as(other.toString()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ada", "Ada:", ": because", " : ", "Ada: two\nlines", "A\u0000da: x", "Ada\u202e: x"})
    void an_approval_says_who_and_why(String text) {
        Terminal.Answer answer = run("--approve", text);
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err().toString() + answer.out()).contains("--approve");
    }
}
