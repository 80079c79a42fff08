package org.everyonecounts.models.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.everyonecounts.models.measure.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountRuleTest {
    private static List<String> shown(double... counts) {
        return Arrays.stream(counts)
                .boxed()
                .map(count -> CountRule.STANDARD.shown(Figure.of(count)).toString())
                .toList();
    }

    /** METHODS, worked example 9. */
    @Test
    void the_worked_example_of_disclosure_comes_out_as_printed() {
        assertThat(shown(0, 3, 7, 8, 12, 13)).containsExactly("0", "[c]", "[c]", "10", "10", "15");
    }

    @Test
    void every_suppressed_count_is_small_and_every_shown_one_within_half_the_base() {
        for (int people = 0; people <= 10_000; people++) {
            Figure shown = CountRule.STANDARD.shown(Figure.of(people));
            assertThat(shown.state() == Figure.State.SUPPRESSED)
                    .as("count %d", people)
                    .isEqualTo(people >= 1 && people <= 7);
            if (shown.isNumber()) {
                assertThat(shown.number() % 5).isZero();
                assertThat(Math.abs(shown.number() - people))
                        .as("count %d", people)
                        .isLessThanOrEqualTo(2);
            }
        }
    }

    @Test
    void halves_go_up_with_an_even_base() {
        CountRule tens = new CountRule(4, 10);
        assertThat(tens.shown(Figure.of(5))).hasToString("10");
        assertThat(tens.shown(Figure.of(15))).hasToString("20");
        assertThat(tens.shown(Figure.of(14))).hasToString("10");
    }

    @Test
    void what_is_no_number_stays_what_it_is() {
        for (Figure state : List.of(Figure.SUPPRESSED, Figure.NOT_AVAILABLE, Figure.NOT_APPLICABLE)) {
            assertThat(CountRule.STANDARD.shown(state)).isEqualTo(state);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 2.5, 1e300})
    void what_cannot_be_a_count_is_refused_by_name(double count) {
        assertThatThrownBy(() -> CountRule.STANDARD.shown(Figure.of(count)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("count is " + count);
    }

    @Test
    void a_rule_without_sense_is_refused() {
        assertThatThrownBy(() -> new CountRule(-1, 5)).hasMessageContaining("largest hidden count is -1");
        assertThatThrownBy(() -> new CountRule(7, 0)).hasMessageContaining("base is 0");
    }
}
