package org.everyonecounts.jobs.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One {@code --set [scheme:]path=value}: a value laid over a scheme.
 *
 * <p>An assumption whose key is the path takes the value too, and loses its signature.
 *
 * <p>A path is made of keys; an entry of a list is named by its id: {@code tolerance}, {@code health_inequalities.weight},
 * {@code components.primary_medical_need.weight}, {@code blocks.prescribing.share}. Only single values can be set, and only where the
 * scheme has them, or at the top where the key may be given.
 *
 * @param scheme the scheme meant; null where it must be found by fit
 * @param path the path
 * @param value the value, read as a plain word of YAML
 */
public record SchemeOverlay(@Nullable String scheme, String path, String value) {
    private static final List<String> TOP = List.of("growth", "need_drives_money", "target", "title", "tolerance");
    private static final List<String> LISTS = List.of("components", "blocks", "costs", "assumptions");

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

    /** True when the scheme has the path. */
    boolean fits(JsonNode scheme) {
        return places(scheme).containsKey(path);
    }

    /** The paths that can be set in a scheme. */
    static List<String> paths(JsonNode scheme) {
        return List.copyOf(places(scheme).keySet());
    }

    /**
     * The scheme with the value laid over it; the original is not changed.
     *
     * @throws IllegalArgumentException when the scheme has no such path
     */
    JsonNode on(JsonNode scheme) {
        JsonNode copy = scheme.deepCopy();
        ObjectNode place = Optional.ofNullable(places(copy).get(path))
                .orElseThrow(() -> new IllegalArgumentException("path " + path + " is not in the scheme"));
        place.set(path.substring(path.lastIndexOf('.') + 1), LocatedYaml.plain(value));
        unsign(copy);
        return copy;
    }

    /** Nobody signed the new value: an assumption about it takes the value and becomes illustrative. */
    private void unsign(JsonNode scheme) {
        for (JsonNode one : scheme.path("assumptions")) {
            if (one instanceof ObjectNode assumption
                    && one.path("key").asString("").equals(path)) {
                String before =
                        one.path("value").isValueNode() ? one.path("value").asString() : "";
                assumption.set("value", LocatedYaml.plain(value));
                assumption.put("source", "set for this run with --set, instead of " + before);
                assumption.put("approved_by", "");
                assumption.put("approved_on", "");
            }
        }
    }

    private static SortedMap<String, ObjectNode> places(JsonNode scheme) {
        SortedMap<String, ObjectNode> places = new TreeMap<>();
        if (scheme instanceof ObjectNode top) {
            TOP.forEach(key -> places.put(key, top));
            collect(top, "", places);
            places.remove("scheme");
        }
        return places;
    }

    private static void collect(ObjectNode object, String before, SortedMap<String, ObjectNode> places) {
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            String path = before + entry.getKey();
            JsonNode value = entry.getValue();
            if (value instanceof ObjectNode inner) {
                collect(inner, path + ".", places);
            } else if (value.isArray() && LISTS.contains(entry.getKey())) {
                for (JsonNode item : value) {
                    name(item).ifPresent(name -> collect((ObjectNode) item, path + "." + name + ".", places));
                }
            } else if (!value.isArray()) {
                places.put(path, object);
            }
        }
    }

    private static Optional<String> name(JsonNode item) {
        for (String key : new ArrayList<>(List.of("id", "factor", "key"))) {
            if (item instanceof ObjectNode && item.path(key).isString()) {
                return Optional.of(item.path(key).asString());
            }
        }
        return Optional.empty();
    }
}
