package org.everyonecounts.jobs.contract;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.Scheme.Block;
import org.everyonecounts.models.allocation.TargetMode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes a {@link Scheme} of a document that has passed its JSON Schema, and tells what a schema cannot say: sums, names, either-or. */
final class SchemeBuilder {
    /** Largest distance from 1 of weights that must sum to 1. */
    private static final BigDecimal SLACK = new BigDecimal("1e-9");

    private final LocatedDocument document;
    private final String shown;
    private final List<Problem> problems = new ArrayList<>();

    SchemeBuilder(LocatedDocument document, String shown) {
        this.document = document;
        this.shown = shown;
    }

    /** What is wrong, found while {@link #scheme()} was made; the scheme may be used only when there is nothing. */
    List<Problem> problems() {
        return problems;
    }

    Scheme scheme() {
        JsonNode root = document.root();
        return new Scheme(
                root.path("scheme").asString(),
                root.path("title").asString(),
                root.path("stream").asString(),
                root.at("/population/basis").asString(),
                TargetMode.valueOf(root.path("target").asString().toUpperCase(Locale.ROOT)),
                root.path("tolerance").asDouble(0.025),
                Scheme.Growth.valueOf(
                        root.path("growth").asString("multiplicative").toUpperCase(Locale.ROOT)),
                root.path("need_drives_money").asBoolean(false),
                DescriptorReader.texts(root.path("gross_streams")),
                blocks(root),
                assumptions(root.path("assumptions")),
                DescriptorReader.texts(root.path("notes")));
    }

    private List<Block> blocks(JsonNode root) {
        JsonNode list = root.path("blocks");
        if (root.has("blocks") == root.has("components")) {
            problem(
                    root.has("blocks") ? "/blocks" : "",
                    root.has("blocks")
                            ? "both components and blocks are given"
                            : "neither components nor blocks is given",
                    "A scheme is one block at the top, or a list of blocks",
                    "keep one of the two");
            return List.of();
        }
        if (!root.has("blocks")) {
            return List.of(block(root, "", "all", 1.0));
        }
        for (String key : List.of("health_inequalities", "costs")) {
            if (root.has(key)) {
                problem(
                        "/" + key,
                        key + " stands beside blocks",
                        "Where there are blocks each has its own",
                        "move it into the blocks");
            }
        }
        unique(list, "/blocks", "id");
        List<BigDecimal> shares = shares(list);
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            blocks.add(block(
                    list.path(i),
                    "/blocks/" + i,
                    list.path(i).path("id").asString(),
                    i < shares.size() ? shares.get(i).doubleValue() : 0));
        }
        return blocks;
    }

    /** Shares as given, or in proportion to envelopes where every block has one. */
    private List<BigDecimal> shares(JsonNode list) {
        String key = list.path(0).has("envelope_gbp") ? "envelope_gbp" : "share";
        String other = key.equals("share") ? "envelope_gbp" : "share";
        List<BigDecimal> given = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < list.size(); i++) {
            JsonNode block = list.path(i);
            if (!block.has(key) || block.has(other)) {
                problem(
                        "/blocks/" + i,
                        "block \"" + block.path("id").asString() + "\" must have " + key
                                + (block.has(other) ? " and not " + other : ""),
                        "Either every block has share, or every block has envelope_gbp",
                        "give every block the same key");
                return List.of();
            }
            given.add(block.path(key).decimalValue());
            sum = sum.add(block.path(key).decimalValue());
        }
        if (key.equals("share")) {
            mustBeOne(sum, "/blocks", "shares of the blocks");
            return given;
        }
        BigDecimal total = sum;
        return given.stream()
                .map(part -> part.divide(total, MathContext.DECIMAL64))
                .toList();
    }

    private Block block(JsonNode node, String pointer, String id, double share) {
        List<Scheme.Component> components = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode one : node.path("components")) {
            sum = sum.add(one.path("weight").decimalValue());
            components.add(new Scheme.Component(
                    one.path("id").asString(), one.path("weight").asDouble()));
        }
        mustBeOne(sum, pointer + "/components", "weights of the components");
        unique(node.path("components"), pointer + "/components", "id");
        unique(node.path("costs"), pointer + "/costs", "factor");
        List<Scheme.Cost> costs = new ArrayList<>();
        for (JsonNode one : node.path("costs")) {
            costs.add(new Scheme.Cost(
                    one.path("factor").asString(),
                    Scheme.CostOn.valueOf(one.path("on").asString().toUpperCase(Locale.ROOT))));
        }
        Scheme.@Nullable HealthInequalities inequalities = null;
        if (node.has("health_inequalities")) {
            JsonNode given = node.path("health_inequalities");
            inequalities = new Scheme.HealthInequalities(
                    given.path("component").asString(), given.path("weight").asDouble());
        }
        return new Block(id, share, components, inequalities, costs);
    }

    private void mustBeOne(BigDecimal sum, String pointer, String what) {
        if (sum.subtract(BigDecimal.ONE).abs().compareTo(SLACK) > 0) {
            problem(
                    pointer,
                    "the " + what + " sum to " + sum.toPlainString(),
                    "They must sum to 1 within 0.000000001",
                    "change them so that they sum to 1");
        }
    }

    private void unique(JsonNode list, String pointer, String key) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            String name = list.path(i).path(key).asString();
            if (!seen.add(name)) {
                problem(
                        pointer + "/" + i + "/" + key,
                        "\"" + name + "\" is given twice",
                        "A name stands once in a list",
                        "join the two entries");
            }
        }
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

    private void problem(String pointer, String what, String why, String fix) {
        problems.add(Problem.at(shown, document.at(pointer), what, why, fix));
    }
}
