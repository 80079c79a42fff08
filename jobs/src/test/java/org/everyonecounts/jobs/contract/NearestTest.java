package org.everyonecounts.jobs.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> KNOWN =
            List.of("components", "costs", "growth", "health_inequalities", "population", "tolerance");

    @Test
    void letters_left_out_doubled_or_swapped_are_near() {
        assertThat(Nearest.to("componets", KNOWN)).contains("components");
        assertThat(Nearest.to("toleranec", KNOWN)).contains("tolerance");
        assertThat(Nearest.to("grrowth", KNOWN)).contains("growth");
    }

    @Test
    void capitals_and_hyphens_count_nothing() {
        assertThat(Nearest.to("Health-Inequalities", KNOWN)).contains("health_inequalities");
    }

    @Test
    void something_else_altogether_is_near_nothing_and_the_advice_lists_all() {
        assertThat(Nearest.to("transition", KNOWN)).isEmpty();
        assertThat(Nearest.to("", KNOWN)).isEmpty();
        assertThat(Nearest.advice("transition", KNOWN))
                .isEqualTo("use one of components, costs, growth, health_inequalities, population, tolerance");
        assertThat(Nearest.advice("cost", KNOWN)).isEqualTo("write \"costs\", the nearest known one");
    }

    @Test
    void of_two_as_near_the_first_in_the_alphabet_is_taken() {
        assertThat(Nearest.to("cast", List.of("cost", "cart"))).contains("cart");
    }
}
