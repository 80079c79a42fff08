package org.everyonecounts.jobs.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.everyonecounts.models.allocation.transition.Modifiers;
import org.everyonecounts.models.allocation.transition.Transition;
import org.everyonecounts.models.allocation.transition.Transition.Base;
import org.everyonecounts.models.allocation.transition.TransitionPolicy;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads {@code transition}: the policy of every year and of single years, base growth, growth of the money, bounds and horizon. */
final class TransitionReader {
    private static final String POINTER = "/transition";
    private static final int HORIZON = 10;
    private static final Pattern FINANCIAL_YEAR = Pattern.compile("[0-9]{2}([0-9]{2})/([0-9]{2})");

    private final SchemeFaults faults;
    private final double tolerance;
    private final PolicyReader policies;

    /** @param tolerance the scheme's, which {@code parity_topup} takes where it has none of its own */
    TransitionReader(SchemeFaults faults, double tolerance) {
        this.faults = faults;
        this.tolerance = tolerance;
        this.policies = new PolicyReader(faults);
    }

    /** The pace of change; empty when none is given, or something is wrong with it. */
    Optional<Transition> transition(JsonNode root) {
        JsonNode given = root.path("transition");
        if (given.isMissingNode()) {
            return Optional.empty();
        }
        int before = faults.problems().size();
        String word = given.path("policy").asString();
        Optional<TransitionPolicy> policy = policies.policy(word, given, POINTER, tolerance);
        Map<String, TransitionPolicy> byPeriod = byPeriod(word, given.path("by_period"));
        Base base = base(word, given.path("base_growth"));
        Modifiers modifiers = new ModifiersReader(faults).modifiers(given);
        if (!faults.noneSince(before)) {
            return Optional.empty();
        }
        return Optional.of(new Transition(
                policy.orElseThrow(),
                new TreeMap<>(byPeriod),
                base,
                base == Base.FIXED ? OptionalDouble.of(given.path("base_growth").asDouble()) : OptionalDouble.empty(),
                envelopeGrowth(given.path("envelope_growth")),
                modifiers,
                given.path("horizon").asInt(HORIZON)));
    }

    private Map<String, TransitionPolicy> byPeriod(String policy, JsonNode given) {
        Map<String, TransitionPolicy> byPeriod = new TreeMap<>();
        if (policy.equals("share_blend") && given.isObject()) {
            faults.add(
                    POINTER + "/by_period",
                    "by_period is given with policy share_blend",
                    "Its blend is a list of years already",
                    "remove by_period and put the years into blend");
            return byPeriod;
        }
        for (Map.Entry<String, JsonNode> one : given.properties()) {
            String pointer = POINTER + "/by_period" + LocatedDocument.step(one.getKey());
            if (!isFinancialYear(one.getKey())) {
                faults.add(
                        pointer,
                        "\"" + one.getKey() + "\" is not a financial year",
                        "Policies of single years are listed by financial year",
                        "write it as in \"2024/25\"");
            }
            policies.policy(policy, one.getValue(), pointer, null).ifPresent(read -> byPeriod.put(one.getKey(), read));
        }
        return byPeriod;
    }

    private static boolean isFinancialYear(String text) {
        Matcher year = FINANCIAL_YEAR.matcher(text);
        return year.matches() && (Integer.parseInt(year.group(1)) + 1) % 100 == Integer.parseInt(year.group(2));
    }

    private Base base(String policy, JsonNode given) {
        if (given.isMissingNode()) {
            return Base.SOLVED;
        }
        if (!policy.startsWith("base_plus_")) {
            faults.add(
                    POINTER + "/base_growth",
                    "base_growth is given, but policy " + policy + " has no base growth",
                    "Only base_plus_bands and base_plus_ramp start from a growth for all",
                    "remove base_growth");
            return Base.SOLVED;
        }
        if (given.isNumber()) {
            return Base.FIXED;
        }
        @Nullable Base base = Map.of("solve", Base.SOLVED, "given", Base.GIVEN).get(given.asString());
        if (base == null) {
            faults.add(
                    POINTER + "/base_growth",
                    "base_growth \"" + given.asString() + "\" is not known",
                    "It is solve, given or a number such as 0.03",
                    Nearest.advice(given.asString(), List.of("solve", "given")));
            return Base.SOLVED;
        }
        return base;
    }

    /** Growth of the money by year; none is 0. */
    private static List<Double> envelopeGrowth(JsonNode given) {
        if (!given.isArray()) {
            return List.of(given.asDouble(0));
        }
        List<Double> growth = new ArrayList<>();
        given.forEach(one -> growth.add(one.asDouble()));
        return growth;
    }
}
