package org.everyonecounts.models.allocation.transition;

import java.util.List;
import org.everyonecounts.models.allocation.transition.TransitionPolicy.BasePlusRamp;

/**
 * {@code base_plus_ramp}: c(d) = cap_under · min(1, −d ÷ knot_under) for d below 0, −cap_over · min(1, d ÷ knot_over) above. With a knot of 0
 * the whole cap applies at once on that side of the target.
 *
 * <p>By hand (core 2023/24: 0.2 %, 3 %; 0.71 %, 0.71 %): d = −1.5 % gives +0.1 %, d = 0.3 % gives −0.3 %, d = 2 % gives −0.71 %.
 */
final class RampCalculator implements PolicyCalculator {
    private final BasePlusRamp policy;
    private final GrowthRule rule;

    RampCalculator(BasePlusRamp policy, GrowthRule rule) {
        this.policy = policy;
        this.rule = rule;
    }

    @Override
    public List<Line> lines(TransitionYear year) {
        return ConvergenceLines.of(year, rule, opening -> convergence(policy, opening));
    }

    @Override
    public boolean opensBaseGrowth() {
        return true;
    }

    static double convergence(BasePlusRamp ramp, double opening) {
        if (opening < 0) {
            return ramp.capUnder() * reached(-opening, ramp.knotUnder());
        }
        return opening > 0 ? -ramp.capOver() * reached(opening, ramp.knotOver()) : 0;
    }

    private static double reached(double distance, double knot) {
        return distance >= knot ? 1 : distance / knot;
    }
}
