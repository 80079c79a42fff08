package org.everyonecounts.models.scorecard;

import java.util.Optional;
import org.everyonecounts.models.allocation.SchemePosition;
import org.everyonecounts.models.area.Geography;
import org.everyonecounts.models.area.HealthData;

/** The pace of change of one scheme in the baseline and in a scenario; a side whose scheme states no transition is empty. */
record PacePair(Optional<PaceOfChange> before, Optional<PaceOfChange> after) {
    static PacePair of(HealthData data, SchemePosition before, SchemePosition after) {
        return new PacePair(PaceOfChange.of(data, before), PaceOfChange.of(data, after));
    }

    /** Why the scenario's money cannot be shared out in some year, with the year; empty where it can. */
    Optional<String> obstacle() {
        return after.flatMap(pace -> pace.trajectory()
                .obstacle()
                .map(obstacle -> pace.periods().get(pace.trajectory().years().size()) + " is " + obstacle.message()));
    }

    /** True where there is something to show: a side with a pace of change, and none that ends before its horizon. */
    boolean isShown() {
        return (before.isPresent() || after.isPresent()) && isWhole(before) && isWhole(after);
    }

    private static boolean isWhole(Optional<PaceOfChange> pace) {
        return pace.isEmpty() || pace.get().trajectory().obstacle().isEmpty();
    }

    /** Both sides at the level of the place. */
    PaceMoved at(Geography geography, ScenarioPlace place) {
        return new PaceMoved(
                place,
                before.map(pace -> new TrajectoryTable(pace, geography).rows(place.level())),
                after.map(pace -> new TrajectoryTable(pace, geography).rows(place.level())));
    }
}
