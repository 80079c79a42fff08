package org.everyonecounts.models.allocation.transition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Base growth g for all and a convergence c_i of each area: A_i = B_i (1 + g)(1 + c_i), or B_i (1 + g + c_i). Both are straight lines in g.
 * An area without a distance has convergence 0. Convergence below −100 % counts as −100 %.
 */
final class ConvergenceLines {
    private ConvergenceLines() {}

    static List<Line> of(TransitionYear year, GrowthRule rule, DoubleUnaryOperator convergence) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < year.areas(); i++) {
            double opening = year.opening()[i];
            double c = Double.isNaN(opening) ? 0 : Math.max(-1, convergence.applyAsDouble(opening));
            double baseline = year.baseline()[i];
            double moved = baseline * (1 + c);
            lines.add(Line.of(moved, rule == GrowthRule.MULTIPLICATIVE ? moved : baseline));
        }
        return lines;
    }
}
