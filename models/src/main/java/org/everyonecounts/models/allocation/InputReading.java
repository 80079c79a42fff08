package org.everyonecounts.models.allocation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.everyonecounts.models.allocation.Scheme.Adjustment;
import org.everyonecounts.models.allocation.Scheme.Block;
import org.everyonecounts.models.allocation.Scheme.Cost;
import org.everyonecounts.models.allocation.Scheme.Effect;
import org.everyonecounts.models.area.AreaColumn;
import org.everyonecounts.models.area.Geography;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.area.HealthData.AdjustmentKey;
import org.everyonecounts.models.area.HealthData.AllocationColumns;
import org.everyonecounts.models.area.HealthData.NeedColumn;
import org.everyonecounts.models.area.HealthData.SeriesKey;

/** Finds the input columns of one scheme and period, each at the level at which it came; people already constrained. */
final class InputReading {
    private final HealthData data;
    private final Geography geography;
    private final Scheme scheme;
    private final String period;
    private final Map<String, AreaColumn> raw = new LinkedHashMap<>();
    private final Map<String, NeedColumn> needs = new LinkedHashMap<>();
    private final Map<String, AreaColumn> supplied = new LinkedHashMap<>();

    InputReading(HealthData data, Scheme scheme, String period) {
        this.data = data;
        this.geography = data.geography();
        this.scheme = scheme;
        this.period = period;
    }

    /** People, money, costs and lump sums, by the names of {@link SchemeInputs#columns()}. */
    Map<String, AreaColumn> raw() {
        return raw;
    }

    /** Need by component. */
    Map<String, NeedColumn> needs() {
        return needs;
    }

    /** Growth of supplied targets. */
    Map<String, AreaColumn> supplied() {
        return supplied;
    }

    /** Reads all columns as they came; says what is absent. */
    Optional<String> read() {
        ConstrainedPeople.of(data, scheme, period).ifPresent(people -> raw.put(SchemeInputs.PEOPLE, people));
        return ConstrainedPeople.fault(data, scheme, period)
                .or(this::readMoney)
                .or(this::readNeed)
                .or(this::readCosts)
                .or(this::readAdjustments);
    }

    private Optional<String> readMoney() {
        SeriesKey key = new SeriesKey(period, scheme.stream());
        if (scheme.target() == TargetMode.FAIR_SHARE) {
            AreaColumn spending = data.spending().get(key);
            if (spending == null) {
                return Optional.of("there is no spending of stream " + scheme.stream());
            }
            raw.put(SchemeInputs.ACTUAL, spending);
            return Optional.empty();
        }
        AllocationColumns allocations = data.allocations().get(key);
        if (allocations == null) {
            return Optional.of("there are no allocations of stream " + scheme.stream());
        }
        raw.put(SchemeInputs.ACTUAL, allocations.baseline());
        raw.put(SchemeInputs.TARGET, allocations.target());
        supplied.putAll(SuppliedGrowth.columns(allocations, scheme.growth()));
        return Optional.empty();
    }

    private Optional<String> readNeed() {
        for (String component : NeedComponents.weights(scheme).keySet()) {
            NeedColumn need = data.need().get(new SeriesKey(period, component));
            if (need == null) {
                return Optional.of("there is no need component " + component);
            }
            needs.put(component, need);
        }
        return Optional.empty();
    }

    private Optional<String> readCosts() {
        for (Block block : scheme.blocks()) {
            for (Cost cost : block.costs()) {
                AreaColumn index = data.costs().get(new SeriesKey(period, cost.factor()));
                if (index == null) {
                    return Optional.of("there is no cost factor " + cost.factor());
                }
                raw.put(SchemeInputs.COST + cost.factor(), index);
            }
        }
        return Optional.empty();
    }

    private Optional<String> readAdjustments() {
        for (Adjustment adjustment : scheme.adjustments()) {
            if (adjustment.effect() == Effect.TOP_SLICE || scheme.target() == TargetMode.SUPPLIED) {
                continue;
            }
            AreaColumn pounds = data.adjustments().get(new AdjustmentKey(period, scheme.stream(), adjustment.id()));
            if (pounds == null) {
                return Optional.of("there is no adjustment " + adjustment.id() + " of stream " + scheme.stream()
                        + "; add its rows to resource adjustments, or take it out of the scheme");
            }
            raw.put(SchemeInputs.ADJUSTMENT + adjustment.id(), LumpSums.of(pounds, geography));
        }
        return Optional.empty();
    }
}
