package org.everyonecounts.jobs.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextPoolTest {
    private final TextPool pool = new TextPool();

    private String get(String text) {
        char[] around = ("x" + text + "y").toCharArray();
        return pool.get(around, 1, text.length());
    }

    @Test
    void the_same_characters_give_the_same_object() {
        assertThat(get("00L")).isEqualTo("00L").isSameAs(get("00L"));
        assertThat(get("")).isEmpty();
        assertThat(get("Aa")).as("Aa and BB have the same hash").isNotEqualTo(get("BB"));
    }

    @Test
    void codes_in_sequence_and_texts_beyond_the_pool_stay_what_they_are() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 200_000; i++) {
                String code = String.format(Locale.ROOT, "P%06d", i);
                assertThat(get(code)).isEqualTo(code);
            }
        }
        assertThat(get("P000001")).isSameAs(get("P000001"));
    }
}
