package org.everyonecounts.models.equity.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.everyonecounts.models.equity.catalogue.Measurement.Measured;
import org.everyonecounts.models.uncertainty.Bootstrap;
import org.everyonecounts.models.uncertainty.MeasurementSimulation;
import org.everyonecounts.models.uncertainty.RandomStreams;
import org.everyonecounts.models.uncertainty.Spread;
import org.everyonecounts.models.uncertainty.Statistic;

/** Limits that come of drawing: one run for all measures on the same units, so they see the same draws. */
final class DrawnSpreads {
    private static final int MOST_DRAWS = 20_000;
    private static final int LEAST_DRAWS = 2_000;
    private static final int DRAWN_VALUES = 20_000_000;

    private DrawnSpreads() {}

    /** Units resampled: the spreads of each part, by the place of the measure in the list; none under 10 units. */
    static Map<Integer, List<Spread>> resampled(List<Measured> found, MeasureOptions options) {
        Map<Integer, List<Spread>> spreads = new HashMap<>();
        byUnits(
                        found,
                        measured -> measured.findings().resampled() != null
                                && !measured.measure().changeOnly()
                                && measured.units().size() >= Measurement.LEAST_FOR_INFERENCE)
                .forEach((units, places) -> {
                    List<Statistic> statistics = new ArrayList<>();
                    for (int place : places) {
                        statistics.add(Objects.requireNonNull(
                                found.get(place).findings().resampled()));
                    }
                    double[][][] replicates = Bootstrap.run(
                            units.weights(),
                            options.replicates(),
                            replicate -> RandomStreams.seed(options.seed(), "measure", units.name(), "", replicate),
                            statistics);
                    for (int f = 0; f < replicates.length; f++) {
                        List<Spread> parts = new ArrayList<>();
                        for (double[] replicatesOfPart : replicates[f]) {
                            parts.add(Spread.percentile(replicatesOfPart));
                        }
                        spreads.put(places.get(f), parts);
                    }
                });
        return spreads;
    }

    /** Errors of the units carried through by simulation: the spread of the only part, by the place of the measure in the list. */
    static Map<Integer, List<Spread>> simulated(List<Measured> found, MeasureOptions options) {
        Map<Integer, List<Spread>> spreads = new HashMap<>();
        byUnits(found, measured -> measured.findings().simulated() != null && simulable(measured, options.bounds()))
                .forEach((units, places) -> {
                    List<ToDoubleFunction<double[]>> statistics = new ArrayList<>();
                    for (int place : places) {
                        statistics.add(Objects.requireNonNull(
                                found.get(place).findings().simulated()));
                    }
                    List<MeasurementSimulation> simulations = MeasurementSimulation.run(
                            units.values(),
                            Objects.requireNonNull(units.standardErrors()),
                            options.bounds().low(),
                            options.bounds().high(),
                            Math.max(LEAST_DRAWS, Math.min(MOST_DRAWS, DRAWN_VALUES / units.size())),
                            draw -> RandomStreams.seed(options.seed(), "simulate", units.name(), "", draw),
                            statistics);
                    for (int f = 0; f < simulations.size(); f++) {
                        spreads.put(places.get(f), List.of(simulations.get(f).spread()));
                    }
                });
        return spreads;
    }

    private static boolean simulable(Measured measured, Bounds bounds) {
        return measured.findings().parts().get(0).defined()
                && measured.units().standardErrors() != null
                && Reasons.outside(measured.units(), bounds).isEmpty();
    }

    private static Map<UnitTable, List<Integer>> byUnits(
            List<Measured> found, java.util.function.Predicate<Measured> wanted) {
        Map<UnitTable, List<Integer>> places = new LinkedHashMap<>();
        for (int place = 0; place < found.size(); place++) {
            if (wanted.test(found.get(place))) {
                places.computeIfAbsent(found.get(place).units(), units -> new ArrayList<>())
                        .add(place);
            }
        }
        return places;
    }
}
