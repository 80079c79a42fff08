package org.everyonecounts.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import org.everyonecounts.jobs.publish.FileHash;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.jobs.sample.OfficialProfile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The embedded sample data through the program itself, in a virtual machine of its own and a folder with blanks in its name. */
class SampleRunTest {
    @TempDir
    static Path temp;

    private static Path run = Path.of("");
    private static Matcher summary = Terminal.SUMMARY.matcher("");

    @BeforeAll
    static void the_program_runs_with_nothing_but_a_period() throws IOException, InterruptedException {
        Path folder = Files.createDirectory(temp.resolve("a night shift"));
        Path out = temp.resolve("out.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "run",
                        "--period",
                        "all",
                        "--replicates",
                        "50",
                        "--log-format",
                        "json")
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(temp.resolve("err.txt").toFile())
                .start();
        assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
        List<String> lines = Files.readAllLines(out);
        List<String> err = Files.readAllLines(temp.resolve("err.txt"));
        assertThat(process.exitValue()).as(lines + "\n" + err).isZero();
        assertThat(err).allMatch(line -> line.startsWith("{\"time\":") && line.endsWith("}"));
        assertThat(lines).hasSize(1);
        summary = Terminal.SUMMARY.matcher(lines.get(0));
        assertThat(summary.matches()).as(lines.get(0)).isTrue();
        run = folder.resolve(summary.group("report")).resolve("../..").normalize();
    }

    @Test
    void every_row_of_the_sample_is_accepted_and_nothing_is_warned_of() {
        assertThat(summary.group("accepted")).isEqualTo(summary.group("total"));
        assertThat(Long.parseLong(summary.group("total"))).isGreaterThan(7000);
        assertThat(summary.group("rejected")).isEqualTo("0");
        assertThat(summary.group("warnings")).isEqualTo("0");
        assertThat(run.resolve("report/everyone-counts_all.xlsx")).isNotEmptyFile();
    }

    private static List<NamedCsvRecord> table(String name) throws IOException {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(run.resolve("data/" + name + ".csv"))) {
            return reader.stream().toList();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2021/22, sub_icb, gp-payments, concentration_spending, 0.013268596847",
        "2021/22, sub_icb, gp-payments, concentration_need, 0.012653000055",
        "2021/22, sub_icb, gp-payments, horizontal_inequity, 0.000615596792",
        "2021/22, sub_icb, gp-payments, misplaced_share, 0.022818199418",
        "2021/22, sub_icb, gp-payments-need, concentration_need, 0.021382928979",
        "2021/22, sub_icb, gp-payments-need, horizontal_inequity, -0.008114332132",
        "2023/24, icb, core, misplaced_share, 0.010543202882",
        "2023/24, icb, primary-medical, misplaced_share, 0.007242184924"
    })
    void the_published_table_of_indicators_holds_the_accepted_figures(
            String period, String level, String scheme, String indicator, double expected) throws IOException {
        List<NamedCsvRecord> found = table("indicators").stream()
                .filter(row -> row.getField("period").equals(period)
                        && row.getField("level").equals(level)
                        && row.getField("scheme").equals(scheme)
                        && row.getField("indicator").equals(indicator)
                        && row.getField("group").equals("[z]"))
                .toList();
        assertThat(found).hasSize(1);
        assertThat(Double.parseDouble(found.get(0).getField("estimate"))).isCloseTo(expected, within(1e-9));
    }

    @Test
    void keys_of_every_table_are_unique() throws IOException {
        JsonNode descriptor = Json.parse(Files.readAllBytes(run.resolve("data/datapackage.json")));
        for (JsonNode resource : descriptor.path("resources")) {
            List<String> key = texts(resource.path("schema").path("primaryKey"));
            assertThat(table(resource.path("name").asString()).stream()
                            .map(row -> key.stream().map(row::getField).toList()))
                    .as(resource.path("name").asString())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void the_descriptor_says_the_truth_about_every_file() throws IOException {
        JsonNode descriptor = Json.parse(Files.readAllBytes(run.resolve("data/datapackage.json")));
        assertThat(descriptor.path("resources").size()).isEqualTo(18);
        for (JsonNode resource : descriptor.path("resources")) {
            Path file = run.resolve("data").resolve(resource.path("path").asString());
            assertThat(resource.path("hash").asString()).isEqualTo("sha256:" + FileHash.of(file));
            assertThat(resource.path("bytes").asLong()).isEqualTo(Files.size(file));
            assertThat(texts(resource.path("schema").path("missingValues"))).containsExactly("[c]", "[x]", "[z]");
            String header = Files.readString(file, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElseThrow();
            List<String> names = new ArrayList<>();
            resource.path("schema")
                    .path("fields")
                    .forEach(field -> names.add(field.path("name").asString()));
            assertThat(String.join(",", names)).isEqualTo(header);
        }
    }

    @Test
    void the_descriptor_is_valid_against_the_official_profile() throws IOException {
        assertThat(OfficialProfile.breaches(run.resolve("data/datapackage.json")))
                .isEmpty();
    }

    @Test
    void every_number_column_holds_numbers_or_tokens() throws IOException {
        JsonNode descriptor = Json.parse(Files.readAllBytes(run.resolve("data/datapackage.json")));
        for (JsonNode resource : descriptor.path("resources")) {
            List<NamedCsvRecord> rows = table(resource.path("name").asString());
            for (JsonNode field : resource.path("schema").path("fields")) {
                if (!field.path("type").asString().equals("string")) {
                    String name = field.path("name").asString();
                    assertThat(rows.stream().map(row -> row.getField(name)))
                            .as(resource.path("name").asString() + " " + name)
                            .allMatch(cell -> cell.matches("-?\\d+(\\.\\d+)?|\\[[cxz]]"));
                }
            }
        }
    }

    @Test
    void the_log_is_json_a_line() throws IOException {
        assertThat(Files.readAllLines(run.resolve("logs/run.log")))
                .hasSizeGreaterThan(5)
                .allMatch(line ->
                        Json.parse(line.getBytes(StandardCharsets.UTF_8)).isObject());
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asString()));
        return texts;
    }
}
