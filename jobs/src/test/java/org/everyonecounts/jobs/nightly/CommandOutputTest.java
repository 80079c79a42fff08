package org.everyonecounts.jobs.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandOutputTest {
    private static List<String> lines(String text) throws IOException {
        List<String> lines = new ArrayList<>();
        new CommandOutput(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8)
                .forEach(lines::add);
        return lines;
    }

    @Test
    void lines_are_taken_as_they_come_the_last_one_without_its_end_too() throws IOException {
        assertThat(lines("one\ntwo\r\n\nthree")).containsExactly("one", "two", "", "three");
        assertThat(lines("")).isEmpty();
    }

    @Test
    void signs_that_steer_a_terminal_become_blanks() throws IOException {
        assertThat(lines("a\u001b[2Jb\u0000c\td\n")).containsExactly("a [2Jb c\td");
    }

    @Test
    void a_long_line_is_cut_and_lines_after_the_thousandth_are_counted() throws IOException {
        assertThat(lines("x".repeat(9000)).get(0)).hasSize(4000);
        assertThat(lines("y\n".repeat(1003))).hasSize(1001).endsWith("(3 more lines)");
    }
}
