package org.everyonecounts.models.allocation.transition;

import java.util.ArrayList;
import java.util.List;
import org.everyonecounts.models.allocation.transition.TransitionPolicy.ParityTopUp;

/**
 * {@code parity_topup}: A_i = max(target_i (1 − tolerance), B_i (1 + r)), r open: whoever would be further below than the tolerance is
 * lifted to it, and the rest share what is left by baseline. r may be below 0: the lift is then paid for by the rest.
 */
final class ParityCalculator implements PolicyCalculator {
    private final ParityTopUp policy;

    ParityCalculator(ParityTopUp policy) {
        this.policy = policy;
    }

    @Override
    public List<Line> lines(TransitionYear year) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < year.areas(); i++) {
            double baseline = year.baseline()[i];
            lines.add(new Line(baseline, baseline, year.target()[i] * (1 - policy.tolerance())));
        }
        return lines;
    }

    @Override
    public String floorKey() {
        return "the lift (raise tolerance)";
    }
}
