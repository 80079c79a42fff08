package org.everyonecounts.jobs.contract;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One {@code --set [scheme:]path=value}: a value laid over a scheme.
 *
 * <p>A path is made of keys; an entry of a list is named by its id, or by its number where it has none: {@code tolerance},
 * {@code health_inequalities.weight}, {@code components.primary_medical_need.weight}, {@code transition.bands.1.step}
 * ({@link SchemePaths}).
 *
 * <p>Nobody signed the new value. An assumption about it takes the value and loses its signature; assumptions about what holds the value
 * or stands inside it lose theirs; where there is none, one is added. All are printed as illustrative.
 *
 * @param scheme the scheme meant; null where it must be found by fit
 * @param path the path
 * @param value the value, read as YAML on one line
 */
public record SchemeOverlay(@Nullable String scheme, String path, String value) {
    private static final List<String> NO_JUDGEMENT = List.of("assumptions", "notes", "title");

    /**
     * Reads the text after {@code --set}.
     *
     * @throws Fault when it is not of the form {@code [scheme:]path=value}
     */
    public static SchemeOverlay parse(String text) {
        int equals = text.indexOf('=');
        String left = equals < 0 ? "" : text.substring(0, equals).strip();
        int colon = left.indexOf(':');
        String path = left.substring(colon + 1).strip();
        if (path.isEmpty() || colon == 0) {
            throw new Fault(
                    ExitCode.USAGE,
                    Problem.of(
                            "--set \"" + text + "\" cannot be read",
                            "It has the form [scheme:]path=value",
                            "write for example --set health_inequalities.weight=0.10"));
        }
        return new SchemeOverlay(
                colon < 0 ? null : left.substring(0, colon).strip(),
                path,
                text.substring(equals + 1).strip());
    }

    /** True when the scheme has the path, or may have it. */
    boolean fits(JsonNode scheme) {
        return SchemePaths.of(scheme).containsKey(path);
    }

    /** The paths that can be set in a scheme. */
    static List<String> paths(JsonNode scheme) {
        return List.copyOf(SchemePaths.of(scheme).keySet());
    }

    /**
     * The scheme with the value laid over it; the original is not changed.
     *
     * @throws IllegalArgumentException when the scheme has no such path
     * @throws Fault exit 2 when the value is a list or map that is not YAML
     */
    JsonNode on(JsonNode scheme) {
        JsonNode copy = scheme.deepCopy();
        Consumer<JsonNode> place = Optional.ofNullable(SchemePaths.of(copy).get(path))
                .orElseThrow(() -> new IllegalArgumentException("path " + path + " is not in the scheme"));
        place.accept(node());
        if (copy instanceof ObjectNode top && NO_JUDGEMENT.stream().noneMatch(path::startsWith)) {
            unsign(top);
        }
        return copy;
    }

    private JsonNode node() {
        return value.startsWith("[") || value.startsWith("{")
                ? LocatedYaml.parse(value, "--set " + path, Limits.DEFAULT).root()
                : LocatedYaml.plain(value);
    }

    private void unsign(ObjectNode scheme) {
        boolean found = false;
        for (JsonNode one : scheme.path("assumptions")) {
            String key = one.path("key").asString("");
            if (one instanceof ObjectNode assumption && key.equals(path)) {
                String before =
                        one.path("value").isValueNode() ? one.path("value").asString() : "";
                assumption.set("value", single());
                unsigned(assumption, "set for this run with --set, instead of " + before);
                found = true;
            } else if (one instanceof ObjectNode assumption
                    && (key.startsWith(path + ".") || path.startsWith(key + "."))) {
                unsigned(
                        assumption,
                        "changed for this run with --set " + path + "=" + value + "; before: "
                                + one.path("source").asString(""));
            }
        }
        if (!found) {
            ObjectNode fresh = scheme.withArray("assumptions").addObject();
            fresh.put("key", path);
            fresh.set("value", single());
            unsigned(fresh, "set for this run with --set");
        }
    }

    /** The value as an assumption shows it: a list or map as it was written. */
    private JsonNode single() {
        JsonNode node = node();
        return node.isContainer() || node.isNull() ? JsonNodeFactory.instance.stringNode(value) : node;
    }

    private static void unsigned(ObjectNode assumption, String source) {
        assumption.put("source", source);
        assumption.put("approved_by", "");
        assumption.put("approved_on", "");
    }
}
