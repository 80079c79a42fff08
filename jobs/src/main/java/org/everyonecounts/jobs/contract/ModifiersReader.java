package org.everyonecounts.jobs.contract;

import java.util.OptionalDouble;
import org.everyonecounts.models.allocation.transition.Modifiers;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the bounds laid over a policy, and tells bounds that cross each other. */
final class ModifiersReader {
    private static final String POINTER = "/transition/";

    private final SchemeFaults faults;

    ModifiersReader(SchemeFaults faults) {
        this.faults = faults;
    }

    Modifiers modifiers(JsonNode transition) {
        JsonNode cap = transition.path("cap");
        for (String floor : new String[] {"minimum_growth", "floor"}) {
            notAbove(floor, transition.path(floor), "maximum_growth", transition.path("maximum_growth"));
            notAbove(floor, transition.path(floor), "cap.growth", cap.path("growth"));
        }
        if (cap.isObject() && cap.path("from").asDouble() >= cap.path("to").asDouble()) {
            faults.add(
                    POINTER + "cap",
                    "cap.from " + cap.path("from").asString() + " is not below cap.to "
                            + cap.path("to").asString(),
                    "The cap is phased in between two distances from target",
                    "let cap.from be the lower of the two");
        }
        return new Modifiers(
                number(transition, "minimum_growth"),
                number(transition, "maximum_growth"),
                number(transition, "minimum_growth_per_head"),
                number(transition, "minimum_closing_distance"),
                phased(cap));
    }

    private static Modifiers.@Nullable PhasedCap phased(JsonNode cap) {
        return cap.isObject()
                ? new Modifiers.PhasedCap(
                        cap.path("from").asDouble(),
                        cap.path("to").asDouble(),
                        cap.path("growth").asDouble())
                : null;
    }

    private void notAbove(String floor, JsonNode low, String ceiling, JsonNode high) {
        if (low.isNumber() && high.isNumber() && low.decimalValue().compareTo(high.decimalValue()) > 0) {
            faults.add(
                    POINTER + floor,
                    floor + " " + low.asString() + " is above " + ceiling + " " + high.asString(),
                    "No growth can be both at least the one and at most the other",
                    "lower " + floor + ", or raise " + ceiling);
        }
    }

    private static OptionalDouble number(JsonNode transition, String key) {
        return transition.path(key).isNumber()
                ? OptionalDouble.of(transition.path(key).asDouble())
                : OptionalDouble.empty();
    }
}
