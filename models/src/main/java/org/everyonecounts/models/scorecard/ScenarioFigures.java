package org.everyonecounts.models.scorecard;

import java.util.List;
import java.util.stream.Stream;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.models.exchange.AllocationFigures;
import org.everyonecounts.models.exchange.ScenarioEffectRow;
import org.everyonecounts.models.exchange.ScenarioRow;
import org.everyonecounts.models.exchange.ScenarioTrajectoryRow;
import org.everyonecounts.models.exchange.WaterfallRow;

/**
 * What the scenarios of a run change, in output order.
 *
 * @param targets targets of areas on both sides
 * @param effects what moves altogether, and every indicator on both sides
 * @param trajectory allocations of the years of the pace of change on both sides, of schemes for which any differs
 * @param waterfall what moved the targets
 * @param checks one for each scenario and scheme that it changes, named {@code scenario.<scenario>.<scheme>}, or one named
 *     {@code scenario.<scenario>} where it changes none
 */
public record ScenarioFigures(
        List<ScenarioRow> targets,
        List<ScenarioEffectRow> effects,
        List<ScenarioTrajectoryRow> trajectory,
        List<WaterfallRow> waterfall,
        List<Check> checks) {
    public ScenarioFigures {
        targets = List.copyOf(targets);
        effects = List.copyOf(effects);
        trajectory = List.copyOf(trajectory);
        waterfall = List.copyOf(waterfall);
        checks = List.copyOf(checks);
    }

    /** The figures of a run with these beside them; drivers of scenarios stand after those between periods. */
    public AllocationFigures addedTo(AllocationFigures run) {
        return new AllocationFigures(
                Stream.concat(run.waterfall().stream(), waterfall.stream()).toList(),
                run.trajectory(),
                targets,
                effects,
                trajectory,
                run.inputs(),
                run.trace());
    }
}
