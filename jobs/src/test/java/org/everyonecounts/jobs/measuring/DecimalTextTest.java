package org.everyonecounts.jobs.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "7",
                "-7",
                "+7",
                "29787.25",
                "0.1",
                ".5",
                "5.",
                "1e3",
                "1.5E-7",
                "2e+8",
                "9007199254740991",
                "9007199254740993",
                "0.58155000000000001",
                "123456789012345678901234567890",
                "4.9e-324",
                "1e-400",
                "0.00000000000000000000001",
                "0.0000000000000000000000123",
                "1.7976931348623157e308",
                "100000000000000000000"
            })
    void every_legal_number_reads_as_the_nearest_double(String text) {
        assertThat(DecimalText.parse(text)).isEqualTo(Double.parseDouble(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "+",
                ".",
                "-.",
                "1,5",
                "1 000",
                " 1",
                "1 ",
                "1.2.3",
                "--1",
                "1-2",
                "e5",
                "1e",
                "1e+",
                "1e5.5",
                "1e5e5",
                "NaN",
                "Infinity",
                "-inf",
                "0x10",
                "1f",
                "1d",
                "5%",
                "£3",
                "1e999",
                "-1e999",
                "１２"
            })
    void everything_else_is_no_number(String text) {
        assertThat(DecimalText.parse(text)).isNaN();
    }

    @Test
    void minus_zero_reads_as_zero() {
        assertThat(Double.doubleToRawLongBits(DecimalText.parse("-0"))).isZero();
        assertThat(Double.doubleToRawLongBits(DecimalText.parse("-0.00"))).isZero();
        assertThat(Double.doubleToRawLongBits(DecimalText.parse("-0e3"))).isZero();
    }

    @Test
    void random_decimals_of_any_length_read_as_java_reads_them() {
        Random random = new Random(7);
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "-" : "");
            int digits = 1 + random.nextInt(24);
            int stop = random.nextInt(digits + 1);
            for (int d = 0; d < digits; d++) {
                text.append(d == stop ? "." : "").append((char) ('0' + random.nextInt(10)));
            }
            double expected = Double.parseDouble(text.toString()) + 0.0;
            assertThat(DecimalText.parse(text.toString())).as(text.toString()).isEqualTo(expected);
        }
    }

    @Test
    void the_shortest_text_of_a_random_double_reads_back_as_that_double() {
        Random random = new Random(8);
        for (int i = 0; i < 100_000; i++) {
            double number = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(number)) {
                assertThat(DecimalText.parse(Double.toString(number))).isEqualTo(number + 0.0);
            }
        }
    }
}
