package org.everyonecounts.jobs.measuring;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.models.measure.Figure;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The answer as JSON: the content of the CSV, an undefined figure as null, notes as a list. */
final class AnswerJson {
    private AnswerJson() {}

    static String of(Answer answer) {
        ObjectNode root = Json.object();
        root.put("file", answer.file());
        ObjectNode about = root.putObject("about");
        answer.about().forEach(fact -> about.put(fact.word(), fact.text()));
        ArrayNode results = root.putArray("results");
        for (ResultRow row : answer.rows()) {
            results.add(result(answer.by(), row));
        }
        ArrayNode leftOut = root.putArray("left_out");
        for (Answer.Fact left : answer.leftOut()) {
            leftOut.addObject().put("measure", left.word()).put("reason", left.text());
        }
        return new String(Json.pretty(root), StandardCharsets.UTF_8);
    }

    private static ObjectNode result(List<String> columns, ResultRow row) {
        ObjectNode result = Json.object();
        result.put("measure", row.measure()).put("convention", row.convention());
        ObjectNode by = result.putObject("by");
        for (int i = 0; i < columns.size(); i++) {
            by.put(columns.get(i), row.by().get(i));
        }
        result.put("group", row.group());
        put(result, "estimate", row.estimate());
        put(result, "standard_error", row.standardError());
        put(result, "lower", row.lower());
        put(result, "upper", row.upper());
        put(result, "confidence", row.confidence());
        result.put("method", row.method()).put("n", row.n()).put("n_excluded", row.excluded());
        ArrayNode notes = result.putArray("notes");
        row.notes().forEach(notes::add);
        return result;
    }

    private static void put(ObjectNode result, String name, Figure figure) {
        if (figure.isNumber()) {
            result.put(name, new BigDecimal(figure.toString()));
        } else {
            result.putNull(name);
        }
    }
}
