package org.everyonecounts.jobs.publish;

import java.util.List;
import org.everyonecounts.reports.accessibility.CheckOutcome;
import org.everyonecounts.reports.accessibility.CheckResult;
import org.everyonecounts.reports.accessibility.check.Finding;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code quality/workbook-check.json}: how the workbooks of a run fared, check by check. The part on one workbook is also what
 * {@code check-workbook --format json} prints.
 */
public final class WorkbookCheckJson {
    private WorkbookCheckJson() {}

    /**
     * The first workbook as {@link #of}, and the others in the same form in the list {@code further_workbooks}, which is empty where there are none.
     *
     * @param results at least one
     */
    public static ObjectNode ofAll(List<CheckResult> results) {
        ObjectNode root = of(results.get(0));
        ArrayNode further = root.putArray("further_workbooks");
        results.stream().skip(1).forEach(result -> {
            ObjectNode other = of(result);
            other.remove("schema_version");
            further.add(other);
        });
        return root;
    }

    /** Sheet and cell are empty text where the workbook or the sheet as a whole is meant. */
    public static ObjectNode of(CheckResult result) {
        ObjectNode root = Json.object()
                .put("schema_version", 1)
                .put("file", result.file())
                .put("profile", result.profile().word())
                .put("asked", result.asked())
                .put("passed", result.passed())
                .put("essential_failures", result.essentialFailures())
                .put("claim", result.claim());
        ArrayNode checks = root.putArray("checks");
        for (CheckOutcome outcome : result.outcomes()) {
            ObjectNode check = checks.addObject()
                    .put("id", outcome.check().id())
                    .put("importance", outcome.check().importance().word())
                    .put("asks", outcome.check().asks())
                    .put("status", outcome.status());
            ArrayNode findings = check.putArray("findings");
            for (Finding finding : outcome.findings()) {
                findings.addObject()
                        .put("sheet", finding.sheet())
                        .put("cell", finding.cell())
                        .put("wrong", finding.wrong())
                        .put("mend", finding.mend())
                        .put("more", finding.more());
            }
        }
        return root;
    }
}
