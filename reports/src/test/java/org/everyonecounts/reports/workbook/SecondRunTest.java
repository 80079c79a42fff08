package org.everyonecounts.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TimeZone;
import org.everyonecounts.models.scorecard.Indicators;
import org.everyonecounts.reports.SyntheticRun;
import org.everyonecounts.reports.sheet.ModelTerms;
import org.everyonecounts.reports.sheet.ReportedRun;
import org.everyonecounts.reports.sheet.Sheets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecondRunTest {
    /** Every table kept in memory, or every one streamed. */
    private static byte[] written(Profile profile, int kept) throws IOException {
        ReportedRun run = new ReportedRun(
                SyntheticRun.figures(), SyntheticRun.facts(), new ModelTerms(Indicators.standard())::of);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EquityWorkbook.write(
                Sheets.of(run, profile.charts()), SyntheticRun.facts(), profile, new LongTables(kept), out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({"ANALYST, 1000", "ANALYST, 0", "PUBLICATION, 1000", "PUBLICATION, 0"})
    void the_same_figures_give_the_same_bytes_in_any_time_zone(Profile profile, int kept) throws IOException {
        byte[] first = written(profile, kept);
        TimeZone here = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            byte[] second = written(profile, kept);
            Map<String, byte[]> parts = Parts.of(second).bytes();
            assertThat(parts.keySet()).isEqualTo(Parts.of(first).bytes().keySet());
            Parts.of(first)
                    .bytes()
                    .forEach((part, bytes) ->
                            assertThat(parts.get(part)).as(part).isEqualTo(bytes));
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
