package org.everyonecounts.reports.accessibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.everyonecounts.reports.SyntheticRun;
import org.everyonecounts.reports.accessibility.check.Profile;
import org.everyonecounts.reports.workbook.EquityWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The workbook of the made-up run, with every sheet that there is, against the checklist. */
final class OwnWorkbookTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"ANALYST, 35", "PUBLICATION, 36"})
    void the_workbook_passes_every_check_asked(Profile profile, int checks) throws Exception {
        Path file = folder.resolve("workbook.xlsx");
        EquityWorkbook.write(
                SyntheticRun.figures(),
                SyntheticRun.facts(),
                org.everyonecounts.reports.workbook.Profile.valueOf(profile.name()),
                file);
        CheckResult result = WorkbookChecker.check(file, profile);

        assertThat(result.findings()).isEmpty();
        assertThat(result.asked()).isEqualTo(checks);
    }
}
