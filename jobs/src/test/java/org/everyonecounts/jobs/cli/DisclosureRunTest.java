package org.everyonecounts.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.jobs.read.GoodPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Disclosure control from the package to every file of a run. The small counts of the made-up package are estimates with decimals that occur nowhere
 * else, so that a text search finds them wherever they got to.
 */
class DisclosureRunTest {
    private static final List<String> SMALL = List.of("1.41421356", "3.14159265", "6.66666667");

    @TempDir
    Path folder;

    /** Boards 000 to 002 have few events, all others from 20 on; a rejected row has a small count too. */
    private void write() throws IOException {
        Path data = GoodPackage.write(folder.resolve("data package"));
        StringBuilder outcomes =
                new StringBuilder("period,area_code,outcome,value,numerator,denominator,standard_error,better\n");
        for (int i = 0; i < GoodPackage.BOARDS; i++) {
            String events = i < SMALL.size() ? SMALL.get(i) : String.valueOf(20 + i);
            outcomes.append(String.format(
                    Locale.ROOT,
                    "2021,%s,deaths,%s,%s,1000,%s,lower%n",
                    GoodPackage.board(i),
                    value(events),
                    events,
                    value(events)));
        }
        Files.writeString(data.resolve("data/outcomes.csv"), outcomes);
    }

    /** Deaths for each 1,000 people: the same digits as the events themselves. */
    private static String value(String events) {
        return events;
    }

    private Terminal.Answer run(Terminal terminal) {
        Terminal.Answer answer =
                terminal.type("run", "--data", "data package", "--replicates", "20", "--level", "board,region");
        assertThat(answer.exitCode()).as(answer.toString()).isZero();
        return answer;
    }

    @Test
    void no_small_count_gets_into_any_file_of_the_output_folder() throws IOException {
        write();
        Terminal.Answer answer = run(new Terminal(folder));

        List<String> told = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                search(folder.relativize(file).toString(), Files.readAllBytes(file), told);
            }
        }
        assertThat(told).isEmpty();
        assertThat(answer.out().toString() + answer.err()).doesNotContain(SMALL);

        List<String> rows = Files.readAllLines(answer.run().resolve("data/outcomes.csv"));
        assertThat(rows)
                .filteredOn(row -> row.contains(",deaths,[z],[z],000,"))
                .singleElement()
                .asString()
                .contains("[c],[c],1000");
        assertThat(rows)
                .filteredOn(row -> row.contains(",deaths,[z],[z],010,"))
                .singleElement()
                .asString()
                .contains(",30,30,1000,");
        List<String> audit = Files.readAllLines(answer.run().resolve("data/disclosure.csv"));
        assertThat(audit).hasSize(3);
        assertThat(audit.get(1)).contains("outcomes,deaths,").contains(",240,3,0,0,237");
        assertThat(check(answer).path("status").asString("")).isEqualTo("PASSED");
    }

    @Test
    void a_run_that_showed_counts_raw_is_named_by_the_next_one_on_the_same_package() throws IOException {
        write();
        Terminal.Answer raw = run(new Terminal(folder).with("EVERYONE_COUNTS_DISCLOSURE_RULE", "none"));
        assertThat(Files.readString(raw.run().resolve("data/outcomes.csv"))).contains(SMALL);
        assertThat(Files.readString(raw.run().resolve("data/disclosure.csv")))
                .contains("counts are shown as they came");

        Terminal.Answer next = run(new Terminal(folder));
        assertThat(check(next).path("status").asString("")).isEqualTo("FAILED");
        assertThat(check(next).path("failed").asInt()).isEqualTo(3);
        assertThat(Files.readString(next.run().resolve("data/outcomes.csv"))).doesNotContain(SMALL);

        List<String> before = Files.readAllLines(next.run().resolve("data/outcomes.csv"));
        Terminal.Answer again = new Terminal(folder)
                .type("run", "--data", "data package", "--replicates", "20", "--level", "board,region", "--force");
        assertThat(Files.readAllLines(again.run().resolve("data/outcomes.csv"))).isEqualTo(before);
    }

    @Test
    void a_rejected_row_of_outcomes_does_not_repeat_its_count() throws IOException {
        write();
        Path outcomes = folder.resolve("data package/data/outcomes.csv");
        Files.writeString(
                outcomes, Files.readString(outcomes).replace("1000,3.14159265,lower", "1000,-3.14159265,lower"));
        Terminal.Answer answer =
                run(new Terminal(folder).with("EVERYONE_COUNTS_GATES_REJECTED_PEOPLE_OR_POUNDS", "0.02"));
        assertThat(Files.readString(answer.run().resolve("quality/rejects.csv")))
                .contains("standard_error", "[c]")
                .doesNotContain("3.14159265");
    }

    @Test
    void numbers_that_the_rule_would_not_use_are_refused() throws IOException {
        write();
        Terminal.Answer answer = new Terminal(folder)
                .with("EVERYONE_COUNTS_DISCLOSURE_BASE", "10")
                .type("run", "--data", "data package");
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err().toString()).contains("disclosure.base is 10 with rule standard");
    }

    private static JsonNode check(Terminal.Answer answer) throws IOException {
        JsonNode results = Json.parse(Files.readAllBytes(answer.run().resolve("meta/run_results.json")));
        for (JsonNode check : results.path("checks")) {
            if (check.path("id").asString("").equals("disclosure.deaths")) {
                return check;
            }
        }
        throw new AssertionError("no check on disclosure in " + results);
    }

    /** Looks into packed files too. */
    private static void search(String name, byte[] bytes, List<String> told) throws IOException {
        if (name.endsWith(".xlsx")) {
            try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                    search(name + "!" + part.getName(), parts.readAllBytes(), told);
                }
            }
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        SMALL.stream().filter(text::contains).forEach(count -> told.add(name + " tells " + count));
    }
}
