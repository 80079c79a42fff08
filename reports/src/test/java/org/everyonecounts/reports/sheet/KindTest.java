package org.everyonecounts.reports.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.measure.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KindTest {
    @Test
    void decimals_are_moved_without_a_digit_lost() {
        assertThat(Kind.PERCENT.stored(Figure.of(0.0194))).isEqualTo(1.94);
        assertThat(Kind.PERCENT_DIFFERENCE.stored(Figure.of(-0.07))).isEqualTo(-7.0);
        assertThat(Kind.POUNDS_MILLIONS.stored(Figure.of(Money.parse("9263104512.55"))))
                .isEqualTo(9263.10451255);
        assertThat(Kind.INDEX.stored(Figure.of(1.0 / 3))).isEqualTo(1.0 / 3);
    }

    @ParameterizedTest
    @EnumSource
    void a_difference_keeps_the_unit_and_shows_its_sign(Kind kind) {
        Kind difference = kind.difference();
        assertThat(difference.difference()).isEqualTo(difference);
        if (difference != kind) {
            assertThat(difference.format()).startsWith("+");
            assertThat(difference.side()).isEqualTo(kind.side());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "61498822, COUNT",
        "9263104512.55, DECIMAL",
        "0.01, DECIMAL",
        "0.000000001, TINY",
        "1e-9, TINY",
        "-5, COUNT",
        "0, COUNT"
    })
    void a_number_given_as_text_becomes_a_number(String given, Kind kind) {
        assertThat(GivenNumber.cell(given)).isInstanceOfSatisfying(Cell.Numeric.class, number -> {
            assertThat(number.kind()).isEqualTo(kind);
            assertThat(number.value()).isEqualTo(Double.parseDouble(given));
        });
    }

    @ParameterizedTest
    @CsvSource({"latest", "2021/22", "007", "1.2.3", "12 %", "NaN"})
    void other_text_stays_text(String given) {
        assertThat(GivenNumber.cell(given)).isEqualTo(new Cell.Text(given));
    }

    @Test
    void a_setting_has_no_thousands_separators() {
        assertThat(GivenNumber.setting("20261122")).isEqualTo(new Cell.Numeric(20261122, Kind.AS_GIVEN));
    }
}
