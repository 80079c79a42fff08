package org.everyonecounts.models.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.TargetMode;
import org.everyonecounts.models.area.Area;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.area.HealthData.AdjustmentKey;
import org.everyonecounts.models.area.HealthData.NeedColumn;
import org.everyonecounts.models.area.HealthData.NeedKind;
import org.everyonecounts.models.area.HealthData.SeriesKey;

/** The units of a naive calculation, read straight from the data at the level of the data. */
final class NaiveCountry {
    private NaiveCountry() {}

    static NaiveMoney of(HealthData data, Scheme scheme, String period, int groups) {
        List<NaiveMoney.Unit> units = new ArrayList<>();
        for (Area area : data.geography().areasAt("sub_icb")) {
            String code = area.code();
            double people = number(data, period, "registered", code);
            List<Double> need = new ArrayList<>();
            for (Scheme.Block block : scheme.blocks()) {
                double x = 0;
                for (Scheme.Component component : block.components()) {
                    NeedColumn column = column(data, period, component.id());
                    double value = column.values().get(code).number();
                    x += component.weight() * (column.kind() == NeedKind.INDEX ? value * people : value);
                }
                need.add(x);
            }
            SeriesKey money = new SeriesKey(period, scheme.stream());
            boolean supplied = scheme.target() == TargetMode.SUPPLIED;
            var allocations = data.allocations().get(money);
            var spending = data.spending().get(money);
            Double target = supplied && allocations != null
                    ? Double.valueOf(allocations.target().get(code).number())
                    : null;
            double pounds = allocations != null
                    ? allocations.baseline().get(code).number()
                    : spending != null ? spending.get(code).number() : 0;
            String region =
                    data.geography().ancestorAt(code, "region").map(Area::code).orElseThrow();
            units.add(new NaiveMoney.Unit(
                    people,
                    pounds,
                    need,
                    lump(data, scheme, period, code),
                    target,
                    Objects.requireNonNull(data.deprivation().get("IMD"))
                            .score()
                            .get(code)
                            .number(),
                    region.charAt(1) - '0'));
        }
        return new NaiveMoney(
                units,
                scheme.blocks().stream().map(Scheme.Block::share).toList(),
                scheme.adjustments().stream()
                        .mapToDouble(Scheme.Adjustment::share)
                        .sum(),
                groups,
                scheme.tolerance());
    }

    private static double lump(HealthData data, Scheme scheme, String period, String code) {
        double lump = 0;
        for (Scheme.Adjustment adjustment : scheme.adjustments()) {
            var column = data.adjustments().get(new AdjustmentKey(period, scheme.stream(), adjustment.id()));
            if (column != null && column.values().containsKey(code)) {
                double pounds = column.get(code).number();
                lump += adjustment.effect() == Scheme.Effect.ADD ? pounds : -pounds;
            }
        }
        return lump;
    }

    private static double number(HealthData data, String period, String basis, String code) {
        return Objects.requireNonNull(data.population().get(new SeriesKey(period, basis)))
                .get(code)
                .number();
    }

    private static NeedColumn column(HealthData data, String period, String component) {
        return Objects.requireNonNull(data.need().get(new SeriesKey(period, component)));
    }
}
