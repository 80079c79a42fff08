package org.everyonecounts.jobs.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.Limits;
import org.everyonecounts.models.measure.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTextTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.1234567, 0.123457",
        "-0.00001234567, -1.2346e-05",
        "12.5, 12.5",
        "99999.96, 100000",
        "123456.5, 123457",
        "-1978851.4, -1978851",
        "99234500000, 99234500000",
        "1234567890123, 1.2346e+12",
        "1e-300, 1.0000e-300"
    })
    void figures_have_six_digits_and_whole_pounds_stay_whole(double number, String shown) {
        assertThat(AnswerText.shown(Figure.of(number))).isEqualTo(shown).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void an_undefined_figure_keeps_its_token() {
        assertThat(AnswerText.shown(Figure.NOT_APPLICABLE)).isEqualTo("[z]");
    }

    private static ResultRow row(String measure, String... notes) {
        Figure one = Figure.of(1);
        return new ResultRow(
                measure, "[z]", List.of(), "[z]", one, one, one, one, Figure.of(0.95), "none", 3, 0, List.of(notes));
    }

    @Test
    void a_note_on_every_row_stands_above_and_others_are_numbered_once() {
        String text = AnswerText.of(new Answer(
                "t.csv",
                List.of(),
                List.of(new Answer.Fact("table", "t.csv")),
                List.of(row("gini", "a", "b"), row("mean", "b", "c"), row("hoover", "b", "a")),
                List.of()));

        assertThat(text)
                .contains("every row: b\n", "gini ", " 1\n", " 2\n", "[1] a\n[2] c\n")
                .doesNotContain("[3]");
    }

    @Test
    void many_references_and_long_words_are_broken_to_fit_a_hundred_columns() {
        String[] notes = IntStream.range(0, 30)
                .mapToObj(i -> "note " + "word ".repeat(i))
                .toArray(String[]::new);
        String text = AnswerText.of(new Answer(
                "t.csv",
                List.of(),
                List.of(),
                List.of(
                        row("horizontal_inequity_standardised", notes),
                        row("a_name_longer_than_its_column_by_far", "x")),
                List.of(new Answer.Fact("kakwani", "needs ".repeat(40)))));

        assertThat(text.lines())
                .allMatch(line -> line.length() <= 100)
                .anyMatch(line -> line.strip().equals("27,28,29,"));
    }

    @Test
    void memory_that_is_full_is_told_with_what_to_do() {
        MeasureRequest request = RequestReader.read(
                Path.of("big.csv"), "big.csv", new GivenOptions(Map.of("--value", List.of("y"))), Limits.DEFAULT);

        Fault fault = MeasureRun.memoryFull(request, 512L << 20);

        assertThat(fault.exitCode()).isEqualTo(ExitCode.MISSING_OR_BUSY);
        assertThat(fault).hasMessageContaining("big.csv: the table does not fit into the memory of 512 MB");
    }
}
