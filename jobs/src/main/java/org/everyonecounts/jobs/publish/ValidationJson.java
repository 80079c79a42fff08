package org.everyonecounts.jobs.publish;

import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.models.exchange.RunFacts;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code quality/validation.json}: what was tested, what was found, and how to mend it. Also what {@code validate --format json} prints. */
public final class ValidationJson {
    private ValidationJson() {}

    public static ObjectNode of(RunStatus status, Evidence evidence) {
        ObjectNode root = Json.object();
        root.put("schema_version", 1);
        root.put("status", status.name());
        root.putObject("rows")
                .put("total", evidence.rows())
                .put("accepted", evidence.acceptedRows())
                .put("rejected", evidence.rejectedRows());
        ArrayNode problems = root.putArray("problems");
        for (Problem problem : evidence.problems()) {
            problems.addObject()
                    .put("what", problem.what())
                    .put("file", problem.file())
                    .put("line", problem.line())
                    .put("column", problem.column())
                    .put("why", problem.why())
                    .put("fix", problem.fix());
        }
        root.set("checks", checks(evidence, true));
        ArrayNode controls = root.putArray("controls");
        for (RunFacts.Control control : evidence.controls()) {
            controls.addObject()
                    .put("id", control.id())
                    .put("description", control.description())
                    .put("expected", control.expected())
                    .put("found", control.found())
                    .put("difference", control.difference())
                    .put("tolerance", control.tolerance())
                    .put("passed", control.passed());
        }
        root.set("inputs", inputs(evidence));
        return root;
    }

    static ArrayNode checks(Evidence evidence, boolean withMessage) {
        ArrayNode checks = Json.array();
        for (Check check : evidence.checks()) {
            ObjectNode node = checks.addObject()
                    .put("id", check.id())
                    .put("severity", check.severity().name())
                    .put("status", check.status().name())
                    .put("tested", check.tested())
                    .put("failed", check.failed());
            if (withMessage) {
                node.put("message", check.message());
            }
        }
        return checks;
    }

    static ArrayNode inputs(Evidence evidence) {
        ArrayNode inputs = Json.array();
        for (RunFacts.InputFile input : evidence.inputs()) {
            inputs.addObject()
                    .put("resource", input.resource())
                    .put("path", input.path())
                    .put("sha256", input.sha256())
                    .put("bytes", input.bytes())
                    .put("rows", input.rows())
                    .put("rejected", input.rejected());
        }
        return inputs;
    }
}
