package org.everyonecounts.jobs.contract;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.everyonecounts.jobs.contract.LocatedDocument.Position;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads JSON into a {@link LocatedDocument}. A key given twice is an error; so are numbers of over 40 digits or with an exponent of over three,
 * and texts that hold what {@link PlainText} warns of. */
final class LocatedJson {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?([eE][-+]?[0-9]{1,3})?");

    private final String shown;
    private final ExitCode broken;
    private final JsonParser parser;
    private final Map<String, Position> positions = new HashMap<>();

    private LocatedJson(JsonParser parser, String shown, ExitCode broken) {
        this.parser = parser;
        this.shown = shown;
        this.broken = broken;
    }

    /**
     * @param shown the file as the user knows it
     * @param broken exit code when the text is not JSON
     */
    static LocatedDocument parse(String text, String shown, ExitCode broken, Limits limits) {
        JsonFactory json = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.size(Limit.NESTING))
                        .build())
                .build();
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), text)) {
            LocatedJson reading = new LocatedJson(parser, shown, broken);
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
        } catch (StreamConstraintsException e) {
            throw new Fault(
                    broken,
                    limits.refusal(
                            Limit.NESTING,
                            "the JSON is nested too deep, or a name or number in it is too long",
                            shown,
                            position(e.getLocation()).line(),
                            ""));
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
            case VALUE_NUMBER_INT -> make.numberNode(new BigInteger(number()));
            case VALUE_NUMBER_FLOAT -> make.numberNode(new BigDecimal(number()));
            case VALUE_TRUE -> make.booleanNode(true);
            case VALUE_FALSE -> make.booleanNode(false);
            case VALUE_NULL -> make.nullNode();
            default -> make.stringNode(words(parser.getString()));
        };
    }

    /** The digits of a number, before anything is reckoned with them. */
    private String number() {
        String text = parser.getString();
        if (!NUMBER.matcher(text).matches()) {
            throw refused(
                    "the number " + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + " is out of all bounds",
                    "Numbers have at most 40 digits before and after the point, and an exponent of at most three",
                    "correct the number");
        }
        return text;
    }

    private String words(String text) {
        String wrong = PlainText.problemOfWords(text);
        if (!wrong.isEmpty()) {
            throw refused(
                    "a text holds " + wrong,
                    "It could show something else than it is, or cannot be shown",
                    "remove the character");
        }
        return text;
    }

    private Fault refused(String what, String why, String fix) {
        return new Fault(broken, Problem.at(shown, position(parser.currentTokenLocation()), what, why, fix));
    }

    private ObjectNode object(String pointer) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = words(parser.currentName());
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
