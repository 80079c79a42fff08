package org.everyonecounts.models.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.everyonecounts.models.disclosure.Differencing.Finding;
import org.everyonecounts.models.measure.Figure;
import org.junit.jupiter.api.Test;

class DifferencingTest {
    private static final Differencing SAME = new Differencing(RuleSet.STANDARD, RuleSet.STANDARD);
    private static final Differencing FROM_RAW = new Differencing(RuleSet.NONE, RuleSet.STANDARD);
    private static final Differencing UNROUNDED =
            new Differencing(RuleSet.NONE, new RuleSet("own", new CountRule(7, 1), true));
    private static final Differencing OTHER_BASE =
            new Differencing(RuleSet.STANDARD, new RuleSet("own", new CountRule(7, 3), true));

    private static List<Figure> shown(Object... figures) {
        return Arrays.stream(figures)
                .map(figure -> figure instanceof Integer number ? Figure.of(number) : Figure.SUPPRESSED)
                .toList();
    }

    @Test
    void the_same_rounding_twice_tells_nothing() {
        for (int then = 8; then < 200; then++) {
            for (int now = 8; now < 200; now++) {
                Figure before = CountRule.STANDARD.shown(Figure.of(then));
                assertThat(SAME.of(List.of(before), now, false)).isEqualTo(Finding.NOTHING);
            }
        }
    }

    @Test
    void a_difference_that_can_only_be_small_is_held_back() {
        assertThat(UNROUNDED.of(shown(20), 23, false)).isEqualTo(Finding.HOLD_BACK);
        assertThat(UNROUNDED.of(shown(23), 20, false)).isEqualTo(Finding.HOLD_BACK);
        assertThat(UNROUNDED.of(shown(20), 20, false)).isEqualTo(Finding.NOTHING);
        assertThat(UNROUNDED.of(shown(20), 28, false)).isEqualTo(Finding.NOTHING);
        assertThat(FROM_RAW.of(shown(11), 15, false)).isEqualTo(Finding.HOLD_BACK);
    }

    @Test
    void two_roundings_that_leave_fewer_than_three_numbers_are_held_back() {
        // 10 to the nearest 5 is 8 to 12; 9 to the nearest 3 is 8 to 10, 12 is 11 to 13: together 11 or 12.
        assertThat(OTHER_BASE.of(shown(10), 9, false)).isEqualTo(Finding.NOTHING);
        assertThat(OTHER_BASE.of(shown(10), 12, false)).isEqualTo(Finding.HOLD_BACK);
    }

    @Test
    void what_was_withheld_stays_withheld() {
        assertThat(SAME.of(shown("[c]"), 30, false)).isEqualTo(Finding.HOLD_BACK);
        assertThat(SAME.of(shown("[c]"), 30, true)).isEqualTo(Finding.NOTHING);
        assertThat(SAME.of(shown("[c]"), 0, false)).isEqualTo(Finding.NOTHING);
    }

    @Test
    void what_was_shown_and_is_withheld_now_is_given_away_already() {
        assertThat(SAME.of(shown(30), 30, true)).isEqualTo(Finding.GIVEN_AWAY);
        assertThat(FROM_RAW.of(shown(5), 5, true)).isEqualTo(Finding.GIVEN_AWAY);
        assertThat(SAME.of(shown(30), 5, true)).isEqualTo(Finding.NOTHING);
    }

    /** Merged from a shown 30 and a withheld count: 33 unrounded would make that 3. */
    @Test
    void a_merged_area_does_not_give_back_what_a_part_withheld() {
        assertThat(UNROUNDED.of(shown(30, "[c]"), 33, false)).isEqualTo(Finding.HOLD_BACK);
        assertThat(new Differencing(RuleSet.STANDARD, RuleSet.STANDARD).of(shown(30, "[c]"), 33, false))
                .isEqualTo(Finding.NOTHING);
        assertThat(SAME.of(shown(30, 10), 41, false)).isEqualTo(Finding.NOTHING);
    }

    @Test
    void nothing_earlier_or_no_protection_tells_nothing() {
        assertThat(SAME.of(List.of(), 30, false)).isEqualTo(Finding.NOTHING);
        assertThat(SAME.of(List.of(Figure.NOT_AVAILABLE), 30, false)).isEqualTo(Finding.NOTHING);
        assertThat(new Differencing(RuleSet.STANDARD, RuleSet.NONE).of(shown("[c]"), 30, false))
                .isEqualTo(Finding.NOTHING);
    }
}
