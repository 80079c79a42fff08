package org.everyonecounts.models.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.everyonecounts.models.allocation.SchemePosition;
import org.everyonecounts.models.allocation.explain.Explanation;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.exchange.AllocationFigures;
import org.everyonecounts.models.exchange.SchemeInputRow;
import org.everyonecounts.models.exchange.TrajectoryRow;
import org.everyonecounts.models.exchange.WaterfallRow;

/**
 * Puts together what a run says about how money is shared. Each part is made by a class of its own, from the same positions; what a
 * scenario changes is not here, because it takes a second run.
 */
final class AllocationStage {
    private AllocationStage() {}

    static AllocationFigures of(HealthData data, SchemePositions positions, AssessmentSettings settings) {
        List<WaterfallRow> waterfall = DriverRows.betweenPeriods(data, positions, settings);
        List<TrajectoryRow> trajectory = trajectory(data, positions, settings);
        List<SchemeInputRow> inputs = SchemeInputTable.shown(data, positions);
        Optional<Explanation> trace = new TraceChoice(data, settings).of(positions);
        return new AllocationFigures(waterfall, trajectory, List.of(), List.of(), List.of(), inputs, trace);
    }

    /** By level from the nation down, then by scheme, for the latest period shown. */
    private static List<TrajectoryRow> trajectory(
            HealthData data, SchemePositions positions, AssessmentSettings settings) {
        List<TrajectoryRow> rows = new ArrayList<>();
        List<PaceOfChange> paces = new ArrayList<>();
        for (SchemePosition position : positions.latest()) {
            PaceOfChange.of(data, position).ifPresent(paces::add);
        }
        for (String level : data.geography().levels()) {
            for (PaceOfChange pace : paces) {
                if (LevelChoice.withNation(
                                settings, data.geography(), pace.position().level())
                        .contains(level)) {
                    rows.addAll(new TrajectoryTable(pace, data.geography()).rows(level));
                }
            }
        }
        return rows;
    }
}
