package org.everyonecounts.jobs.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.everyonecounts.jobs.publish.SafeCell;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that a spreadsheet program would run is marked as text, and can be had back. */
class FormulaSignsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1+1",
                "-1+1",
                "@SUM(1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1+1",
                "＋1",
                "－1+1",
                "＠SUM(1)",
                "=DDE(\"cmd\";\"/C calc\";\"x\")",
                "'=1",
                "''＝1"
            })
    void a_text_that_would_be_run_is_marked_and_comes_back_whole(String text) {
        assertThat(SafeCell.of(text)).isEqualTo("'" + text);
        assertThat(SafeCell.undone(SafeCell.of(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "+1.5", "-1e-7", "a=b", "", "'quoted'", "North-East"})
    void numbers_and_harmless_texts_stay(String text) {
        assertThat(List.of(SafeCell.of(text), SafeCell.undone(text))).containsOnly(text);
    }
}
