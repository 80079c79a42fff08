package org.everyonecounts.jobs.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.everyonecounts.models.allocation.Scheme.Adjustment;
import org.everyonecounts.models.allocation.Scheme.Effect;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the pounds outside the blocks: {@code adjustments}, {@code own_resources} and {@code top_slice}. */
final class AdjustmentsReader {
    private final SchemeFaults faults;
    private final Map<String, String> seen = new TreeMap<>();

    AdjustmentsReader(SchemeFaults faults) {
        this.faults = faults;
    }

    /** In the order added, subtracted, top slice. */
    List<Adjustment> adjustments(JsonNode root) {
        List<Adjustment> adjustments = new ArrayList<>();
        list(root, "adjustments", Effect.ADD, adjustments);
        list(root, "own_resources", Effect.SUBTRACT, adjustments);
        JsonNode slice = root.path("top_slice");
        if (slice.isObject()) {
            name(slice.path("id").asString(), "top_slice", "/top_slice/id");
            notWhereTargetsAreSupplied(root, "top_slice");
            adjustments.add(new Adjustment(
                    slice.path("id").asString(),
                    Effect.TOP_SLICE,
                    slice.path("share").asDouble()));
        }
        return adjustments;
    }

    private void list(JsonNode root, String key, Effect effect, List<Adjustment> adjustments) {
        JsonNode list = root.path(key);
        if (!list.isEmpty()) {
            notWhereTargetsAreSupplied(root, key);
        }
        for (int i = 0; i < list.size(); i++) {
            name(list.path(i).asString(), key, "/" + key + "/" + i);
            adjustments.add(new Adjustment(list.path(i).asString(), effect, 0));
        }
    }

    private void name(String id, String key, String pointer) {
        @Nullable String other = seen.putIfAbsent(id, key);
        if (other != null) {
            faults.add(
                    pointer,
                    "\"" + id + "\" stands in " + key + " and in " + other,
                    "The same pounds cannot move a target twice",
                    "keep it in one of the two, or give the other a name of its own");
        }
    }

    private void notWhereTargetsAreSupplied(JsonNode root, String key) {
        if (root.path("target").asString().equals("supplied")) {
            faults.add(
                    "/" + key,
                    key + " is given, but target is supplied",
                    "Supplied targets are taken as they are, so these pounds would not be used",
                    "remove " + key + ", or write target: fair_share");
        }
    }
}
