package org.everyonecounts.models.area.late;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.everyonecounts.models.area.AreaColumn;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.area.HealthData.AdjustmentKey;
import org.everyonecounts.models.area.HealthData.AllocationColumns;
import org.everyonecounts.models.area.HealthData.NeedColumn;
import org.everyonecounts.models.area.HealthData.NeedKind;
import org.everyonecounts.models.area.HealthData.SeriesKey;

/** The figures of a package as series over periods, and back again. Money to share out is of no area and not among them. */
final class PackageSeries {
    private final SortedMap<LateSeries, NavigableMap<String, SeriesColumns>> series = new TreeMap<>();

    static PackageSeries of(HealthData data) {
        PackageSeries all = new PackageSeries();
        all.add(LateResource.POPULATION, data.population(), SeriesColumns::of);
        all.add(
                LateResource.NEED,
                data.need(),
                need -> new SeriesColumns(need.kind().name(), List.of(need.values(), need.standardErrors())));
        all.add(LateResource.SPENDING, data.spending(), SeriesColumns::of);
        all.add(
                LateResource.ALLOCATIONS,
                data.allocations(),
                one -> new SeriesColumns(
                        "",
                        List.of(
                                one.baseline(),
                                one.target(),
                                one.baseGrowth(),
                                one.convergence(),
                                one.allocation(),
                                one.closingDistance())));
        all.add(LateResource.COSTS, data.costs(), SeriesColumns::of);
        data.adjustments()
                .forEach((key, column) -> all.put(
                        new LateSeries(LateResource.ADJUSTMENTS, key.stream() + LateSeries.JOINT + key.adjustment()),
                        key.period(),
                        SeriesColumns.of(column)));
        return all;
    }

    private <V> void add(LateResource resource, SortedMap<SeriesKey, V> columns, Function<V, SeriesColumns> make) {
        columns.forEach((key, value) -> put(new LateSeries(resource, key.name()), key.period(), make.apply(value)));
    }

    void put(LateSeries key, String period, SeriesColumns columns) {
        series.computeIfAbsent(key, one -> new TreeMap<>()).put(period, columns);
    }

    /** One series by period; none where the package has none of it. */
    NavigableMap<String, SeriesColumns> periods(LateSeries key) {
        return series.getOrDefault(key, Collections.emptyNavigableMap());
    }

    /** The data with these series in place of its own. */
    HealthData in(HealthData data) {
        SortedMap<AdjustmentKey, AreaColumn> adjustments = new TreeMap<>();
        columns(LateResource.ADJUSTMENTS, SeriesColumns::first).forEach((key, column) -> {
            String[] parts = key.name().split(LateSeries.JOINT, 2);
            adjustments.put(new AdjustmentKey(key.period(), parts[0], parts[1]), column);
        });
        return new HealthData(
                data.geography(),
                columns(LateResource.POPULATION, SeriesColumns::first),
                columns(LateResource.NEED, PackageSeries::need),
                columns(LateResource.SPENDING, SeriesColumns::first),
                columns(LateResource.ALLOCATIONS, PackageSeries::allocations),
                columns(LateResource.COSTS, SeriesColumns::first),
                data.deprivation(),
                data.outcomes(),
                data.breaks(),
                data.deflators(),
                adjustments,
                data.envelopes(),
                data.areaChanges(),
                data.rejectedPeople(),
                data.groups());
    }

    private <V> SortedMap<SeriesKey, V> columns(LateResource resource, Function<SeriesColumns, V> make) {
        SortedMap<SeriesKey, V> columns = new TreeMap<>();
        for (Map.Entry<LateSeries, NavigableMap<String, SeriesColumns>> one : series.entrySet()) {
            if (one.getKey().resource() == resource) {
                one.getValue()
                        .forEach((period, value) ->
                                columns.put(new SeriesKey(period, one.getKey().name()), make.apply(value)));
            }
        }
        return columns;
    }

    private static NeedColumn need(SeriesColumns given) {
        return new NeedColumn(
                NeedKind.valueOf(given.form()),
                given.columns().get(0),
                given.columns().get(1));
    }

    private static AllocationColumns allocations(SeriesColumns given) {
        List<AreaColumn> columns = given.columns();
        return new AllocationColumns(
                columns.get(0), columns.get(1), columns.get(2), columns.get(3), columns.get(4), columns.get(5));
    }
}
