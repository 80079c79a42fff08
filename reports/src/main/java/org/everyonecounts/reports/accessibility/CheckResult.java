package org.everyonecounts.reports.accessibility;

import java.util.List;
import org.everyonecounts.reports.accessibility.check.Finding;
import org.everyonecounts.reports.accessibility.check.Profile;

/**
 * How a workbook fared.
 *
 * @param file name of the file, without its folder
 * @param profile profile it was held against
 * @param outcomes every check of the catalogue, in its order
 */
public record CheckResult(String file, Profile profile, List<CheckOutcome> outcomes) {
    public CheckResult {
        outcomes = List.copyOf(outcomes);
    }

    /** Number of automatic checks that the profile asks for. */
    public long asked() {
        return outcomes.stream().filter(CheckOutcome::asked).count();
    }

    public long passed() {
        return outcomes.stream()
                .filter(outcome -> outcome.asked() && !outcome.failed())
                .count();
    }

    public long essentialFailures() {
        return outcomes.stream().filter(CheckOutcome::failedEssential).count();
    }

    public List<Finding> findings() {
        return outcomes.stream().flatMap(outcome -> outcome.findings().stream()).toList();
    }

    /** The sentence that may be said of the workbook. */
    public String claim() {
        String counts = passed() + " of " + asked() + " automatic checks pass";
        return passed() == asked()
                ? "Built to the Analysis Function checklist; " + counts + "; not a substitute for testing with users."
                : "Held against the Analysis Function checklist; " + counts
                        + "; not a substitute for testing with users.";
    }
}
