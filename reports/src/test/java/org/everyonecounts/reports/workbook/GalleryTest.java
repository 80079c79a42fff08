package org.everyonecounts.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.everyonecounts.reports.SyntheticRun;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Leaves both workbooks of the made-up run in {@code target/gallery}, to look at every sheet; the README says how. */
class GalleryTest {
    @ParameterizedTest
    @EnumSource
    void the_workbook_of_the_made_up_run_can_be_looked_at(Profile profile) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "gallery"));
        Path file = folder.resolve(
                "everyone-counts_gallery" + (profile == Profile.ANALYST ? "" : "_" + profile.word()) + ".xlsx");
        EquityWorkbook.write(SyntheticRun.figures(), SyntheticRun.facts(), profile, file);
        assertThat(file).isNotEmptyFile();
    }
}
