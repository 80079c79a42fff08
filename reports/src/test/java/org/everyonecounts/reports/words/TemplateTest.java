package org.everyonecounts.reports.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TemplateTest {
    @ParameterizedTest
    @EnumSource
    void no_template_says_more_than_the_figures_show(Template template) {
        String text = template.text().toLowerCase(Locale.UK);
        assertThat(Template.FORBIDDEN).isNotEmpty().noneMatch(word -> text.matches(".*\\b" + word + "\\b.*"));
    }

    @ParameterizedTest
    @EnumSource
    void every_template_can_be_filled_and_leaves_no_slot_behind(Template template) {
        Map<String, String> values =
                template.slots().stream().distinct().collect(Collectors.toMap(slot -> slot, slot -> "a $1 \\ value"));
        assertThat(template.with(values))
                .doesNotContain("{")
                .doesNotContain("}")
                .doesNotContain("  ");
    }

    @ParameterizedTest
    @EnumSource
    void british_spelling_is_used(Template template) {
        assertThat(template.text().toLowerCase(Locale.UK))
                .doesNotContainPattern("maximize|program\\b|favor[^i]*s |center");
    }

    @Test
    void the_forbidden_words_are_those_of_the_contract() {
        assertThat(Template.FORBIDDEN).contains("underfunded", "owed", "entitled", "because of", "would be avoided");
    }

    @Test
    void the_sentence_of_resampled_ranges_is_that_of_the_methods() {
        assertThat(Template.RESAMPLED.sentence())
                .isEqualTo("All areas are included, so this is not sampling error. The range shows how far the figure"
                        + " rests on which areas are in it.");
    }

    @Test
    void a_slot_without_a_value_is_refused() {
        assertThatThrownBy(() -> Template.LEAN_NONE.sentence())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("LEAN_NONE")
                .hasMessageContaining("[index]");
    }

    @Test
    void a_value_without_a_slot_is_refused() {
        assertThatThrownBy(() -> Template.STATUS.with(Map.of("status", "official")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[status]");
    }
}
