package org.everyonecounts.jobs.contract;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Checks a document against one of our JSON Schemas and tells every breach with its place, the nearest known key and how to mend it. */
final class SchemaCheck {
    /** Beyond these nobody reads on. */
    private static final int MOST_TOLD = 100;

    private final Schema schema;
    private final String kind;

    private SchemaCheck(Schema schema, String kind) {
        this.schema = schema;
        this.kind = kind;
    }

    /**
     * @param resource name of the schema beside this class
     * @param kind what is checked, such as {@code descriptor}
     */
    static SchemaCheck of(String resource, String kind) {
        try (InputStream in = SchemaCheck.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("schema " + resource + " is not in the jar");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
            return new SchemaCheck(registry.getSchema(text, InputFormat.JSON), kind);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The breaches, at most a hundred, in the order of lines; empty when there is none. */
    List<Problem> problems(LocatedDocument document, String shown) {
        List<Problem> problems = new ArrayList<>();
        for (Error error : schema.validate(document.root())) {
            if (problems.size() == MOST_TOLD) {
                break;
            }
            problems.add(problem(error, document, shown));
        }
        problems.sort(Comparator.comparingLong(Problem::line));
        return problems;
    }

    private Problem problem(Error error, LocatedDocument document, String shown) {
        String pointer = pointer(error);
        String place = pointer.isEmpty() ? "the " + kind : "\"" + KeyPath.of(pointer, document.root()) + "\"";
        String property = error.getProperty();
        return switch (error.getKeyword()) {
            case "additionalProperties" ->
                Problem.at(
                        shown,
                        document.at(pointer + LocatedDocument.step(property)),
                        "unknown key \"" + property + "\" in " + place,
                        "Only known keys are read, so that a slip of the pen is not overlooked",
                        Nearest.advice(property, known(error)));
            case "required" ->
                Problem.at(
                        shown,
                        document.at(pointer),
                        "key \"" + property + "\" is missing in " + place,
                        "A " + kind + " cannot be read without it",
                        "add \"" + property + "\"");
            case "type" ->
                told(error, document, shown, "the value of " + place + " has the wrong type", "give it as asked");
            case "enum", "const" ->
                told(error, document, shown, "the value of " + place + " is not a known one", nearestValue(error));
            case "minimum", "maximum", "exclusiveMaximum" ->
                told(
                        error,
                        document,
                        shown,
                        "the value of " + place + " is not valid",
                        "correct the value; two per cent is written 0.02");
            default -> told(error, document, shown, "the value of " + place + " is not valid", "correct the value");
        };
    }

    private static Problem told(Error error, LocatedDocument document, String shown, String what, String fix) {
        JsonNode value = error.getInstanceNode();
        String given = value == null || value.isContainer() ? "" : " (\"" + cut(value.asString()) + "\")";
        return Problem.at(shown, document.at(pointer(error)), what + given, "It must " + rule(error), fix);
    }

    private static String nearestValue(Error error) {
        JsonNode given = error.getInstanceNode();
        List<String> known = error.getSchemaNode()
                .valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .toList();
        return Nearest.to(given == null || !given.isString() ? "" : given.asString(), known)
                .map(near -> "write \"" + near + "\", the nearest known one")
                .orElse("write it as asked");
    }

    /** The rule that was broken, in words of our own: those of the library depend on the language of the machine. */
    private static String rule(Error error) {
        JsonNode rule = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "type" -> "be " + types(rule);
            case "enum" -> "be one of " + words(rule);
            case "const" -> "be " + rule.asString();
            case "pattern" -> "follow the pattern " + rule.asString();
            case "minimum" -> "be " + rule.asString() + " or more";
            case "maximum" -> "be " + rule.asString() + " or less";
            case "exclusiveMaximum" -> "be less than " + rule.asString();
            case "exclusiveMinimum" -> "be more than " + rule.asString();
            case "uniqueItems" -> "not hold an entry twice";
            case "minLength", "minItems", "minProperties" -> "not be empty";
            default -> "follow the rule " + error.getKeyword() + " of the " + error.getSchemaLocation();
        };
    }

    private static String words(JsonNode list) {
        return list.valueStream()
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asString)
                .collect(Collectors.joining(", "));
    }

    private static String types(JsonNode rule) {
        List<String> types = rule.isArray() ? DescriptorReader.texts(rule) : List.of(rule.asString());
        return types.stream()
                .map(type -> switch (type) {
                    case "string" -> "text in quotes";
                    case "array" -> "a list";
                    case "object" -> "an object";
                    case "number" -> "a number";
                    case "integer" -> "a whole number";
                    case "boolean" -> "true or false";
                    default -> "nothing";
                })
                .collect(Collectors.joining(" or "));
    }

    private static String cut(String value) {
        return value.length() <= 40 ? value : value.substring(0, 40) + "…";
    }

    /** Keys that the schema knows beside the unknown one. */
    private List<String> known(Error error) {
        String fragment = error.getSchemaLocation().getFragment().toString();
        String parent = fragment.substring(0, Math.max(0, fragment.lastIndexOf('/')));
        JsonNode here = parent.isEmpty()
                ? schema.getSchemaNode()
                : schema.getSchemaNode().at(parent);
        return List.copyOf(new TreeSet<>(here.path("properties").propertyNames()));
    }

    private static String pointer(Error error) {
        String path = error.getInstanceLocation().toString();
        if (path.isEmpty() || path.equals("$")) {
            return "";
        }
        return path.startsWith("/") ? path : "/" + path;
    }
}
