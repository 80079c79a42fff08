package org.everyonecounts.models.allocation.transition;

import java.util.ArrayList;
import java.util.List;
import org.everyonecounts.models.allocation.transition.TransitionPolicy.FloorLift;

/**
 * {@code floor_lift}: A_i = max(B_i (1 + f), target_i (1 + m)), m open: everyone has growth f, and the rest lifts the areas furthest below.
 */
final class FloorLiftCalculator implements PolicyCalculator {
    private final FloorLift policy;

    FloorLiftCalculator(FloorLift policy) {
        this.policy = policy;
    }

    @Override
    public List<Line> lines(TransitionYear year) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < year.areas(); i++) {
            double target = Math.max(0, year.target()[i]);
            lines.add(new Line(target, target, year.baseline()[i] * (1 + policy.floor())));
        }
        return lines;
    }

    @Override
    public String floorKey() {
        return "floor";
    }
}
