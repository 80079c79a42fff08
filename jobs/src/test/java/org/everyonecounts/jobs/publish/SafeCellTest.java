package org.everyonecounts.jobs.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCellTest {
    @ParameterizedTest
    @CsvSource({
        "=1+1, '''=1+1'",
        "@x, '''@x'",
        "-1, -1",
        "+1.5e-7, +1.5e-7",
        "-1-1, '''-1-1'",
        "'''=x', '''''=x'",
        "it's, it's"
    })
    void text_that_would_be_run_is_marked_and_numbers_are_not(String text, String cell) {
        assertThat(SafeCell.of(text)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=x", "-1", "-x", "'", "''", "'=x", "''=x", "'-1", "'it", "", "\tx", "\r", "'\t", "[c]", "−1", "it's"
            })
    void the_mark_comes_off_again(String text) {
        assertThat(SafeCell.undone(SafeCell.of(text))).isEqualTo(text);
    }
}
