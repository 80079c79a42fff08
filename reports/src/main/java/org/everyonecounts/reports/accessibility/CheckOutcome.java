package org.everyonecounts.reports.accessibility;

import java.util.List;
import org.everyonecounts.reports.accessibility.check.Check;
import org.everyonecounts.reports.accessibility.check.Finding;
import org.everyonecounts.reports.accessibility.check.Importance;

/**
 * How one check ended.
 *
 * @param check the check
 * @param asked whether the profile asks for it
 * @param findings what fails it; empty when it passes or is not asked
 */
public record CheckOutcome(Check check, boolean asked, List<Finding> findings) {
    public CheckOutcome {
        findings = List.copyOf(findings);
        if (!asked && !findings.isEmpty()) {
            throw new IllegalArgumentException("check " + check.id() + " has " + findings.size()
                    + " findings; a check that is not asked has none");
        }
    }

    public boolean failed() {
        return !findings.isEmpty();
    }

    public boolean failedEssential() {
        return failed() && check.importance() == Importance.ESSENTIAL;
    }

    /** {@code passed}, {@code failed} or {@code not_asked}. */
    public String status() {
        return !asked ? "not_asked" : failed() ? "failed" : "passed";
    }
}
