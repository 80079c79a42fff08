package org.everyonecounts.models.allocation.transition;

import java.util.ArrayList;
import java.util.List;

/**
 * {@code proportional_shortfall}: A_i = B_i + k · max(0, target_i − B_i), k open: no one loses, and growth goes to the areas below target in
 * proportion to what they lack. Without anyone below target there is no one to give growth to.
 */
final class ShortfallCalculator implements PolicyCalculator {
    @Override
    public List<Line> lines(TransitionYear year) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < year.areas(); i++) {
            double baseline = year.baseline()[i];
            lines.add(new Line(baseline, Math.max(0, year.target()[i] - baseline), baseline));
        }
        return lines;
    }

    @Override
    public String floorKey() {
        return "policy (proportional_shortfall lets no one lose)";
    }

    @Override
    public String ceilingKey() {
        return "policy (proportional_shortfall gives growth only to areas below target)";
    }
}
