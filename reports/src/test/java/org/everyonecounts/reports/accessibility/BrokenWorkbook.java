package org.everyonecounts.reports.accessibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.everyonecounts.reports.accessibility.check.Finding;
import org.everyonecounts.reports.accessibility.check.Profile;
import org.everyonecounts.reports.accessibility.xlsx.UnreadableWorkbookException;

/** A workbook broken by a test, and what the checker says of it. */
final class BrokenWorkbook {
    private final List<Finding> findings;

    private BrokenWorkbook(List<Finding> findings) {
        this.findings = findings;
    }

    static BrokenWorkbook analyst(WorkbookParts parts) {
        return of(parts, Profile.ANALYST);
    }

    static BrokenWorkbook publication(WorkbookParts parts) {
        return of(parts, Profile.PUBLICATION);
    }

    private static BrokenWorkbook of(WorkbookParts parts, Profile profile) {
        try {
            Path folder = Files.createTempDirectory("broken");
            Path file = parts.write(folder);
            try {
                return new BrokenWorkbook(WorkbookChecker.check(file, profile).findings());
            } finally {
                Files.delete(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a temporary file cannot be written", e);
        } catch (UnreadableWorkbookException e) {
            throw new IllegalStateException("the test broke the workbook so far that it cannot be read", e);
        }
    }

    /** Exactly one check fails, and it says this of this place first. */
    void failsOnly(String id, String sheet, String cell, String wrong) {
        assertThat(findings.stream().map(Finding::id).collect(Collectors.toSet()))
                .as("findings are %s", findings)
                .containsExactly(id);
        assertThat(findings.get(0).sheet()).isEqualTo(sheet);
        assertThat(findings.get(0).cell()).isEqualTo(cell);
        assertThat(findings.get(0).wrong()).contains(wrong);
        assertThat(findings.get(0).mend()).isNotBlank();
    }

    /** Among others this check fails, and says this of this place. */
    BrokenWorkbook fails(String id, String sheet, String cell, String wrong) {
        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.id()).isEqualTo(id);
            assertThat(finding.sheet()).isEqualTo(sheet);
            assertThat(finding.cell()).isEqualTo(cell);
            assertThat(finding.wrong()).contains(wrong);
        });
        return this;
    }

    /** No check fails. */
    void passes() {
        assertThat(findings).isEmpty();
    }
}
