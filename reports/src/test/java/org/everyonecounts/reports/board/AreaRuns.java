package org.everyonecounts.reports.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.exchange.DistanceRow;
import org.everyonecounts.models.exchange.TrajectoryRow;
import org.everyonecounts.models.exchange.WaterfallRow;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.reports.SyntheticRun;

/** What the made-up run says about one area, changed one thing at a time. */
final class AreaRuns {
    private static final String HASH = "0123456789abcdef".repeat(4);

    private AreaRuns() {}

    static DistanceRow row() {
        return SyntheticRun.figures().distances().stream()
                .filter(row -> row.scheme().equals(scheme().id()) && row.level().equals("icb"))
                .filter(row ->
                        row.period().equals(SyntheticRun.facts().latestPeriods().get(scheme().id())))
                .findFirst()
                .orElseThrow();
    }

    static Scheme scheme() {
        return BoardRuns.headline();
    }

    static AreaAccount account() {
        DistanceRow own = row();
        return of(
                own,
                others(own),
                Optional.of(before(own, 0.05)),
                List.of(
                        year("2023/24", 0.03, Figure.of(2)),
                        year("2024/25", 0.02, Figure.of(2)),
                        year("2025/26", Double.NaN, Figure.of(2))),
                List.of(driver("envelope", 5_000_000), driver("need", -250_000.5), driver("costs", 0)),
                List.of(
                        new AreaAccount.Step(
                                "people of the area",
                                "P",
                                "people",
                                Figure.of(1234.5),
                                "read: registered population",
                                "The people of the area."),
                        new AreaAccount.Step(
                                "share <of> need", "S", "fraction", Figure.of(0.25), "P ÷ ΣP", "Their part of all."),
                        new AreaAccount.Step("a cost", "C", "index", Figure.SUPPRESSED, "read: costs", "Withheld.")));
    }

    static AreaAccount at(DistanceRow own) {
        return of(own, others(own), Optional.empty(), List.of(), List.of(), List.of());
    }

    static AreaAccount of(
            DistanceRow own,
            List<DistanceRow> level,
            Optional<DistanceRow> before,
            List<TrajectoryRow> years,
            List<WaterfallRow> drivers,
            List<AreaAccount.Step> steps) {
        return new AreaAccount(
                scheme(),
                "integrated care board",
                "England",
                own,
                level,
                before,
                years,
                drivers,
                steps,
                new AreaAccount.Origin(
                        "20261122T010203Z_01234567",
                        HASH,
                        "1.0",
                        "Made-up data",
                        "2026-11-22",
                        List.of(new Fact("data/distance_from_target.csv", HASH)),
                        List.of("Contains nothing but made-up data.")));
    }

    /** Its own row between one further below and two further above. */
    static List<DistanceRow> others(DistanceRow own) {
        List<DistanceRow> level = new ArrayList<>();
        level.add(own);
        level.add(BoardRuns.at(own, -0.9));
        level.add(BoardRuns.at(own, 0.8));
        level.add(BoardRuns.at(own, 0.9));
        return level;
    }

    static DistanceRow before(DistanceRow own, double distance) {
        DistanceRow row = BoardRuns.at(own, distance);
        return new DistanceRow(
                "2020/21",
                row.level(),
                row.scheme(),
                row.stream(),
                row.mode(),
                row.areaCode(),
                row.areaName(),
                row.population(),
                row.weightedPopulation(),
                row.needIndex(),
                row.targetShare(),
                row.targetGbp(),
                row.actualGbp(),
                row.distanceGbp(),
                row.distance(),
                row.distanceRelative(),
                row.distanceLower(),
                row.distanceUpper(),
                row.allocationGbp(),
                row.growth(),
                row.closingDistance(),
                row.actualPerHead(),
                row.actualPerWeightedHead(),
                row.targetPerHead(),
                row.flags());
    }

    static TrajectoryRow year(String period, double distance, Figure years) {
        DistanceRow own = row();
        Figure left = Double.isNaN(distance) ? Figure.NOT_AVAILABLE : Figure.of(distance);
        return new TrajectoryRow(
                own.level(),
                own.scheme(),
                own.stream(),
                own.areaCode(),
                period,
                Figure.of(200e6),
                Figure.of(206e6),
                left,
                years);
    }

    static WaterfallRow driver(String driver, double amount) {
        DistanceRow own = row();
        return new WaterfallRow(
                "2021/22",
                own.period(),
                own.level(),
                own.scheme(),
                own.stream(),
                own.areaCode(),
                driver,
                Figure.of(amount));
    }
}
