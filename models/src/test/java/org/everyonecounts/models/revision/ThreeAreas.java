package org.everyonecounts.models.revision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.everyonecounts.models.allocation.TargetMode;
import org.everyonecounts.models.area.Area;
import org.everyonecounts.models.area.Geography;
import org.everyonecounts.models.exchange.AllocationFigures;
import org.everyonecounts.models.exchange.Clause;
import org.everyonecounts.models.exchange.DistanceRow;
import org.everyonecounts.models.exchange.IndicatorRow;
import org.everyonecounts.models.exchange.IntervalMethod;
import org.everyonecounts.models.exchange.Reading;
import org.everyonecounts.models.exchange.RunFigures;
import org.everyonecounts.models.exchange.SchemeInputRow;
import org.everyonecounts.models.measure.Figure;

/** Areas of 100 people in two regions of a nation, their shares those of their need: small enough for a pocket calculator. */
final class ThreeAreas {
    static final String PERIOD = "2021/22";
    static final String SCHEME = "core";
    static final String DATA = "place";

    private final Map<String, double[]> areas = new TreeMap<>();

    /** Need and pounds of A and B, which lie in region N, and C, which lies in region S. */
    static ThreeAreas of(double needA, double needB, double needC) {
        return new ThreeAreas().with("A", needA, 10).with("B", needB, 20).with("C", needC, 30);
    }

    /** The same with an area added or changed. */
    ThreeAreas with(String code, double need, double pounds) {
        ThreeAreas more = new ThreeAreas();
        more.areas.putAll(areas);
        more.areas.put(code, new double[] {need, pounds});
        return more;
    }

    ThreeAreas without(String code) {
        ThreeAreas fewer = new ThreeAreas();
        fewer.areas.putAll(areas);
        fewer.areas.remove(code);
        return fewer;
    }

    private static String regionOf(String code) {
        return code.equals("A") || code.equals("B") ? "N" : "S";
    }

    Geography geography() {
        List<Area> all = new ArrayList<>();
        all.add(new Area("E", "E", "nation", null));
        all.add(new Area("N", "N", "region", "E"));
        all.add(new Area("S", "S", "region", "E"));
        areas.keySet().forEach(code -> all.add(new Area(code, code, DATA, regionOf(code))));
        return Geography.of(List.of("nation", "region", DATA), all);
    }

    private double need() {
        return areas.values().stream().mapToDouble(area -> area[0]).sum();
    }

    private double pounds() {
        return areas.values().stream().mapToDouble(area -> area[1]).sum();
    }

    double share(String code) {
        double[] area = areas.getOrDefault(code, new double[2]);
        return area[0] / need();
    }

    RunFigures figures() {
        List<DistanceRow> rows = new ArrayList<>();
        List<SchemeInputRow> inputs = new ArrayList<>();
        Map<String, double[]> regions = new TreeMap<>();
        areas.forEach((code, area) -> {
            rows.add(row(DATA, code, 100, area[0], area[1]));
            inputs.add(new SchemeInputRow(PERIOD, DATA, SCHEME, code, "people", Figure.of(100.0)));
            inputs.add(new SchemeInputRow(PERIOD, DATA, SCHEME, code, "actual", Figure.of(area[1])));
            inputs.add(new SchemeInputRow(PERIOD, DATA, SCHEME, code, "need:all", Figure.of(area[0])));
            double[] sum = regions.computeIfAbsent(regionOf(code), region -> new double[3]);
            sum[0] += 100;
            sum[1] += area[0];
            sum[2] += area[1];
        });
        regions.forEach((code, sum) -> rows.add(row("region", code, sum[0], sum[1], sum[2])));
        rows.add(row("nation", "E", 100.0 * areas.size(), need(), pounds()));
        double misplaced = areas.values().stream()
                        .mapToDouble(area -> Math.abs(area[1] / pounds() - area[0] / need()))
                        .sum()
                / 2;
        return new RunFigures(
                rows,
                List.of(indicator(misplaced)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new AllocationFigures(List.of(), List.of(), List.of(), List.of(), List.of(), inputs, Optional.empty()));
    }

    private DistanceRow row(String level, String code, double people, double need, double pounds) {
        double share = need / need();
        double target = share * pounds();
        Figure none = Figure.NOT_APPLICABLE;
        return new DistanceRow(
                PERIOD,
                level,
                SCHEME,
                "core",
                TargetMode.FAIR_SHARE,
                code,
                code,
                Figure.of(people),
                Figure.of(need),
                Figure.of(need / need() * 100 * areas.size() / people),
                Figure.of(share),
                Figure.of(target),
                Figure.of(pounds),
                Figure.of(pounds - target),
                Figure.of(pounds / target - 1),
                Figure.of(pounds / target - 1),
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                Set.of());
    }

    private static IndicatorRow indicator(double misplaced) {
        Figure none = Figure.NOT_APPLICABLE;
        return new IndicatorRow(
                PERIOD,
                DATA,
                SCHEME,
                "core",
                Clause.FAIRNESS,
                "misplaced_share",
                "[z]",
                Figure.of(misplaced),
                none,
                none,
                none,
                none,
                IntervalMethod.NONE,
                3,
                0,
                none,
                none,
                none,
                none,
                Reading.DESCRIBED);
    }

    /** Figures as a run prints them and a later one reads them. */
    record Printed(RunFigures figures) implements EarlierTables {
        @Override
        public void inputs(Consumer<PublishedArea> each) {
            Map<String, Map<String, String>> areas = new LinkedHashMap<>();
            figures.allocation()
                    .inputs()
                    .forEach(row -> areas.computeIfAbsent(row.areaCode(), code -> new LinkedHashMap<>())
                            .put(row.input(), row.value().toString()));
            areas.forEach((code, cells) -> each.accept(new PublishedArea(PERIOD, DATA, SCHEME, code, cells)));
        }

        @Override
        public void distances(Consumer<PublishedArea> each) {
            for (DistanceRow row : figures.distances()) {
                Map<String, String> cells = new LinkedHashMap<>();
                cells.put("population", row.population().toString());
                cells.put("need_index", row.needIndex().toString());
                cells.put("target_share", row.targetShare().toString());
                cells.put("target_gbp", row.targetGbp().toString());
                cells.put("actual_gbp", row.actualGbp().toString());
                cells.put("distance", row.distance().toString());
                cells.put("distance_relative", row.distanceRelative().toString());
                each.accept(new PublishedArea(row.period(), row.level(), row.scheme(), row.areaCode(), cells));
            }
        }

        @Override
        public void indicators(String scheme, String level, String areaCode, Consumer<PublishedArea> each) {
            for (IndicatorRow row : figures.indicators()) {
                each.accept(new PublishedArea(
                        row.period(),
                        row.level(),
                        row.scheme(),
                        areaCode,
                        Map.of(row.indicator(), row.estimate().toString())));
            }
        }
    }
}
