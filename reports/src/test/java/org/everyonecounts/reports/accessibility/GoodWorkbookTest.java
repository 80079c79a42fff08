package org.everyonecounts.reports.accessibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.everyonecounts.reports.accessibility.check.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GoodWorkbookTest {
    @TempDir
    Path folder;

    @Test
    void a_good_workbook_for_analysts_passes_every_check_asked() throws Exception {
        CheckResult result = WorkbookChecker.check(GoodWorkbook.analyst().write(folder), Profile.ANALYST);

        assertThat(result.findings()).isEmpty();
        assertThat(result.asked()).isEqualTo(35);
        assertThat(result.claim())
                .isEqualTo(
                        "Built to the Analysis Function checklist; 35 of 35 automatic checks pass; not a substitute for testing"
                                + " with users.");
    }

    @Test
    void a_good_workbook_for_publication_passes_every_check() throws Exception {
        CheckResult result = WorkbookChecker.check(GoodWorkbook.publication().write(folder), Profile.PUBLICATION);

        assertThat(result.findings()).isEmpty();
        assertThat(result.passed()).isEqualTo(36);
    }
}
