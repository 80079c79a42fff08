package org.everyonecounts.models.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decimals found in whole numbers of 128 bits are those found by search among decimals of any length. */
class PlainDecimalTest {
    private static final int[] POWERS = {-6, -3, -1, 0, 2, 6};

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "-0.1, -0.1",
        "1.2E6, 1200000",
        "1.2E-5, 0.000012",
        "-0.0, 0",
        "1, 1",
        "0.3333333333333333, 0.3333333333333333",
        "2.0E-3, 0.002",
        "9007199254740993, 9007199254740992",
        "1.0E23, 100000000000000000000000"
    })
    void a_double_is_printed_as_the_shortest_decimal_that_reads_back(double number, String printed) {
        assertThat(PlainDecimal.of(number)).isEqualTo(printed);
        assertThat(Double.parseDouble(printed) + 0.0).isEqualTo(number + 0.0);
    }

    @ParameterizedTest
    @CsvSource({"0.0194, 2, 1.94", "1234567, -6, 1.234567", "-0.07, 2, -7", "0, 2, 0", "0.29, 2, 29", "1E-12, 6, 1E-6"})
    void a_decimal_is_moved_exactly(double number, int power, double moved) {
        assertThat(PlainDecimal.moved(number, power)).isEqualTo(moved);
    }

    @Test
    void made_up_numbers_of_every_size_are_printed_and_moved_as_by_search() {
        Random random = new Random(20261122);
        for (int i = 0; i < 40_000; i++) {
            assertAsBySearch((random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(30) - 12));
        }
    }

    @Test
    void numbers_of_any_bits_are_printed_and_moved_as_by_search() {
        Random random = new Random(20261123);
        for (int i = 0; i < 2_000; i++) {
            double number = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(number)) {
                assertAsBySearch(number);
            }
        }
    }

    @Test
    void short_decimals_and_their_neighbours_are_printed_and_moved_as_by_search() {
        Random random = new Random(20261124);
        for (int i = 0; i < 20_000; i++) {
            double number = BigDecimal.valueOf(1 + random.nextInt(2_000_000_000), random.nextInt(14))
                    .doubleValue();
            assertAsBySearch(number);
            assertAsBySearch(Math.nextUp(number));
            assertAsBySearch(Math.nextDown(number));
        }
    }

    @Test
    void powers_of_two_and_of_ten_and_their_neighbours_are_printed_and_moved_as_by_search() {
        for (int power = -80; power <= 80; power++) {
            for (double number : new double[] {Math.scalb(1.0, power), Math.pow(10, power / 4.0)}) {
                assertAsBySearch(number);
                assertAsBySearch(Math.nextUp(number));
                assertAsBySearch(Math.nextDown(number));
            }
        }
    }

    private static void assertAsBySearch(double number) {
        String searched = PlainDecimal.bySearch(number);
        if (!PlainDecimal.of(number).equals(searched)) {
            throw new AssertionError(
                    Double.toHexString(number) + " is " + searched + ", printed " + PlainDecimal.of(number));
        }
        for (int power : POWERS) {
            double expected = new BigDecimal(searched).scaleByPowerOfTen(power).doubleValue();
            double moved = PlainDecimal.moved(number, power);
            if (Double.compare(moved, expected) != 0 && Double.isFinite(expected)) {
                throw new AssertionError(
                        Double.toHexString(number) + " moved by " + power + " is " + expected + ", not " + moved);
            }
        }
    }
}
