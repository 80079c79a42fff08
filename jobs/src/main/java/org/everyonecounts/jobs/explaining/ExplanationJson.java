package org.everyonecounts.jobs.explaining;

import java.math.BigDecimal;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.models.allocation.explain.Explanation;
import org.everyonecounts.models.allocation.explain.Explanation.Step;
import org.everyonecounts.models.allocation.explain.Expression;
import org.everyonecounts.models.measure.Figure;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An explanation for programs. Values are numbers with all their digits, or the token of their state as text. */
public final class ExplanationJson {
    private ExplanationJson() {}

    public static ObjectNode of(Explained explained) {
        Explanation explanation = explained.explanation();
        FormulaText formulas = new FormulaText(explanation);
        ObjectNode root = Json.object();
        root.put("schema_version", 1);
        root.put("run_id", explained.runId());
        root.put("scheme", explanation.scheme());
        root.put("mode", explained.scheme().target().code());
        root.put("period", explanation.period());
        root.put("level", explanation.level());
        root.put("area_code", explanation.areaCode());
        root.put("area_name", explanation.areaName());
        ArrayNode steps = root.putArray("steps");
        for (Step step : explanation.steps()) {
            ObjectNode node = steps.addObject().put("id", step.id()).put("symbol", step.symbol());
            node.put("title", step.title()).put("unit", step.unit());
            put(node, "value", step.value());
            if (step.expression() instanceof Expression.Input input) {
                node.put("source", input.source());
            } else {
                node.put("formula", formulas.symbols(step.expression()));
                node.put("numbers", formulas.numbers(step.expression()));
            }
            node.put("words", step.words());
        }
        root.put("as_published", !explained.published().isEmpty());
        ObjectNode published = root.putObject("published");
        explained.published().forEach(published::put);
        return root;
    }

    private static void put(ObjectNode node, String key, Figure value) {
        if (value.isNumber()) {
            node.set(key, Json.number(new BigDecimal(value.toString())));
        } else {
            node.put(key, value.toString());
        }
    }
}
