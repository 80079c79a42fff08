package org.everyonecounts.jobs.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.Scheme.Adjustment;
import org.everyonecounts.models.allocation.Scheme.Block;
import org.everyonecounts.models.allocation.TargetMode;
import org.everyonecounts.models.allocation.transition.Transition;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes a {@link Scheme} of a document that has passed its JSON Schema, and tells what a schema cannot say: sums, names, either-or. */
final class SchemeBuilder {
    private static final double TOLERANCE = 0.025;

    private final LocatedDocument document;
    private final List<String> levels;
    private final SchemeFaults faults;

    /**
     * @param shown the file as the user knows it
     * @param levels of the package, coarse to fine; none where they are not known
     */
    SchemeBuilder(LocatedDocument document, String shown, List<String> levels) {
        this.document = document;
        this.levels = List.copyOf(levels);
        this.faults = new SchemeFaults(document, shown);
    }

    /** What is wrong, found while {@link #scheme()} was made. */
    List<Problem> problems() {
        return faults.problems();
    }

    /** The scheme; empty when something is wrong with it. */
    Optional<Scheme> scheme() {
        JsonNode root = document.root();
        double tolerance = root.path("tolerance").asDouble(TOLERANCE);
        List<Block> blocks = new BlocksReader(faults).blocks(root);
        List<Adjustment> adjustments = new AdjustmentsReader(faults).adjustments(root);
        Scheme.@Nullable Constraint constraint =
                new ConstraintReader(faults, levels).constraint(root).orElse(null);
        @Nullable
        Transition transition =
                new TransitionReader(faults, tolerance).transition(root).orElse(null);
        if (!faults.noneSince(0)) {
            return Optional.empty();
        }
        return Optional.of(new Scheme(
                root.path("scheme").asString(),
                root.path("title").asString(),
                root.path("stream").asString(),
                root.at("/population/basis").asString(),
                constraint,
                TargetMode.valueOf(word(root, "target", "")),
                tolerance,
                Scheme.Growth.valueOf(word(root, "growth", "multiplicative")),
                root.path("need_drives_money").asBoolean(false),
                DescriptorReader.texts(root.path("gross_streams")),
                blocks,
                adjustments,
                Scheme.Rounding.valueOf(word(root, "rounding", "pence")),
                transition,
                assumptions(root.path("assumptions")),
                DescriptorReader.texts(root.path("notes"))));
    }

    private static String word(JsonNode root, String key, String fallback) {
        return root.path(key).asString(fallback).toUpperCase(Locale.ROOT);
    }

    private static List<Scheme.Assumption> assumptions(JsonNode list) {
        List<Scheme.Assumption> assumptions = new ArrayList<>();
        for (JsonNode one : list) {
            assumptions.add(new Scheme.Assumption(
                    one.path("key").asString(),
                    one.path("value").asString(),
                    one.path("source").asString(),
                    one.path("approved_by").asString(""),
                    one.path("approved_on").asString("")));
        }
        return assumptions;
    }
}
