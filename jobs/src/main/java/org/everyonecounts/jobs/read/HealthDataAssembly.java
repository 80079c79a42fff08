package org.everyonecounts.jobs.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.everyonecounts.jobs.contract.Layouts;
import org.everyonecounts.models.area.AreaColumn;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.area.HealthData.AdjustmentKey;
import org.everyonecounts.models.area.HealthData.SeriesKey;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.measure.Flag;
import org.jspecify.annotations.Nullable;

/** Turns the accepted rows of all resources into {@link HealthData}. */
final class HealthDataAssembly {
    private final AreaIndex areas;
    private final Map<String, AreaTable> tables;
    private final Map<String, PlainTable> plain;

    HealthDataAssembly(AreaIndex areas, Map<String, AreaTable> tables, Map<String, PlainTable> plain) {
        this.areas = areas;
        this.tables = tables;
        this.plain = plain;
    }

    private interface Make<V> {
        V of(AreaTable table, Series series);
    }

    HealthData data(SortedMap<SeriesKey, SortedMap<String, Figure>> rejectedPeople) {
        SortedMap<String, HealthData.DeprivationColumn> deprivation = new TreeMap<>();
        columns(
                        Layouts.DEPRIVATION,
                        (table, one) -> new HealthData.DeprivationColumn(column(table, one, 0), column(table, one, 1)))
                .forEach((key, column) -> deprivation.put(key.period(), column));
        return new HealthData(
                areas.geography(),
                columns(Layouts.POPULATION, (table, one) -> column(table, one, 0)),
                columns(Layouts.NEED, HealthDataAssembly.this::need),
                columns(Layouts.SPENDING, (table, one) -> column(table, one, 0)),
                columns(Layouts.ALLOCATIONS, HealthDataAssembly.this::allocations),
                columns(Layouts.COSTS, (table, one) -> column(table, one, 0)),
                deprivation,
                outcomes(),
                breaks(),
                deflators(),
                adjustments(),
                envelopes(),
                List.of(),
                rejectedPeople,
                GroupOutcomes.of(tables.get(Layouts.GROUPS), areas));
    }

    private <V> SortedMap<SeriesKey, V> columns(String resource, Make<V> make) {
        @Nullable AreaTable table = tables.get(resource);
        if (table == null) {
            return Collections.emptySortedMap();
        }
        SortedMap<SeriesKey, V> columns = new TreeMap<>();
        table.series()
                .forEach((period, ofPeriod) ->
                        ofPeriod.forEach((name, one) -> columns.put(new SeriesKey(period, name), make.of(table, one))));
        return columns;
    }

    private AreaColumn column(AreaTable table, Series one, int column) {
        SortedMap<String, Figure> values = new TreeMap<>();
        SortedMap<String, Set<Flag>> flags = new TreeMap<>();
        for (int at = 0; at < areas.size(); at++) {
            if (one.has(at)) {
                values.put(areas.area(at).code(), one.figure(column, at));
                flags.put(areas.area(at).code(), one.flags(at));
            }
        }
        return new AreaColumn(table.level(one.period()), values, flags);
    }

    private HealthData.NeedColumn need(AreaTable table, Series one) {
        return new HealthData.NeedColumn(
                "index".equals(one.fixed()) ? HealthData.NeedKind.INDEX : HealthData.NeedKind.WEIGHTED_POPULATION,
                column(table, one, 0),
                column(table, one, 1));
    }

    private HealthData.AllocationColumns allocations(AreaTable table, Series one) {
        return new HealthData.AllocationColumns(
                column(table, one, 0),
                column(table, one, 1),
                column(table, one, 2),
                column(table, one, 3),
                column(table, one, 4),
                column(table, one, 5));
    }

    private List<HealthData.Outcome> outcomes() {
        List<HealthData.Outcome> outcomes = new ArrayList<>();
        @Nullable AreaTable table = tables.get(Layouts.OUTCOMES);
        if (table != null) {
            table.series()
                    .values()
                    .forEach(ofPeriod -> ofPeriod.values().forEach(one -> {
                        for (int at = 0; at < areas.size(); at++) {
                            if (one.has(at)) {
                                outcomes.add(new HealthData.Outcome(
                                        one.period(),
                                        areas.area(at).code(),
                                        one.name(),
                                        one.figure(0, at),
                                        one.figure(1, at),
                                        one.figure(2, at),
                                        one.figure(3, at),
                                        "higher".equals(one.fixed())));
                            }
                        }
                    }));
        }
        return outcomes;
    }

    private List<PlainTable.PlainRow> records(String resource) {
        @Nullable PlainTable table = plain.get(resource);
        return table == null ? List.of() : table.records();
    }

    private List<HealthData.SeriesBreak> breaks() {
        List<HealthData.SeriesBreak> breaks = new ArrayList<>();
        for (PlainTable.PlainRow one : records(Layouts.BREAKS)) {
            String area = one.text("area_code");
            breaks.add(new HealthData.SeriesBreak(
                    one.text("series"), area.isEmpty() ? null : area, one.text("first_period"), one.text("reason")));
        }
        return breaks;
    }

    private SortedMap<String, Figure> deflators() {
        SortedMap<String, Figure> deflators = new TreeMap<>();
        records(Layouts.DEFLATORS).forEach(one -> deflators.put(one.text("period"), one.figure("index")));
        return deflators;
    }

    private SortedMap<AdjustmentKey, AreaColumn> adjustments() {
        SortedMap<AdjustmentKey, AreaColumn> adjustments = new TreeMap<>();
        columns(Layouts.ADJUSTMENTS, (table, one) -> column(table, one, 0)).forEach((key, column) -> {
            int joint = key.name().indexOf(AreaTable.JOINT);
            adjustments.put(
                    new AdjustmentKey(
                            key.period(),
                            key.name().substring(0, joint),
                            key.name().substring(joint + AreaTable.JOINT.length())),
                    column);
        });
        return adjustments;
    }

    private SortedMap<SeriesKey, Figure> envelopes() {
        SortedMap<SeriesKey, Figure> envelopes = new TreeMap<>();
        records(Layouts.ENVELOPES)
                .forEach(one ->
                        envelopes.put(new SeriesKey(one.text("period"), one.text("stream")), one.figure("total_gbp")));
        return envelopes;
    }
}
