package org.everyonecounts.reports.accessibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.everyonecounts.reports.accessibility.check.Check;
import org.everyonecounts.reports.accessibility.check.Finding;

/** The result as lines to be read: each check that fails with its findings, then what passed, then the counts. */
public final class CheckText {
    private CheckText() {}

    public static List<String> lines(CheckResult result) {
        List<String> lines = new ArrayList<>();
        for (CheckOutcome outcome : result.outcomes()) {
            if (outcome.failed()) {
                Check check = outcome.check();
                lines.add("FAILED " + check.id() + " (" + check.importance().word() + "): " + check.asks() + ".");
                for (Finding finding : outcome.findings()) {
                    lines.add("  " + finding.where() + ": " + finding.wrong() + ".");
                }
                lines.add("  To mend: " + check.mend() + ".");
            }
        }
        lines.add(named("Passed", "passed", result));
        if (result.asked() < result.outcomes().size()) {
            lines.add(named("Not asked of the " + result.profile().word() + " profile", "not_asked", result));
        }
        lines.add("Left to a person: V1, print it and look that nothing is cut off.");
        lines.add(result.file() + ", profile " + result.profile().word() + ": "
                + (result.essentialFailures() == 0
                        ? "no essential check fails."
                        : String.format(
                                Locale.ROOT,
                                "%d essential %s.",
                                result.essentialFailures(),
                                result.essentialFailures() == 1 ? "check fails" : "checks fail")));
        lines.add(result.claim());
        return List.copyOf(lines);
    }

    private static String named(String title, String status, CheckResult result) {
        String ids = result.outcomes().stream()
                .filter(outcome -> outcome.status().equals(status))
                .map(outcome -> outcome.check().id())
                .collect(Collectors.joining(" "));
        return title + ": " + (ids.isEmpty() ? "none" : ids) + ".";
    }
}
