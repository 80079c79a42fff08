package org.everyonecounts.jobs.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.everyonecounts.models.allocation.InequalityScale;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.Scheme.Block;
import org.everyonecounts.models.allocation.Scheme.HealthInequalities;
import org.everyonecounts.models.allocation.Scheme.Programme;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the formula of one pot of money: components or programmes, health inequalities, costs. */
final class BlockReader {
    private final SchemeFaults faults;

    BlockReader(SchemeFaults faults) {
        this.faults = faults;
    }

    /**
     * @param pointer where the block stands; empty for the top of the scheme
     * @param share its part of the money
     * @return empty when something is wrong with it
     */
    Optional<Block> block(JsonNode node, String pointer, String id, double share) {
        int before = faults.problems().size();
        combined(node, pointer, id);
        List<Scheme.Component> components = components(node, pointer);
        List<Programme> programmes = programmes(node, pointer);
        @Nullable
        HealthInequalities inequalities = node.has("health_inequalities")
                ? inequalities(node.path("health_inequalities"), pointer + "/health_inequalities")
                : null;
        List<Scheme.Cost> costs = costs(node, pointer);
        return faults.noneSince(before)
                ? Optional.of(new Block(id, share, components, programmes, inequalities, costs))
                : Optional.empty();
    }

    /** Components are summed, programmes are products: a block has one of the two, and {@code combine} may not say otherwise. */
    private void combined(JsonNode node, String pointer, String id) {
        boolean sum = node.has("components");
        if (sum == node.has("programmes")) {
            faults.add(
                    pointer + (sum ? "/programmes" : ""),
                    "block \"" + id + "\" has "
                            + (sum ? "both components and programmes" : "neither components nor programmes"),
                    "A block is a weighted sum of components, or a product of indices by programme",
                    sum ? "keep one of the two" : "add one of the two");
            return;
        }
        String is = sum ? "sum" : "product";
        if (!node.path("combine").asString(is).equals(is)) {
            faults.add(
                    pointer + "/combine",
                    "combine is " + node.path("combine").asString() + ", but the block has "
                            + (sum ? "components" : "programmes"),
                    "Components are combined by sum, the indices of programmes by product",
                    sum ? "write combine: sum, or give programmes" : "write combine: product, or give components");
        }
    }

    private List<Scheme.Component> components(JsonNode node, String pointer) {
        JsonNode list = node.path("components");
        List<Scheme.Component> components = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode one : list) {
            sum = sum.add(one.path("weight").decimalValue());
            components.add(new Scheme.Component(
                    one.path("id").asString(), one.path("weight").asDouble()));
        }
        if (node.has("components")) {
            faults.mustBeOne(sum, pointer + "/components", "weights of the components");
            faults.unique(list, pointer + "/components", "id");
        }
        return components;
    }

    private List<Programme> programmes(JsonNode node, String pointer) {
        JsonNode list = node.path("programmes");
        List<Programme> programmes = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < list.size(); i++) {
            JsonNode one = list.path(i);
            sum = sum.add(one.path("share").decimalValue());
            List<String> indices = DescriptorReader.texts(one.path("indices"));
            Set<String> seen = new HashSet<>();
            for (int k = 0; k < indices.size(); k++) {
                if (!seen.add(indices.get(k))) {
                    faults.add(
                            pointer + "/programmes/" + i + "/indices/" + k,
                            "index \"" + indices.get(k) + "\" is given twice in programme \""
                                    + one.path("id").asString() + "\"",
                            "An index multiplies once",
                            "remove one of the two");
                }
            }
            programmes.add(
                    new Programme(one.path("id").asString(), one.path("share").asDouble(), indices));
        }
        if (node.has("programmes")) {
            faults.mustBeOne(sum, pointer + "/programmes", "shares of the programmes");
            faults.unique(list, pointer + "/programmes", "id");
        }
        return programmes;
    }

    private HealthInequalities inequalities(JsonNode given, String pointer) {
        InequalityScale scale = new InequalityScale.Given();
        if (given.has("group_scale") && given.has("exponential")) {
            faults.add(
                    pointer + "/exponential",
                    "both group_scale and exponential are given",
                    "The values of a component are groups, or standardised mortality ratios, not both",
                    "keep one of the two");
        } else if (given.has("group_scale")) {
            scale = new InequalityScale.GroupScale(
                    given.at("/group_scale/ratio").asDouble(),
                    given.at("/group_scale/groups").asInt());
        } else if (given.has("exponential")) {
            scale = new InequalityScale.Exponential(
                    given.at("/exponential/slope").asDouble());
        }
        return new HealthInequalities(
                given.path("component").asString(), given.path("weight").asDouble(), scale);
    }

    private List<Scheme.Cost> costs(JsonNode node, String pointer) {
        faults.unique(node.path("costs"), pointer + "/costs", "factor");
        List<Scheme.Cost> costs = new ArrayList<>();
        for (JsonNode one : node.path("costs")) {
            costs.add(new Scheme.Cost(
                    one.path("factor").asString(),
                    Scheme.CostOn.valueOf(one.path("on").asString().toUpperCase(Locale.ROOT))));
        }
        return costs;
    }
}
