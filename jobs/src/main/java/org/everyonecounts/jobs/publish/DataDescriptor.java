package org.everyonecounts.jobs.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.everyonecounts.models.exchange.OutputTable;
import org.everyonecounts.models.exchange.OutputTables;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code data/datapackage.json}: makes the CSV files of a run a valid Data Package v2, with the type and meaning of every column.
 *
 * <p>It carries the fingerprint and the data's own date, no clock time, so that equal figures give equal bytes.
 */
public final class DataDescriptor {
    private DataDescriptor() {}

    /**
     * @param folder where the CSV files stand
     * @param tables what they hold
     * @param input descriptor of the data package that was read: its sources and licences are passed on
     */
    public static ObjectNode of(
            Path folder,
            List<OutputTables.Filled<?>> tables,
            JsonNode input,
            RunIdentity identity,
            String packageDate,
            boolean held)
            throws IOException {
        ObjectNode root = Json.object();
        root.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
        root.put("name", "everyone-counts-figures");
        String title = "Does the money follow need? Figures for period " + identity.periodWord();
        root.put("title", held ? "HELD, not for use: " + title : title);
        root.put(
                "description",
                "Management information, not official statistics. Fractions are fractions, pounds are pounds;"
                        + " [c] is suppressed, [x] not available, [z] not applicable.");
        root.put("version", identity.software());
        if (packageDate.matches("\\d{4}-\\d{2}-\\d{2}")) {
            root.put("created", packageDate + "T00:00:00Z");
        }
        copy(input, root, "licenses");
        copy(input, root, "sources");
        root.put("x-fingerprint", identity.fingerprint());
        if (held) {
            root.put("x-status", RunStatus.HELD.name());
        }
        ArrayNode resources = root.putArray("resources");
        for (OutputTables.Filled<?> rows : tables) {
            resources.add(resource(folder, rows.table()));
        }
        return root;
    }

    private static void copy(JsonNode from, ObjectNode to, String key) {
        JsonNode value = from.get(key);
        if (value != null && value.isArray() && !value.isEmpty()) {
            to.set(key, value.deepCopy());
        }
    }

    private static ObjectNode resource(Path folder, OutputTable<?> table) throws IOException {
        OutputFile file = OutputFile.of(folder, folder.resolve(table.name() + ".csv"));
        ObjectNode resource = Json.object();
        resource.put("name", table.name());
        resource.put("path", file.path());
        resource.put("type", "table");
        resource.put("title", table.title());
        resource.put("format", "csv");
        resource.put("mediatype", "text/csv");
        resource.put("encoding", "utf-8");
        resource.put("bytes", file.bytes());
        resource.put("hash", "sha256:" + file.sha256());
        resource.putObject("dialect").put("lineTerminator", "\n");
        ObjectNode schema = resource.putObject("schema");
        ArrayNode fields = schema.putArray("fields");
        for (OutputTable.Column<?> column : table.columns()) {
            fields.addObject()
                    .put("name", column.name())
                    .put("type", type(column.type()))
                    .put("description", column.description());
        }
        ArrayNode missing = schema.putArray("missingValues");
        List.of("[c]", "[x]", "[z]").forEach(missing::add);
        ArrayNode key = schema.putArray("primaryKey");
        table.key().forEach(key::add);
        return resource;
    }

    private static String type(OutputTable.Type type) {
        return switch (type) {
            case STRING -> "string";
            case NUMBER -> "number";
            case INTEGER -> "integer";
        };
    }
}
