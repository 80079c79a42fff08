package org.everyonecounts.models.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RuleSetTest {
    @Test
    void a_rule_set_says_what_it_does() {
        assertThat(RuleSet.of("standard", 3, 3).words())
                .isEqualTo("standard: 1 to 7 withheld, others to the nearest 5");
        assertThat(RuleSet.of("none", 3, 3).words()).isEqualTo("none: counts are shown as they came");
        assertThat(RuleSet.of("own", 4, 10).words()).isEqualTo("own: 1 to 4 withheld, others to the nearest 10");
        assertThat(RuleSet.of("own", 1, 5).words()).contains("1 withheld");
        assertThat(RuleSet.of("own", 0, 5).words()).contains("none withheld as small");
    }

    @Test
    void a_shown_count_stands_for_exactly_the_counts_that_are_shown_alike() {
        for (CountRule rule :
                new CountRule[] {CountRule.STANDARD, new CountRule(4, 10), new CountRule(7, 1), new CountRule(2, 3)}) {
            for (long count = 1; count < 200; count++) {
                if (!rule.hides(count)) {
                    for (long other = 1; other < 220; other++) {
                        boolean alike = !rule.hides(other) && rule.rounded(other) == rule.rounded(count);
                        assertThat(alike)
                                .as("%s: %d and %d", rule, count, other)
                                .isEqualTo(other >= rule.least(count) && other <= rule.greatest(count));
                    }
                }
            }
        }
        assertThat(CountRule.STANDARD.least(0)).isZero();
        assertThat(CountRule.STANDARD.greatest(0)).isZero();
    }
}
