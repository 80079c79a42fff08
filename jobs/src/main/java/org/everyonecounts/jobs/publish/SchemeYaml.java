package org.everyonecounts.jobs.publish;

import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A scheme as YAML: {@code meta/schemes/<id>.yaml}, the formula as it was used, ready to be given to {@code --scheme}.
 *
 * <p>Keys in the order of the document, text in double quotes, numbers with all their digits: the same document gives the same bytes, and
 * reading them gives the same document.
 */
public final class SchemeYaml {
    private static final Pattern PLAIN_KEY = Pattern.compile("[a-z][a-z0-9_]*");

    private final StringBuilder yaml = new StringBuilder();

    private SchemeYaml() {}

    /** @param document an object, as the scheme's file held it, changes laid over it */
    public static String of(JsonNode document) {
        SchemeYaml made = new SchemeYaml();
        made.yaml.append("# The scheme as this run used it, changes of --set included.\n");
        made.members(document, "");
        return made.yaml.toString();
    }

    private void members(JsonNode object, String indent) {
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            yaml.append(indent).append(key(member.getKey())).append(':');
            value(member.getValue(), indent);
        }
    }

    private void value(JsonNode value, String indent) {
        if (value.isObject() && !value.isEmpty()) {
            yaml.append('\n');
            members(value, indent + "  ");
        } else if (value.isArray() && !value.isEmpty()) {
            yaml.append('\n');
            value.forEach(item -> item(item, indent + "  "));
        } else {
            yaml.append(' ').append(scalar(value)).append('\n');
        }
    }

    private void item(JsonNode item, String indent) {
        if (item.isObject() && !item.isEmpty()) {
            // The first member stands behind the dash, the others below it.
            int start = yaml.length();
            members(item, indent + "  ");
            yaml.setCharAt(start + indent.length(), '-');
        } else {
            yaml.append(indent).append('-');
            value(item, indent);
        }
    }

    private static String scalar(JsonNode value) {
        if (value.isObject()) {
            return "{}";
        }
        if (value.isArray()) {
            return "[]";
        }
        if (value.isString()) {
            return quoted(value.asString());
        }
        return value.isNull() ? "null" : value.isNumber() ? value.decimalValue().toString() : value.asString();
    }

    private static String key(String key) {
        return PLAIN_KEY.matcher(key).matches() && !key.matches("true|false|null") ? key : quoted(key);
    }

    /** A double-quoted scalar: safe for every character. */
    static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || (c >= 127 && c < 160) || c == '\u2028' || c == '\u2029' || c == '\uFEFF') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
