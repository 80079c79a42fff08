package org.everyonecounts.jobs.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.everyonecounts.models.allocation.transition.TransitionPolicy;
import org.everyonecounts.models.allocation.transition.TransitionPolicy.Band;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the rule of a pace of change: a policy with its own parameters and no other's, for all years or for one. */
final class PolicyReader {
    /** The parameter of each policy that has one, and how it is written. */
    private static final Map<String, String> PARAMETER = Map.of(
            "base_plus_bands", "bands",
            "base_plus_ramp", "ramp",
            "floor_lift", "floor",
            "parity_topup", "tolerance",
            "share_blend", "blend");

    private static final Map<String, String> EXAMPLE = Map.of(
            "bands", "bands: [{below: -0.05, step: 0.01}, {step: 0}]",
            "ramp", "ramp: {cap_under: 0.002, knot_under: 0.03, cap_over: 0.007, knot_over: 0.01}",
            "floor", "floor: 0.02",
            "tolerance", "tolerance: 0.05",
            "blend", "blend: [0.5, 1.0]");

    private final SchemeFaults faults;

    PolicyReader(SchemeFaults faults) {
        this.faults = faults;
    }

    /** The name of a policy's parameter; null where it has none. */
    static @Nullable String parameter(String policy) {
        return PARAMETER.get(policy);
    }

    /** The names of all parameters. */
    static List<String> parameters() {
        return PARAMETER.values().stream().sorted().toList();
    }

    /**
     * @param given the object that holds the parameters
     * @param pointer where it stands
     * @param tolerance what {@code parity_topup} takes where it has none of its own; null where it must have one
     * @return empty when something is wrong
     */
    Optional<TransitionPolicy> policy(String policy, JsonNode given, String pointer, @Nullable Double tolerance) {
        int before = faults.problems().size();
        @Nullable String own = PARAMETER.get(policy);
        new TreeMap<>(PARAMETER).forEach((other, parameter) -> {
            if (given.has(parameter) && !other.equals(policy)) {
                faults.add(
                        pointer + "/" + parameter,
                        parameter + " is a parameter of " + other + ", but the policy is " + policy,
                        "A policy is read with its own parameters only, so that none is overlooked",
                        "remove " + parameter + ", or write policy: " + other);
            }
        });
        boolean needless = policy.equals("parity_topup") && tolerance != null;
        if (own != null && !given.has(own) && !needless) {
            faults.add(
                    pointer + (given.has("policy") ? "/policy" : ""),
                    "policy " + policy + " has no " + own,
                    "The policy cannot be worked out without it",
                    "add for example " + EXAMPLE.getOrDefault(own, own));
        }
        if (!faults.noneSince(before)) {
            return Optional.empty();
        }
        TransitionPolicy read = switch (policy) {
            case "base_plus_bands" -> new TransitionPolicy.BasePlusBands(bands(given.path("bands"), pointer));
            case "base_plus_ramp" -> ramp(given.path("ramp"));
            case "floor_lift" ->
                new TransitionPolicy.FloorLift(given.path("floor").asDouble());
            case "proportional_shortfall" -> new TransitionPolicy.ProportionalShortfall();
            case "parity_topup" ->
                new TransitionPolicy.ParityTopUp(given.path("tolerance").asDouble(tolerance == null ? 0 : tolerance));
            case "share_blend" -> new TransitionPolicy.ShareBlend(blend(given.path("blend"), pointer));
            default -> throw new IllegalArgumentException("policy " + policy + " passed the schema but is not read");
        };
        return faults.noneSince(before) ? Optional.of(read) : Optional.empty();
    }

    private List<Band> bands(JsonNode list, String pointer) {
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            JsonNode below = list.path(i).path("below");
            boolean last = i == list.size() - 1;
            String band = pointer + "/bands/" + i;
            JsonNode before = list.path(i - 1).path("below");
            if (last && !below.isMissingNode()) {
                faults.add(
                        band,
                        "the last band ends at " + below.asString(),
                        "Every distance must fall into a band",
                        "add a last band without below, such as {step: 0}");
            } else if (!last && below.isMissingNode()) {
                faults.add(
                        band,
                        "band " + (i + 1) + " has no upper end, but is not the last",
                        "Only the last band is open, for the others would never be reached",
                        "give it a below, or put it last");
            }
            if (below.isNumber() && before.isNumber() && below.decimalValue().compareTo(before.decimalValue()) <= 0) {
                faults.add(
                        band + "/below",
                        "band " + (i + 1) + " ends at " + below.asString() + ", not above band " + i
                                + ", which ends at " + before.asString(),
                        "Bands stand in ascending order, each from where the one before ends",
                        "put the bands in ascending order of below");
            }
            bands.add(new Band(
                    below.isNumber() ? OptionalDouble.of(below.asDouble()) : OptionalDouble.empty(),
                    list.path(i).path("step").asDouble()));
        }
        return bands;
    }

    private static TransitionPolicy ramp(JsonNode ramp) {
        return new TransitionPolicy.BasePlusRamp(
                ramp.path("cap_under").asDouble(),
                ramp.path("knot_under").asDouble(),
                ramp.path("cap_over").asDouble(),
                ramp.path("knot_over").asDouble());
    }

    private List<Double> blend(JsonNode list, String pointer) {
        List<Double> blend = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            double share = list.path(i).asDouble();
            if (i > 0 && share < blend.get(i - 1)) {
                faults.add(
                        pointer + "/blend/" + i,
                        "blend falls from " + blend.get(i - 1) + " to " + share,
                        "The part of the new share never falls back",
                        "put the numbers in ascending order");
            }
            blend.add(share);
        }
        double end = blend.get(blend.size() - 1);
        if (end != 1) {
            faults.add(
                    pointer + "/blend",
                    "blend ends at " + end,
                    "The last year is the new share alone",
                    "let the list end with 1.0");
        }
        return blend;
    }
}
