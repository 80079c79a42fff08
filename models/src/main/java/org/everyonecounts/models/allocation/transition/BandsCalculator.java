package org.everyonecounts.models.allocation.transition;

import java.util.List;
import org.everyonecounts.models.allocation.transition.TransitionPolicy.Band;
import org.everyonecounts.models.allocation.transition.TransitionPolicy.BasePlusBands;

/**
 * {@code base_plus_bands}: base growth plus a step by the opening distance. A distance on the edge of two bands belongs to the upper one.
 *
 * <p>By hand: bands below −5 %: +1.5 points, below −2.5 %: +0.75, below 2.5 %: 0. Distance −5 % exactly gives +0.75.
 */
final class BandsCalculator implements PolicyCalculator {
    private final BasePlusBands policy;
    private final GrowthRule rule;

    BandsCalculator(BasePlusBands policy, GrowthRule rule) {
        this.policy = policy;
        this.rule = rule;
    }

    @Override
    public List<Line> lines(TransitionYear year) {
        return ConvergenceLines.of(year, rule, opening -> step(policy, opening));
    }

    @Override
    public boolean opensBaseGrowth() {
        return true;
    }

    /** The step at an opening distance; 0 above the last band where that has an upper end. */
    static double step(BasePlusBands policy, double opening) {
        for (Band band : policy.bands()) {
            if (band.below().isEmpty() || opening < band.below().getAsDouble()) {
                return band.step();
            }
        }
        return 0;
    }
}
