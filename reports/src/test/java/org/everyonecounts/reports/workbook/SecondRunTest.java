package org.everyonecounts.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TimeZone;
import org.everyonecounts.reports.SyntheticRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecondRunTest {
    @Test
    void the_same_figures_give_the_same_bytes_in_any_time_zone() throws IOException {
        byte[] first = Parts.written(SyntheticRun.figures(), SyntheticRun.facts());
        TimeZone here = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            byte[] second = Parts.written(SyntheticRun.figures(), SyntheticRun.facts());
            assertThat(Parts.of(second).bytes().keySet())
                    .isEqualTo(Parts.of(first).bytes().keySet());
            Parts.of(first).bytes().forEach((part, bytes) -> {
                try {
                    assertThat(Parts.of(second).bytes().get(part)).as(part).isEqualTo(bytes);
                } catch (IOException broken) {
                    throw new java.io.UncheckedIOException(broken);
                }
            });
            assertThat(Arrays.equals(second, first)).isTrue();
        } finally {
            TimeZone.setDefault(here);
        }
    }

    @Test
    void a_file_is_replaced_whole(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("report.xlsx");
        Files.write(file, new byte[2_000_000]);
        EquityWorkbook.write(SyntheticRun.figures(), SyntheticRun.facts(), file);
        byte[] expected = Parts.written(SyntheticRun.figures(), SyntheticRun.facts());
        assertThat(Arrays.equals(Files.readAllBytes(file), expected)).isTrue();
    }
}
