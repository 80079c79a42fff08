package org.everyonecounts.reports.accessibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.everyonecounts.reports.SyntheticRun;
import org.everyonecounts.reports.accessibility.check.Profile;
import org.everyonecounts.reports.workbook.EquityWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook of the made-up run, with every sheet that there is, against the checklist. */
final class OwnWorkbookTest {
    @TempDir
    Path folder;

    @Test
    void the_workbook_passes_every_check_asked() throws Exception {
        Path file = folder.resolve("workbook.xlsx");
        EquityWorkbook.write(SyntheticRun.figures(), SyntheticRun.facts(), file);
        CheckResult result = WorkbookChecker.check(file, Profile.ANALYST);

        assertThat(result.findings()).isEmpty();
        assertThat(result.asked()).isEqualTo(35);
    }
}
