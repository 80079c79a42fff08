package org.everyonecounts.jobs.comparing;

import java.util.List;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.models.exchange.WaterfallRow;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A comparison for programs. */
public final class ComparisonJson {
    private ComparisonJson() {}

    public static ObjectNode of(RunComparison comparison) {
        ObjectNode root = Json.object();
        root.put("schema_version", 1);
        root.put("from", comparison.before());
        root.put("to", comparison.after());
        root.put("different", !comparison.isNone());
        root.set("inputs", changes(comparison.inputs()));
        root.set("settings", changes(comparison.settings()));
        root.set("schemes", changes(comparison.schemes()));
        root.set("assumptions", changes(comparison.assumptions()));
        root.set("software", changes(comparison.software()));
        ArrayNode tables = root.putArray("tables");
        comparison.tables().forEach(table -> table(tables.addObject(), table));
        ArrayNode compared = root.putArray("compared");
        comparison
                .compared()
                .forEach(one -> compared.addObject()
                        .put("scheme", one.scheme())
                        .put("from_period", one.periodBefore())
                        .put("to_period", one.periodAfter()));
        ArrayNode moves = root.putArray("targets_moved_most");
        for (TargetMove move : comparison.moves()) {
            ObjectNode one = moves.addObject().put("scheme", move.scheme()).put("level", move.level());
            one.put("area_code", move.areaCode()).put("area_name", move.areaName());
            one.set("from_gbp", Json.number(move.before()));
            one.set("to_gbp", Json.number(move.after()));
            one.set("change_gbp", Json.number(move.change()));
        }
        ArrayNode drivers = root.putArray("drivers");
        for (WaterfallRow row : comparison.drivers()) {
            drivers.addObject()
                    .put("level", row.level())
                    .put("scheme", row.scheme())
                    .put("stream", row.stream())
                    .put("area_code", row.areaCode())
                    .put("driver", row.driver())
                    .set("amount_gbp", Json.number(row.amountGbp().exact()));
        }
        ArrayNode notes = root.putArray("notes");
        comparison.notes().forEach(notes::add);
        return root;
    }

    private static void table(ObjectNode node, TableChange table) {
        node.put("table", table.table())
                .put("added", table.added())
                .put("removed", table.removed())
                .put("changed", table.changed());
        ArrayNode columns = node.putArray("columns");
        for (ColumnChange column : table.columns()) {
            ObjectNode one = columns.addObject().put("column", column.column()).put("changed", column.changed());
            if (column.largest().isPresent()) {
                one.put("largest_relative_change", column.largest().getAsDouble());
            }
            one.put("row", column.row()).put("before", column.before()).put("after", column.after());
        }
    }

    private static ArrayNode changes(List<Change> changes) {
        ArrayNode list = Json.array();
        changes.forEach(change -> list.addObject()
                .put("what", change.what())
                .put("before", change.before())
                .put("after", change.after()));
        return list;
    }
}
