package org.everyonecounts.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.everyonecounts.jobs.sample.CsvRows.text;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.everyonecounts.jobs.publish.FileHash;
import org.everyonecounts.jobs.sample.CsvRows;
import org.everyonecounts.jobs.sample.ProjectFolders;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Own places: the sample data with and without a made-up grouping of all sub-ICB locations of two boards. */
class OwnPlacesTest {
    private static final Path PLACES = ProjectFolders.sampleData().resolve("places/made-up-places.csv");

    @TempDir
    static Path shared;

    private static Terminal terminal;
    private static Terminal.Answer without;
    private static Terminal.Answer with;

    @TempDir
    Path folder;

    @BeforeAll
    static void two_runs() {
        terminal = new Terminal(shared).with("EVERYONE_COUNTS_REPLICATES", "10");
        without = terminal.type("run", "--out", "without");
        with = terminal.type("run", "--out", "with", "--places", PLACES.toString());
        assertThat(without.exitCode()).as(without.toString()).isZero();
        assertThat(with.exitCode()).as(with.toString()).isZero();
    }

    private static CsvRows distances() {
        return CsvRows.of(with.run().resolve("data/distance_from_target.csv"));
    }

    @Test
    void every_other_row_of_every_table_is_the_same_to_the_last_byte() throws IOException {
        int placed = 0;
        try (Stream<Path> files = Files.list(without.run().resolve("data"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".csv")).toList()) {
                String name = String.valueOf(file.getFileName());
                List<String> found = new ArrayList<>();
                for (String line : Files.readAllLines(with.run().resolve("data/" + name))) {
                    if (line.startsWith("place,") || line.contains(",place,")) {
                        placed++;
                    } else {
                        found.add(line);
                    }
                }
                assertThat(found).as(name).isEqualTo(Files.readAllLines(file));
            }
        }
        assertThat(placed).isGreaterThan(500);
    }

    @Test
    void a_place_is_the_sum_of_its_areas_to_the_penny_and_its_need_index_comes_from_the_sums() {
        Map<String, List<String>> members = new TreeMap<>();
        for (Map<String, String> line : CsvRows.of(PLACES).all()) {
            members.computeIfAbsent(text(line, "place"), place -> new ArrayList<>())
                    .add(text(line, "area_code"));
        }
        for (String scheme : List.of("gp-payments", "gp-payments-need")) {
            Map<String, Map<String, String>> areas =
                    distances().where("scheme", scheme, "level", "sub_icb").byKey("area_code");
            Map<String, String> nation =
                    distances().where("scheme", scheme, "level", "nation").only();
            members.forEach((place, codes) -> {
                Map<String, String> row = distances()
                        .where("scheme", scheme, "level", "place", "area_name", place)
                        .only();
                for (String column : List.of("target_gbp", "actual_gbp")) {
                    assertThat(new BigDecimal(text(row, column)))
                            .as(place + " " + column)
                            .isEqualByComparingTo(codes.stream()
                                    .map(code -> new BigDecimal(text(areas.getOrDefault(code, Map.of()), column)))
                                    .reduce(BigDecimal.ZERO, BigDecimal::add));
                }
                double people = sum(areas, codes, "population");
                double weighted = sum(areas, codes, "weighted_population");
                double scale = Double.parseDouble(text(nation, "population"))
                        / Double.parseDouble(text(nation, "weighted_population"));
                assertThat(Double.parseDouble(text(row, "need_index")))
                        .isCloseTo(weighted / people * scale, org.assertj.core.data.Offset.offset(1e-12));
            });
        }
    }

    private static double sum(Map<String, Map<String, String>> areas, List<String> codes, String column) {
        return codes.stream()
                .mapToDouble(code -> Double.parseDouble(text(areas.getOrDefault(code, Map.of()), column)))
                .sum();
    }

    @Test
    void areas_in_no_place_are_in_the_rest_so_that_places_sum_to_the_nation() {
        CsvRows places = distances().where("scheme", "gp-payments", "level", "place");
        assertThat(places.sum("actual_gbp"))
                .isEqualByComparingTo(distances()
                        .where("scheme", "gp-payments", "level", "nation")
                        .sum("actual_gbp"));
        assertThat(places.where("area_name", "Rest of NHS South Yorkshire ICB", "area_code", "place-rest-of-QF7")
                        .size())
                .isOne();
        assertThat(with.part("warnings")).isEqualTo("1");
        assertThat(places.size()).isEqualTo(46);
    }

    @Test
    void figures_that_come_by_coarser_areas_have_no_places_and_no_warning() {
        TreeSet<String> levels = new TreeSet<>();
        distances().where("scheme", "core").all().forEach(row -> levels.add(text(row, "level")));
        assertThat(levels).containsExactly("icb", "nation", "region");
        Terminal.Answer asked = terminal.type(
                "run", "--places", PLACES.toString(), "--level", "place", "--scheme", "core", "--dry-run");
        assertThat(String.join("\n", asked.out())).contains("place");
    }

    @Test
    void a_place_is_explained_like_any_area() {
        Terminal.Answer answer = terminal.type(
                "explain", "--area", "place-made-up-place-the-coast", "--scheme", "gp-payments", "--out", "with");
        assertThat(answer.exitCode()).as(answer.toString()).isZero();
        assertThat(answer.out().get(0))
                .isEqualTo("Made-up place: the coast (place-made-up-place-the-coast, place), 2022/23");
        assertThat(answer.out()).contains("As published in distance_from_target.csv:");
    }

    @Test
    void the_file_stands_among_the_inputs_and_its_content_and_name_in_the_fingerprint() throws IOException {
        String hash = FileHash.of(PLACES);
        Path run = with.run();
        assertThat(Files.readString(run.resolve("meta/manifest.json"))).contains("made-up-places.csv", hash);
        assertThat(FileHash.of(run.resolve("meta/places/made-up-places.csv"))).isEqualTo(hash);
        Path copy = Files.createDirectories(folder.resolve("elsewhere")).resolve("made-up-places.csv");
        Files.copy(PLACES, copy);
        Terminal.Answer again = terminal.type("run", "--out", "with", "--places", copy.toString());
        assertThat(again.part("run")).isEqualTo(with.part("run"));
        Files.writeString(copy, Files.readString(copy).replace("far west", "farther west"));
        Terminal.Answer other = terminal.type("run", "--out", "with", "--places", copy.toString(), "--dry-run");
        assertThat(String.join("\n", other.out())).contains("a run would  compute and publish");
    }

    @Test
    void a_scenario_has_places_too() {
        Terminal.Answer what = terminal.type(
                "scenario",
                "--places",
                PLACES.toString(),
                "--scheme",
                "gp-payments-need",
                "--set",
                "gp-payments-need:tolerance=0.05",
                "--out",
                "what",
                "--quiet");
        assertThat(what.exitCode()).as(what.toString()).isZero();
        assertThat(CsvRows.of(what.run().resolve("data/scenario_indicators.csv"))
                        .where("level", "place")
                        .size())
                .isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | the file is empty",
                "'place,area_code\n' | line 1: the file has a header but no rows",
                "'00L,00N\nx,y\n' | line 1, column place: column place is missing",
                "'plce,area_code\nx,00L\n' | rename it to \"place\"",
                "'place,area_code\nx,00Z\n' | line 2, column area_code: area \"00Z\" is not known. Places are made of areas of the package. To mend it: write \"00",
                "'place,area_code\n,00L\n' | line 2, column place: place is empty",
                "'place,area_code\nx,\n' | line 2, column area_code: area_code is empty",
                "'place,area_code\n x,00L\n' | begins or ends with a blank",
                "'place,area_code\nx,00L\ny,00L\n' | line 3, column area_code: area 00L stands already in line 2",
                "'place,area_code\nx,00L\nx,QF7\n' | area QF7 is of level icb, but 00L in line 2 is of level sub_icb",
                "'place,area_code\nx,ENG\n' | area ENG is the nation",
                "'place,area_code\nx,00L\nx,00Q\n' | crosses a border: 00Q is in NHS Lancashire and South Cumbria ICB (QE1), 00L in line 2 is in",
                "'place,area_code\nNorth,00L\nnorth!,00N\n' | differ in neither letters nor digits",
                "'place,area_code\nx,00L,00N\n' | line 2: the row has 3 cells, the header 2"
            })
    void what_is_wrong_with_the_file_is_exit_3_and_said_with_its_place(String content, String said) throws IOException {
        Path file = folder.resolve("places.csv");
        Files.writeString(file, content);
        Terminal.Answer answer = terminal.type("validate", "--places", file.toString());
        String all = String.join("\n", answer.out());
        assertThat(all).contains(said, "To mend it", "places.csv");
        assertThat(answer.exitCode()).isEqualTo(3);
    }

    @Test
    void a_byte_order_mark_is_fine_another_encoding_is_not_and_an_absent_file_is_exit_5() throws IOException {
        Path file = folder.resolve("places.csv");
        Files.writeString(file, "\uFEFFplace,area_code\nTŷ Ŵ,00L\n");
        assertThat(terminal.type("validate", "--places", file.toString()).exitCode())
                .isZero();
        Files.write(file, "place,area_code\nCafé,00L\n".getBytes(Charset.forName("windows-1252")));
        Terminal.Answer bad = terminal.type("validate", "--places", file.toString());
        assertThat(bad.exitCode()).isEqualTo(3);
        assertThat(String.join("\n", bad.out())).contains("line 2", "UTF-8");
        Files.write(file, "place,area_code\nx,00L\n".getBytes(StandardCharsets.UTF_16));
        assertThat(terminal.type("validate", "--places", file.toString()).exitCode())
                .isEqualTo(3);
        Files.delete(file);
        Terminal.Answer absent = terminal.type("run", "--places", file.toString());
        assertThat(absent.exitCode()).isEqualTo(5);
        assertThat(absent.lineBefore()).contains("there is no such file of places");
    }

    @Test
    void a_level_place_without_a_file_of_places_is_exit_2() {
        Terminal.Answer answer = terminal.type("run", "--level", "place", "--dry-run");
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.out() + "\n" + answer.err()).contains("--places");
    }
}
