package org.everyonecounts.jobs.contract;

import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.regex.Pattern;
import org.everyonecounts.jobs.contract.LocatedDocument.Position;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads YAML into a {@link LocatedDocument}, from its events, so that no object but text, numbers, true, false, null, lists and maps can arise.
 *
 * <p>Plain words are read as in YAML 1.2: {@code on}, {@code yes} and {@code no} are words, not booleans. Tags, anchors and aliases are
 * errors; so is a key given twice, a second document, nesting beyond the limit, and a text that holds what {@link PlainText} warns of.
 */
public final class LocatedYaml {
    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]{1,18}");
    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?(\\.[0-9]{1,40}|[0-9]{1,40}(\\.[0-9]{0,40})?)([eE][-+]?[0-9]{1,3})?");

    private final String shown;
    private final Limits limits;
    private final Iterator<Event> events;
    private final Map<String, Position> positions = new HashMap<>();

    private LocatedYaml(String shown, Limits limits, Iterator<Event> events) {
        this.shown = shown;
        this.limits = limits;
        this.events = events;
    }

    /** @param shown the file as the user knows it */
    public static LocatedDocument parse(String text, String shown, Limits limits) {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(limits.size(Limit.NESTING));
        options.setCodePointLimit(limits.size(Limit.DOCUMENT_BYTES));
        try {
            LocatedYaml reading = new LocatedYaml(
                    shown,
                    limits,
                    new Yaml(options).parse(new StringReader(text)).iterator());
            return reading.document();
        } catch (MarkedYAMLException e) {
            throw new Fault(
                    ExitCode.USAGE,
                    Problem.at(
                            shown,
                            position(e.getProblemMark()),
                            "this is not YAML: " + e.getProblem(),
                            "Schemes and settings are one YAML document each",
                            "correct the YAML at this place"));
        } catch (YAMLException e) {
            throw new Fault(
                    ExitCode.USAGE,
                    Problem.of(
                            shown,
                            "this is not YAML: " + e.getMessage(),
                            "Schemes and settings are one YAML document each",
                            "correct the file"));
        } catch (IllegalArgumentException e) {
            // What the library makes of an escape that breaks off, such as "\x at the end.
            throw new Fault(
                    ExitCode.USAGE,
                    Problem.of(
                            shown,
                            "this is not YAML: an escape in double quotes is no character",
                            "A backslash in double quotes begins an escape, such as \\u00e9",
                            "finish the escape, or write a backslash as two"));
        }
    }

    private LocatedDocument document() {
        @Nullable JsonNode root = null;
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof DocumentStartEvent) {
                if (root != null) {
                    throw refused(
                            event.getStartMark(),
                            "a second document begins here",
                            "schemes and settings are one document each");
                }
                root = node(events.next(), "", 0);
            }
        }
        if (root == null) {
            throw new Fault(
                    ExitCode.USAGE,
                    Problem.of(
                            shown,
                            "the file is empty",
                            "Schemes and settings are one YAML document each",
                            "fill it in"));
        }
        return new LocatedDocument(root, positions);
    }

    private JsonNode node(Event event, String pointer, int depth) {
        if (depth > limits.size(Limit.NESTING)) {
            throw new Fault(
                    ExitCode.USAGE,
                    limits.refusal(
                            Limit.NESTING,
                            "nesting is over " + limits.of(Limit.NESTING) + " deep",
                            shown,
                            position(event.getStartMark()).line(),
                            ""));
        }
        refuseCleverness(event);
        positions.putIfAbsent(pointer, position(event.getStartMark()));
        if (event instanceof ScalarEvent scalar) {
            refuseTricks(scalar);
            return scalar(scalar);
        }
        if (event instanceof MappingStartEvent) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            for (Event key = events.next(); !key.is(Event.ID.MappingEnd); key = events.next()) {
                refuseCleverness(key);
                if (!(key instanceof ScalarEvent word)) {
                    throw refused(key.getStartMark(), "a key is not a word", "every key is a word");
                }
                refuseTricks(word);
                String inner = pointer + LocatedDocument.step(word.getValue());
                if (object.has(word.getValue())) {
                    throw refused(
                            key.getStartMark(),
                            "key \"" + word.getValue() + "\" is given twice",
                            "a key can have one value");
                }
                positions.put(inner, position(key.getStartMark()));
                object.set(word.getValue(), node(events.next(), inner, depth + 1));
            }
            return object;
        }
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Event item = events.next(); !item.is(Event.ID.SequenceEnd); item = events.next()) {
            array.add(node(item, pointer + "/" + array.size(), depth + 1));
        }
        return array;
    }

    private void refuseCleverness(Event event) {
        boolean tagged = (event instanceof ScalarEvent scalar && scalar.getTag() != null)
                || (event instanceof CollectionStartEvent start && start.getTag() != null);
        if (tagged) {
            throw refused(event.getStartMark(), "a YAML tag stands here", "tags are not read");
        }
        if (event instanceof AliasEvent || (event instanceof NodeEvent node && node.getAnchor() != null)) {
            throw refused(event.getStartMark(), "a YAML anchor or alias stands here", "anchors are not read");
        }
    }

    private void refuseTricks(ScalarEvent scalar) {
        String wrong = PlainText.problemOfWords(scalar.getValue());
        if (!wrong.isEmpty()) {
            throw refused(
                    scalar.getStartMark(),
                    "a text holds " + wrong,
                    "it could show something else than it is, or cannot be shown");
        }
    }

    private static JsonNode scalar(ScalarEvent scalar) {
        String text = scalar.getValue();
        return scalar.isPlain() ? plain(text) : JsonNodeFactory.instance.stringNode(text);
    }

    /** What an unquoted word means: null, true, false, a number, or text. */
    static JsonNode plain(String text) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        if (text.isEmpty() || text.equals("~") || text.equals("null")) {
            return make.nullNode();
        }
        if (text.equals("true") || text.equals("false")) {
            return make.booleanNode(text.equals("true"));
        }
        if (INTEGER.matcher(text).matches()) {
            return make.numberNode(new BigInteger(text.startsWith("+") ? text.substring(1) : text));
        }
        if (DECIMAL.matcher(text).matches()) {
            return make.numberNode(new BigDecimal(text));
        }
        return make.stringNode(text);
    }

    private Fault refused(Mark mark, String what, String why) {
        return new Fault(
                ExitCode.USAGE,
                Problem.at(
                        shown,
                        position(mark),
                        what,
                        Character.toUpperCase(why.charAt(0)) + why.substring(1),
                        "write it in plain YAML, each value in its place"));
    }

    private static Position position(@Nullable Mark mark) {
        return mark == null ? Position.UNKNOWN : new Position(mark.getLine() + 1L, mark.getColumn() + 1L);
    }
}
