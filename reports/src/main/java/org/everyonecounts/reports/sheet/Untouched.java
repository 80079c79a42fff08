package org.everyonecounts.reports.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.everyonecounts.models.exchange.ScenarioRow;

/**
 * Schemes that a scenario leaves wholly as they are while it moves another: rows of nothing but noughts, which tables leave out.
 *
 * <p>A scenario that moves nothing at all keeps its rows, so that a reader sees that it does.
 */
final class Untouched {
    private final Set<Pair> pairs;

    private record Pair(String scenario, String scheme) {}

    Untouched(List<ScenarioRow> rows) {
        Map<Pair, Boolean> moved = new LinkedHashMap<>();
        for (ScenarioRow row : rows) {
            moved.merge(
                    new Pair(row.scenario(), row.scheme()),
                    !row.changeGbp().isNumber() || row.changeGbp().number() != 0,
                    Boolean::logicalOr);
        }
        Set<String> moving = moved.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(entry -> entry.getKey().scenario())
                .collect(Collectors.toSet());
        pairs = moved.entrySet().stream()
                .filter(entry ->
                        !entry.getValue() && moving.contains(entry.getKey().scenario()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** True where the scenario moves other schemes but not this one. */
    boolean contains(String scenario, String scheme) {
        return pairs.contains(new Pair(scenario, scheme));
    }

    boolean isEmpty() {
        return pairs.isEmpty();
    }
}
