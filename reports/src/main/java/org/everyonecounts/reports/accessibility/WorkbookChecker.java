package org.everyonecounts.reports.accessibility;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.everyonecounts.reports.accessibility.check.Catalogue;
import org.everyonecounts.reports.accessibility.check.Check;
import org.everyonecounts.reports.accessibility.check.Profile;
import org.everyonecounts.reports.accessibility.xlsx.UnreadableWorkbookException;
import org.everyonecounts.reports.accessibility.xlsx.Workbook;
import org.everyonecounts.reports.accessibility.xlsx.WorkbookReader;

/** Holds a workbook, whoever made it, against the accessible-workbook checklist. */
public final class WorkbookChecker {
    private WorkbookChecker() {}

    /**
     * Runs every check that a profile asks for.
     *
     * @throws UnreadableWorkbookException when the file is not an .xlsx workbook that can be read; the message says why
     * @throws IOException when the file is absent or cannot be read from disk
     */
    public static CheckResult check(Path file, Profile profile) throws IOException, UnreadableWorkbookException {
        Workbook workbook = WorkbookReader.read(file);
        List<CheckOutcome> outcomes = Catalogue.checks().stream()
                .map(check -> outcome(check, workbook, profile))
                .toList();
        Path name = file.getFileName();
        return new CheckResult(name == null ? file.toString() : name.toString(), profile, outcomes);
    }

    private static CheckOutcome outcome(Check check, Workbook workbook, Profile profile) {
        boolean asked = check.isAskedOf(profile);
        return new CheckOutcome(check, asked, asked ? check.findings(workbook) : List.of());
    }
}
