package org.everyonecounts.jobs.contract;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.everyonecounts.models.allocation.Scheme.Block;
import tools.jackson.databind.JsonNode;

/** Reads the pots of money of a scheme: one at the top, or a list of {@code blocks} with shares or envelopes. */
final class BlocksReader {
    private static final List<String> FORMULA =
            List.of("combine", "components", "programmes", "health_inequalities", "costs");

    private final SchemeFaults faults;
    private final BlockReader reader;

    BlocksReader(SchemeFaults faults) {
        this.faults = faults;
        this.reader = new BlockReader(faults);
    }

    List<Block> blocks(JsonNode root) {
        JsonNode list = root.path("blocks");
        List<String> needs = Stream.of("components", "programmes", "blocks")
                .filter(root::has)
                .toList();
        if (needs.size() != 1) {
            faults.add(
                    needs.isEmpty() ? "" : "/" + needs.get(needs.size() - 1),
                    needs.isEmpty()
                            ? "neither components nor programmes nor blocks is given"
                            : "both " + String.join(" and ", needs) + " are given",
                    "A scheme is one block at the top, of components or of programmes, or a list of blocks",
                    needs.isEmpty() ? "add one of them" : "keep one of them");
            return List.of();
        }
        if (!root.has("blocks")) {
            return reader.block(root, "", "all", 1.0).stream().toList();
        }
        for (String key : FORMULA) {
            if (root.has(key)) {
                faults.add(
                        "/" + key,
                        key + " stands beside blocks",
                        "Where there are blocks each has its own",
                        "move it into the blocks");
            }
        }
        faults.unique(list, "/blocks", "id");
        List<Double> shares = shares(list);
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            Optional<Block> block = reader.block(
                    list.path(i),
                    "/blocks/" + i,
                    list.path(i).path("id").asString(),
                    i < shares.size() ? shares.get(i) : 0);
            block.ifPresent(blocks::add);
        }
        return blocks;
    }

    /** Shares as given, or in proportion to envelopes where every block has one; none where the keys are mixed. */
    private List<Double> shares(JsonNode list) {
        String key = list.path(0).has("envelope_gbp") ? "envelope_gbp" : "share";
        String other = key.equals("share") ? "envelope_gbp" : "share";
        List<BigDecimal> given = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            JsonNode block = list.path(i);
            if (!block.has(key) || block.has(other)) {
                faults.add(
                        "/blocks/" + i,
                        "block \"" + block.path("id").asString() + "\" must have " + key
                                + (block.has(other) ? " and not " + other : ""),
                        "Either every block has share, or every block has envelope_gbp",
                        "give every block the same key");
                return List.of();
            }
            given.add(block.path(key).decimalValue());
        }
        BigDecimal sum = given.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (key.equals("share")) {
            faults.mustBeOne(sum, "/blocks", "shares of the blocks");
            return given.stream().map(BigDecimal::doubleValue).toList();
        }
        return given.stream()
                .map(part -> part.divide(sum, MathContext.DECIMAL64).doubleValue())
                .toList();
    }
}
