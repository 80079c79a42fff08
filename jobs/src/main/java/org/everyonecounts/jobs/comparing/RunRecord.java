package org.everyonecounts.jobs.comparing;

import java.io.IOException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.everyonecounts.jobs.contract.SchemeSource;
import org.everyonecounts.jobs.runs.PublishedRun;
import org.everyonecounts.jobs.settings.SettingKey;
import tools.jackson.databind.JsonNode;

/** What a run wrote down about itself, as names and values that can be compared. */
final class RunRecord {
    private static final int HASH_SHOWN = 12;

    private final PublishedRun run;

    RunRecord(PublishedRun run) {
        this.run = run;
    }

    /** Input files by path: hash and rows. */
    SortedMap<String, String> inputs() {
        SortedMap<String, String> inputs = new TreeMap<>();
        for (JsonNode input : run.manifest().path("inputs")) {
            String hash = input.path("sha256").asString("");
            inputs.put(
                    input.path("path").asString(""),
                    "sha256 " + hash.substring(0, Math.min(HASH_SHOWN, hash.length())) + ", "
                            + input.path("rows").asLong(0) + " rows, "
                            + input.path("rejected").asLong(0) + " rejected");
        }
        return inputs;
    }

    /** Settings that change what is published; seed and replicates stand under {@link #software}. */
    SortedMap<String, String> settings() {
        SortedMap<String, String> settings = new TreeMap<>();
        run.manifest().path("config").properties().forEach(entry -> {
            Optional<SettingKey> known = SettingKey.ofKey(entry.getKey());
            boolean elsewhere = known.filter(key -> key == SettingKey.SEED || key == SettingKey.REPLICATES)
                    .isPresent();
            if (!elsewhere && known.map(SettingKey::changesFigures).orElse(true)) {
                settings.put(entry.getKey(), entry.getValue().path("value").asString(""));
            }
        });
        return settings;
    }

    /** Schemes key by key, {@code <scheme>: <path>}; assumptions stand under {@link #assumptions}. */
    SortedMap<String, String> schemes() throws IOException {
        SortedMap<String, String> values = new TreeMap<>();
        run.schemes().values().forEach(scheme -> values.putAll(formula(scheme)));
        return values;
    }

    /** One scheme key by key, its assumptions left out. */
    static SortedMap<String, String> formula(SchemeSource scheme) {
        SortedMap<String, String> values = new TreeMap<>();
        collect(scheme.document(), scheme.scheme().id() + ": ", "", values);
        values.keySet().removeIf(name -> name.contains(": assumptions."));
        return values;
    }

    /** Entries of a list are named by their id, else by their place. */
    private static void collect(JsonNode node, String scheme, String path, SortedMap<String, String> values) {
        if (node.isObject()) {
            node.properties().forEach(entry -> collect(entry.getValue(), scheme, join(path, entry.getKey()), values));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.path(i), scheme, join(path, name(node.path(i), i)), values);
            }
        } else {
            values.put(scheme + path, node.isNull() ? "null" : node.asString());
        }
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static String name(JsonNode item, int place) {
        for (String key : new String[] {"id", "factor", "key"}) {
            if (item.path(key).isString()) {
                return item.path(key).asString();
            }
        }
        return Integer.toString(place + 1);
    }

    /** Assumptions by scheme and key: value, who signed it, source. */
    SortedMap<String, String> assumptions() {
        SortedMap<String, String> assumptions = new TreeMap<>();
        for (JsonNode one : run.manifest().path("assumptions")) {
            String signed = one.path("illustrative").asBoolean(true)
                    ? "illustrative"
                    : "approved by " + one.path("approved_by").asString("") + " "
                            + one.path("approved_on").asString("");
            assumptions.put(
                    one.path("scheme").asString("") + ": " + one.path("key").asString(""),
                    one.path("value").asString("") + " (" + signed + "; "
                            + one.path("source").asString("") + ")");
        }
        return assumptions;
    }

    /** Versions, seed and replicates. */
    SortedMap<String, String> software() {
        SortedMap<String, String> software = new TreeMap<>();
        run.manifest()
                .path("versions")
                .properties()
                .forEach(entry -> software.put(entry.getKey(), entry.getValue().asString("")));
        software.put("seed", run.manifest().path("seed").asString(""));
        software.put("replicates", run.manifest().path("replicates").asString(""));
        return software;
    }
}
