package org.everyonecounts.models.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Numbers, money and the four states, as they are printed and compared. */
class FigureTest {
    @Test
    void the_four_states_are_kept_apart() {
        assertThat(List.of(Figure.of(0), Figure.SUPPRESSED, Figure.NOT_AVAILABLE, Figure.NOT_APPLICABLE))
                .extracting(Figure::toString)
                .containsExactly("0", "[c]", "[x]", "[z]");
        assertThat(Figure.of(0)).isNotEqualTo(Figure.NOT_AVAILABLE);
        assertThat(Figure.SUPPRESSED).isNotEqualTo(Figure.NOT_AVAILABLE);
        assertThat(Figure.of(0).isNumber()).isTrue();
        assertThat(Figure.NOT_APPLICABLE.isNumber()).isFalse();
    }

    @Test
    void a_figure_is_never_undefined() {
        for (double undefined : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThatThrownBy(() -> Figure.of(undefined)).isInstanceOf(IllegalArgumentException.class);
            assertThat(Figure.ofFinite(undefined)).isEqualTo(Figure.NOT_APPLICABLE);
        }
        assertThat(Figure.of(2).map(value -> value / 0)).isEqualTo(Figure.NOT_APPLICABLE);
        assertThat(Figure.SUPPRESSED.map(value -> value + 1)).isEqualTo(Figure.SUPPRESSED);
        assertThat(Figure.of(2).map(value -> value + 1)).isEqualTo(Figure.of(3));
    }

    @Test
    void a_state_has_no_number_to_give() {
        assertThatThrownBy(Figure.SUPPRESSED::number)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("[c]");
        assertThat(Figure.SUPPRESSED.orElse(7)).isEqualTo(7);
        assertThat(Figure.of(3).orElse(7)).isEqualTo(3);
    }

    @Test
    void exact_amounts_are_printed_as_given_and_others_with_as_few_digits_as_tell_them_apart() {
        assertThat(Figure.of(new BigDecimal("1234.50"))).hasToString("1234.50");
        assertThat(Figure.of(Money.parse("2839062401.0363906"))).hasToString("2839062401.0363906");
        assertThat(Figure.of(0.1)).hasToString("0.1");
        assertThat(Figure.of(-0.0)).hasToString("0");
        assertThat(Figure.of(1.2e-5)).hasToString("0.000012");
        assertThat(Figure.of(1.2e6)).hasToString("1200000");
        assertThat(Figure.of(0.1 + 0.2)).hasToString("0.30000000000000004");
    }

    @Test
    void every_number_reads_back_as_itself() {
        Random random = new Random(20261122);
        for (int i = 0; i < 20_000; i++) {
            double number = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(number)) {
                String text = PlainDecimal.of(number);
                assertThat(Double.parseDouble(text)).isEqualTo(number == 0 ? 0.0 : number);
                assertThat(text).doesNotContain("E");
            }
        }
    }

    @Test
    void figures_are_equal_when_they_are_the_same_number_given_the_same_way() {
        assertThat(Figure.of(new BigDecimal("1.50"))).isEqualTo(Figure.of(new BigDecimal("1.5")));
        assertThat(Figure.of(new BigDecimal("1.50")))
                .hasSameHashCodeAs(Figure.of(new BigDecimal("1.5")))
                .isNotEqualTo(Figure.of(1.5))
                .isNotEqualTo(Figure.of(new BigDecimal("1.6")))
                .isNotEqualTo("1.50");
        assertThat(Figure.of(1.5)).isEqualTo(Figure.of(1.5)).isNotEqualTo(Figure.of(1.6));
        assertThat(Figure.of(1.5).exact()).isEqualByComparingTo("1.5");
        assertThat(Figure.of(1.5).isExact()).isFalse();
    }

    @Test
    void money_is_exact_and_compares_as_an_amount() {
        Money tenth = Money.parse("0.10");
        assertThat(tenth.plus(Money.parse("0.2"))).isEqualTo(Money.parse("0.3"));
        assertThat(tenth.minus(Money.parse("0.2")))
                .isEqualTo(Money.parse("-0.1"))
                .hasToString("-0.10");
        assertThat(Money.parse("0.1")).isEqualTo(tenth).hasSameHashCodeAs(tenth).isNotEqualTo("0.1");
        assertThat(tenth).isGreaterThan(Money.ZERO).isNotEqualTo(Money.ZERO);
        assertThat(Money.ofPence(12345)).isEqualTo(Money.parse("123.45"));
        assertThat(Money.parse("1.005").toPence()).isEqualTo(101);
        assertThat(Money.parse("-1.005").toPence()).isEqualTo(-101);
        assertThat(Money.parse("1.5").toDouble()).isEqualTo(1.5);
        assertThat(Figure.of(2.5).money()).isEqualTo(Money.parse("2.5"));
    }

    @Test
    void flags_are_printed_in_one_order_and_none_as_not_applicable() {
        assertThat(Flag.print(List.of(Flag.MEAN, Flag.LOW, Flag.ESTIMATED))).isEqualTo("[low] [e] [mean]");
        assertThat(Flag.print(List.of())).isEqualTo("[z]");
        assertThat(Flag.values()).allSatisfy(flag -> assertThat(flag.meaning()).isNotBlank());
    }
}
