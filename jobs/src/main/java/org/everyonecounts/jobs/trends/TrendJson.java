package org.everyonecounts.jobs.trends;

import java.math.BigDecimal;
import org.everyonecounts.jobs.publish.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A trend for programs: figures are numbers, or the token of why there is none. */
public final class TrendJson {
    private TrendJson() {}

    public static ObjectNode of(Trend trend) {
        ObjectNode root = Json.object();
        root.put("schema_version", 1);
        root.put("scheme", trend.scheme().isEmpty() ? null : trend.scheme());
        root.put("level", trend.level().isEmpty() ? null : trend.level());
        ArrayNode list = root.putArray("series");
        for (Series series : trend.series()) {
            ObjectNode one = list.addObject().put("indicator", series.indicator());
            ArrayNode points = one.putArray("points");
            for (TrendPoint point : series.points()) {
                ObjectNode node = points.addObject().put("period", point.period());
                node.set("estimate", figure(point.estimate()));
                node.set("lower", figure(point.lower()));
                node.set("upper", figure(point.upper()));
                node.set("confidence", figure(point.confidence()));
                node.set("change", figure(point.change()));
                node.set("change_lower", figure(point.changeLower()));
                node.set("change_upper", figure(point.changeUpper()));
                node.put("reading", point.reading());
                node.put("run_id", point.runId());
                ArrayNode flags = node.putArray("flags");
                point.flags().forEach(flags::add);
            }
        }
        ArrayNode notes = root.putArray("notes");
        trend.notes().forEach(notes::add);
        return root;
    }

    private static JsonNode figure(String text) {
        return text.startsWith("[") ? Json.text(text) : Json.number(new BigDecimal(text));
    }
}
