package org.everyonecounts.models.allocation;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.everyonecounts.models.allocation.Scheme.Growth;
import org.everyonecounts.models.area.AreaColumn;
import org.everyonecounts.models.area.HealthData.AllocationColumns;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.measure.Flag;

/**
 * Growth of published allocations in amounts that can be added: the allocation, and the target grown by base growth.
 *
 * <p>Allocation: as published, else baseline · (1 + growth) by the scheme's rule. Projected target = target · (1 + base growth). A growth
 * that is not given leaves the amount {@code [x]}.
 */
final class SuppliedGrowth {
    private SuppliedGrowth() {}

    static Map<String, AreaColumn> columns(AllocationColumns given, Growth rule) {
        TreeMap<String, Figure> allocations = new TreeMap<>();
        TreeMap<String, Figure> projected = new TreeMap<>();
        TreeMap<String, Set<Flag>> flags = new TreeMap<>(given.allocation().flags());
        for (String code : given.baseline().values().keySet()) {
            Figure base = given.baseGrowth().get(code);
            Figure convergence = given.convergence().get(code);
            Figure published = given.allocation().get(code);
            allocations.put(
                    code,
                    published.isNumber() || !base.isNumber() || !convergence.isNumber()
                            ? published
                            : grown(
                                    given.baseline().get(code),
                                    Distance.growth(base.number(), convergence.number(), rule)));
            projected.put(code, base.isNumber() ? grown(given.target().get(code), base.number()) : base);
        }
        String level = given.baseline().level();
        return Map.of(
                SchemeInputs.ALLOCATION,
                new AreaColumn(level, allocations, flags),
                SchemeInputs.PROJECTED_TARGET,
                AreaColumn.of(level, projected));
    }

    private static Figure grown(Figure pounds, double growth) {
        return pounds.map(amount -> amount * (1 + growth));
    }
}
