package org.everyonecounts.models.exchange;

import java.util.List;
import java.util.Optional;
import org.everyonecounts.models.allocation.explain.Explanation;

/**
 * What a run says about how money is shared: why targets moved, where they lead, and what if. Rows are in output order.
 *
 * @param inputs what went into the formulas
 * @param trace the arithmetic of one chosen area of the headline
 */
public record AllocationFigures(
        List<WaterfallRow> waterfall,
        List<TrajectoryRow> trajectory,
        List<ScenarioRow> scenarios,
        List<ScenarioEffectRow> scenarioEffects,
        List<ScenarioTrajectoryRow> scenarioTrajectory,
        List<SchemeInputRow> inputs,
        Optional<Explanation> trace) {
    public static final AllocationFigures NONE =
            new AllocationFigures(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty());

    public AllocationFigures {
        waterfall = List.copyOf(waterfall);
        trajectory = List.copyOf(trajectory);
        scenarios = List.copyOf(scenarios);
        scenarioEffects = List.copyOf(scenarioEffects);
        scenarioTrajectory = List.copyOf(scenarioTrajectory);
        inputs = List.copyOf(inputs);
    }
}
