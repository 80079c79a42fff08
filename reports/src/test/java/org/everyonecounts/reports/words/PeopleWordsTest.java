package org.everyonecounts.reports.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.everyonecounts.models.exchange.IntervalMethod;
import org.everyonecounts.models.exchange.Reading;
import org.everyonecounts.models.measure.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words of changes, of gaps between groups and of outcomes in their own unit. */
class PeopleWordsTest {
    @ParameterizedTest
    @CsvSource({
        "MEASUREMENT, -2, -3, -1, Clearly down",
        "MEASUREMENT, 2, 1, 3, Clearly up",
        "MEASUREMENT, -2, -3, 1, No clear change",
        "AREAS_RESAMPLED, -2, -3, -1, Down whichever areas are drawn",
        "NONE, 2, 1, 3, Up whichever areas are drawn",
        "AREAS_RESAMPLED, -2, -3, 1, No clear change"
    })
    void a_change_is_clear_only_where_errors_of_measurement_say_so(
            IntervalMethod method, double change, double lower, double upper, String words) {
        assertThat(ChangeWords.of(method, Figure.of(change), Figure.of(lower), Figure.of(upper)))
                .contains(words);
    }

    @Test
    void a_change_without_limits_is_not_tested_and_no_change_has_no_words() {
        Figure none = Figure.NOT_APPLICABLE;
        assertThat(ChangeWords.of(IntervalMethod.NONE, Figure.of(-2), none, none))
                .contains("Down, not tested");
        assertThat(ChangeWords.of(IntervalMethod.NONE, Figure.of(2), none, none))
                .contains("Up, not tested");
        assertThat(ChangeWords.of(IntervalMethod.NONE, Figure.of(0), none, none))
                .contains("The same");
        assertThat(ChangeWords.of(IntervalMethod.NONE, Figure.SUPPRESSED, none, none))
                .isEmpty();
    }

    @Test
    void a_gap_between_groups_favours_no_one_it_is_better_or_worse() {
        for (String indicator : List.of("group_gap", "group_ratio", "group_sii", "group_rii")) {
            assertThat(GroupWords.of(indicator, Reading.CLEAR_AGAINST_DEPRIVED))
                    .isEqualTo("Clearly worse for people in the most deprived group");
            assertThat(GroupWords.of(indicator, Reading.CLEAR_PRO_DEPRIVED))
                    .endsWith("the gradient runs towards the more deprived");
            assertThat(GroupWords.of(indicator, Reading.NO_INFERENCE)).startsWith("Too few groups");
            assertThat(GroupWords.of(indicator, Reading.NOT_CLEAR)).isEqualTo("No clear difference");
        }
        assertThat(GroupWords.of("deprivation_gap", Reading.CLEAR_PRO_DEPRIVED))
                .isEqualTo(ReadingWords.of(Reading.CLEAR_PRO_DEPRIVED));
    }

    @ParameterizedTest
    @CsvSource({
        "333.84, 333.8",
        "-12.345, −12.35",
        "0.132, 0.13",
        "0.0412, 0.041",
        "0, 0.00",
        "1234.5, '1,234.5'",
        "100, 100.0"
    })
    void an_outcome_has_as_many_decimals_as_its_size_calls_for(double value, String words) {
        assertThat(InWords.measured(Figure.of(value))).isEqualTo(words);
    }

    @Test
    void a_state_is_said_and_not_printed_as_a_number() {
        assertThat(InWords.measured(Figure.SUPPRESSED)).isEqualTo("withheld");
        assertThat(InWords.ratio(Figure.NOT_AVAILABLE)).isEqualTo("not available");
        assertThat(InWords.ratio(Figure.of(2.285))).isEqualTo("2.29");
    }
}
