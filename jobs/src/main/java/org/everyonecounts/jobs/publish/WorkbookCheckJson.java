package org.everyonecounts.jobs.publish;

import org.everyonecounts.reports.accessibility.CheckOutcome;
import org.everyonecounts.reports.accessibility.CheckResult;
import org.everyonecounts.reports.accessibility.check.Finding;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code quality/workbook-check.json}: how a workbook fared, check by check. Also what {@code check-workbook --format json} prints. */
public final class WorkbookCheckJson {
    private WorkbookCheckJson() {}

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
