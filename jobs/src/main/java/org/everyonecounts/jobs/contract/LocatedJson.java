package org.everyonecounts.jobs.contract;

import java.util.HashMap;
import java.util.Map;
import org.everyonecounts.jobs.contract.LocatedDocument.Position;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads JSON into a {@link LocatedDocument}. A key given twice is an error; nesting is at most 64 deep. */
final class LocatedJson {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(64).build())
            .build();

    private final JsonParser parser;
    private final Map<String, Position> positions = new HashMap<>();

    private LocatedJson(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * @param shown the file as the user knows it
     * @param broken exit code when the text is not JSON
     */
    static LocatedDocument parse(String text, String shown, ExitCode broken) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            LocatedJson reading = new LocatedJson(parser);
            parser.nextToken();
            if (parser.currentToken() == null) {
                throw new Fault(
                        broken, Problem.of(shown, "the file is empty", "It must hold a JSON object", "fill it in"));
            }
            JsonNode root = reading.value("");
            if (parser.nextToken() != null) {
                throw new Fault(
                        broken,
                        Problem.at(
                                shown,
                                position(parser.currentTokenLocation()),
                                "something follows the end of the JSON object",
                                "The file holds one JSON object and nothing else",
                                "remove what follows"));
            }
            return new LocatedDocument(root, reading.positions);
        } catch (JacksonException e) {
            throw new Fault(
                    broken,
                    Problem.at(
                            shown,
                            position(e.getLocation()),
                            "this is not JSON: " + firstLine(e.getOriginalMessage()),
                            "The file must hold one JSON object",
                            "correct the JSON at this place"));
        }
    }

    private JsonNode value(String pointer) {
        positions.putIfAbsent(pointer, position(parser.currentTokenLocation()));
        JsonNodeFactory make = JsonNodeFactory.instance;
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(pointer);
            case START_ARRAY -> array(pointer);
            case VALUE_NUMBER_INT -> make.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> make.numberNode(parser.getDecimalValue());
            case VALUE_TRUE -> make.booleanNode(true);
            case VALUE_FALSE -> make.booleanNode(false);
            case VALUE_NULL -> make.nullNode();
            default -> make.stringNode(parser.getString());
        };
    }

    private ObjectNode object(String pointer) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            String inner = pointer + LocatedDocument.step(key);
            positions.put(inner, position(parser.currentTokenLocation()));
            parser.nextToken();
            object.set(key, value(inner));
        }
        return object;
    }

    private ArrayNode array(String pointer) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(pointer + "/" + array.size()));
        }
        return array;
    }

    private static Position position(TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? Position.UNKNOWN
                : new Position(location.getLineNr(), Math.max(1, location.getColumnNr()));
    }

    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
