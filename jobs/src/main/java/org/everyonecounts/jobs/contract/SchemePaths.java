package org.everyonecounts.jobs.contract;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The places of a scheme that {@code --set} can reach, by path, and what putting a value there means.
 *
 * <p>Every single value and every list that the scheme has; and the keys that it could have: at the top, of the people, and of a pace of
 * change whose policy they belong to. Another {@code transition.policy} takes away the parameters of the one before. The name of a scheme
 * cannot be set.
 */
final class SchemePaths {
    private static final List<String> TOP = List.of(
            "adjustments", "growth", "need_drives_money", "own_resources", "rounding", "target", "title", "tolerance");
    private static final List<String> TRANSITION = List.of(
            "envelope_growth",
            "horizon",
            "maximum_growth",
            "minimum_closing_distance",
            "minimum_growth",
            "minimum_growth_per_head");
    private static final Map<String, List<String>> INSIDE = Map.of(
            "cap", List.of("from", "growth", "to"),
            "ramp", List.of("cap_over", "cap_under", "knot_over", "knot_under"));

    private final SortedMap<String, Consumer<JsonNode>> places = new TreeMap<>();

    private SchemePaths() {}

    /** What to do with a value, by path; the values go into the scheme given. */
    static SortedMap<String, Consumer<JsonNode>> of(JsonNode scheme) {
        SchemePaths paths = new SchemePaths();
        if (scheme instanceof ObjectNode top) {
            TOP.forEach(key -> paths.put(key, top, key));
            if (top.path("population") instanceof ObjectNode people) {
                paths.put("population.constrain_to", people, "constrain_to");
            }
            paths.pace(top);
            paths.collect(top, "");
            paths.places.put("transition.policy", policy -> change(top, policy));
            paths.places.remove("scheme");
        }
        return paths.places;
    }

    private void put(String path, ObjectNode object, String key) {
        places.put(path, value -> object.set(key, value));
    }

    /** Keys that the pace of change could have. */
    private void pace(ObjectNode top) {
        if (!(top.path("transition") instanceof ObjectNode transition)) {
            return;
        }
        String policy = transition.path("policy").asString("");
        TRANSITION.forEach(key -> put("transition." + key, transition, key));
        inside(transition, "cap");
        if (policy.startsWith("base_plus_")) {
            put("transition.base_growth", transition, "base_growth");
        }
        @Nullable String parameter = PolicyReader.parameter(policy);
        if (parameter != null && INSIDE.containsKey(parameter)) {
            inside(transition, parameter);
        } else if (parameter != null) {
            put("transition." + parameter, transition, parameter);
        }
    }

    private void inside(ObjectNode transition, String object) {
        for (String key : INSIDE.getOrDefault(object, List.of())) {
            places.put("transition." + object + "." + key, value -> {
                if (!(transition.path(object) instanceof ObjectNode)) {
                    transition.putObject(object);
                }
                ((ObjectNode) transition.path(object)).set(key, value);
            });
        }
    }

    private void collect(ObjectNode object, String before) {
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            String path = before + entry.getKey();
            JsonNode value = entry.getValue();
            if (value instanceof ObjectNode inner) {
                collect(inner, path + ".");
                continue;
            }
            put(path, object, entry.getKey());
            for (int i = 0; i < value.size(); i++) {
                if (value.path(i) instanceof ObjectNode item) {
                    collect(item, path + "." + KeyPath.entry(item, i) + ".");
                }
            }
        }
    }

    /** Another policy: the parameters of the one before would be errors beside it. */
    private static void change(ObjectNode top, JsonNode policy) {
        ObjectNode transition =
                top.path("transition") instanceof ObjectNode given ? given : top.putObject("transition");
        String before = transition.path("policy").asString("");
        String after = policy.asString("");
        if (!before.equals(after)) {
            transition.remove(PolicyReader.parameters());
            transition.remove("by_period");
            if (!after.startsWith("base_plus_")) {
                transition.remove("base_growth");
            }
        }
        transition.set("policy", policy);
    }
}
