package org.everyonecounts.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.jobs.read.GoodPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a night does where rows of the newest period have not come: 120 boards, years 2021/22 and 2022/23. */
class LateRunTest {
    private static final String[] RUN = {"run", "--data", "data", "--replicates", "0", "--level", "board"};

    @TempDir
    Path folder;

    private void packageWithout(String file, String rowsThatBegin) throws IOException {
        GoodPackage.write(folder.resolve("data"));
        change(file, text -> text.replaceAll("(?m)^" + rowsThatBegin + ".*\n", ""));
    }

    private void change(String file, UnaryOperator<String> change) throws IOException {
        Path path = folder.resolve("data/data").resolve(file);
        Files.writeString(path, change.apply(Files.readString(path)));
    }

    private Terminal.Answer run(String resource, String policy) {
        return new Terminal(folder)
                .with("EVERYONE_COUNTS_LATE_" + resource, policy)
                .type(RUN);
    }

    private static JsonNode check(Terminal.Answer answer, String id) throws IOException {
        JsonNode validation = Json.parse(Files.readAllBytes(answer.run().resolve("quality/validation.json")));
        for (JsonNode check : validation.path("checks")) {
            if (check.path("id").asString("").equals(id)) {
                return check;
            }
        }
        throw new AssertionError("no check " + id + " in " + validation);
    }

    private static List<String> distances(Terminal.Answer answer) throws IOException {
        List<String> lines = Files.readAllLines(answer.run().resolve("data/distance_from_target.csv"));
        return lines.subList(1, lines.size());
    }

    @Test
    void people_of_the_year_before_stand_in_and_everything_made_of_them_is_marked() throws IOException {
        packageWithout("population.csv", "2022/23");
        Terminal.Answer answer = run("POPULATION", "carry_forward(1)");
        assertThat(answer.exitCode()).as(answer.toString()).isZero();
        assertThat(distances(answer)).hasSize(121).allMatch(row -> row.startsWith("2022/23,") && row.contains("[e]"));
        assertThat(check(answer, "late.population").path("status").asString("")).isEqualTo("FAILED");
        assertThat(check(answer, "late.population").path("message").asString(""))
                .contains(
                        "population (registered) of 2021/22 stands in for 2022/23, 1 year old, marked [e] in 120 areas"
                                + " (120,000 people), schemes care");
        assertThat(Files.readString(answer.run().resolve("board/board.html")))
                .contains(
                        "How things stand with population of 2022/23 in 120 areas: figures of 2021/22 are used until");

        String[] strict =
                Stream.concat(Arrays.stream(RUN), Stream.of("--strict")).toArray(String[]::new);
        assertThat(new Terminal(folder)
                        .with("EVERYONE_COUNTS_LATE_POPULATION", "carry_forward(1)")
                        .type(strict)
                        .exitCode())
                .isEqualTo(1);
    }

    @Test
    void by_default_a_period_without_people_is_not_shown() throws IOException {
        packageWithout("population.csv", "2022/23");
        Terminal.Answer answer = new Terminal(folder).type(RUN);
        assertThat(answer.exitCode()).as(answer.toString()).isZero();
        assertThat(distances(answer)).allMatch(row -> row.startsWith("2021/22,"));
    }

    @Test
    void one_absent_area_holds_the_run_unless_a_figure_stands_in_or_it_may_be_left_out() throws IOException {
        packageWithout("need.csv", "2022/23,00[34],list,");
        Terminal.Answer held = new Terminal(folder).type(RUN);
        assertThat(held.exitCode()).isEqualTo(1);
        assertThat(held.lineBefore()).contains("expected_areas.need").contains("2022/23 list: 003, 004");

        Terminal.Answer carried = run("NEED", "carry_forward(1)");
        assertThat(carried.exitCode()).as(carried.toString()).isZero();
        assertThat(distances(carried).stream().filter(row -> row.contains("[e]")))
                .hasSize(4); // the two boards, board 000, which came as an estimate, and the nation

        Terminal.Answer few = run("NEED", "partial(0.99)");
        assertThat(few.exitCode()).isEqualTo(1);
        assertThat(few.lineBefore()).contains("the others cover 98.33 % of people, and partial(0.99) asks for 99.00 %");

        Terminal.Answer enough = run("NEED", "partial(0.98)");
        assertThat(enough.exitCode()).as(enough.toString()).isZero();
        assertThat(check(enough, "late.need").path("message").asString(""))
                .contains("need (list) of 2022/23 is absent in 2 areas (2,000 people), which are left out");
        List<String> rows = distances(enough);
        assertThat(rows)
                .filteredOn(row -> row.contains(",003,"))
                .singleElement()
                .asString()
                .contains("[x]");
        double shares = rows.stream()
                .filter(row -> row.startsWith("2022/23,board,") && !row.contains(",[x],[x]"))
                .mapToDouble(row -> Double.parseDouble(CsvCells.of(row).get(10)))
                .sum();
        assertThat(shares).isCloseTo(1, within(1e-9));
        assertThat(CsvCells.of(rows.get(0)).get(11)).isEqualTo("11800029.50"); // the money of 118 boards
    }

    @Test
    void a_policy_that_is_none_is_told_as_a_setting() throws IOException {
        GoodPackage.write(folder.resolve("data"));
        assertThat(run("NEED", "carry_forward(0)").exitCode()).isEqualTo(2);
        Terminal.Answer answer = run("ENVELOPES", "partial(0.9)");
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err().toString() + answer.out()).contains("late.envelopes is \"partial(0.9)\"");
    }
}
