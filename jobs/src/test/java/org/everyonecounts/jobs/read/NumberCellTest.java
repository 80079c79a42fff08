package org.everyonecounts.jobs.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.everyonecounts.models.measure.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberCellTest {
    private final NumberCell cell = new NumberCell();

    private boolean parse(String text) {
        char[] around = ("," + text + ",").toCharArray();
        return cell.parse(around, 1, 1 + text.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "+5",
                "12.50",
                ".5",
                "-.25",
                "007",
                "1e3",
                "1.2E-3",
                "-1.5e+10",
                "12345678901234567",
                "123456789012345678",
                "0.1",
                "0.30000000000000004",
                "99999999999999999.99",
                "1.00000000000000000001",
                "4503599627370497.5",
                "9007199254740993",
                "1e300"
            })
    void reads_what_java_reads_and_keeps_every_digit(String text) {
        assertThat(parse(text)).isTrue();
        assertThat(cell.decimal()).isEqualByComparingTo(new BigDecimal(text));
        assertThat(cell.toDouble()).isEqualTo(Double.parseDouble(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                ".",
                "1.",
                "1.2.3",
                "1,000",
                " 1",
                "1 ",
                "0x1F",
                "1e",
                "1e+",
                "e5",
                "1e5000",
                "NaN",
                "INF",
                "Infinity",
                "1d",
                "1f",
                "--1",
                "1-",
                "1e1e1",
                "٣",
                "½"
            })
    void refuses_everything_else(String text) {
        assertThat(parse(text)).isFalse();
        assertThat(cell.figure(false)).isEqualTo(Figure.NOT_AVAILABLE);
    }

    @Test
    void a_number_of_a_hundred_and_one_characters_is_refused() {
        assertThat(parse("1".repeat(100))).isTrue();
        assertThat(parse("1".repeat(101))).isFalse();
    }

    @Test
    void pence_are_whole_only_with_at_most_two_decimals() {
        assertThat(parse("12.3") && cell.isPence()).isTrue();
        assertThat(cell.pence()).isEqualTo(1230);
        assertThat(parse("-7") && cell.isPence()).isTrue();
        assertThat(cell.pence()).isEqualTo(-700);
        assertThat(parse("0.125") && !cell.isPence()).isTrue();
        assertThat(parse("9999999999999999") && !cell.isPence()).isTrue();
    }

    @Test
    void agrees_with_the_library_on_a_hundred_thousand_random_numbers() {
        SplittableRandom random = new SplittableRandom(20261122);
        for (int i = 0; i < 100_000; i++) {
            BigDecimal number = BigDecimal.valueOf(random.nextLong() >> random.nextInt(60), random.nextInt(25));
            String text = random.nextBoolean() ? number.toString() : number.toPlainString();
            assertThat(parse(text)).as(text).isTrue();
            assertThat(cell.toDouble()).as(text).isEqualTo(Double.parseDouble(text));
            assertThat(cell.decimal()).as(text).isEqualByComparingTo(number);
        }
    }
}
