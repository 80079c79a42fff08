package org.everyonecounts.models.allocation.transition;

import java.util.ArrayList;
import java.util.List;
import org.everyonecounts.models.allocation.transition.Modifiers.PhasedCap;
import org.everyonecounts.models.allocation.transition.TransitionPolicy.Band;
import org.everyonecounts.models.allocation.transition.TransitionPolicy.BasePlusBands;
import org.jspecify.annotations.Nullable;

/**
 * Areas whose opening distance lies within 0.25 points of a distance at which growth jumps: a small error in need, people or money then
 * decides on a whole step.
 *
 * <p>Growth jumps at the edges of bands whose steps differ, and at a cap that is not phased (from = to). A ramp has knots but no edges, nor
 * has a phased cap. The 0.25 points count inclusive. By hand: edge −2.5 %: −2.7 % and −2.25 % are near, −2.76 % is not.
 */
public final class CliffEdges {
    /** Half the width of what counts as near, a fraction. */
    public static final double NEAR = 0.0025;

    private static final double ROUNDING = 1e-12;

    private CliffEdges() {}

    /**
     * An area near an edge.
     *
     * @param area place of the area
     * @param opening its opening distance
     * @param edge the edge, a distance
     * @param step by how much growth jumps at the edge, from below to above; NaN at a cap, where it depends on the policy
     */
    public record Near(int area, double opening, double edge, double step) {}

    /** Areas near an edge, in area-code order, edges ascending. */
    public static List<Near> of(TransitionPolicy policy, Modifiers modifiers, double[] opening) {
        List<double[]> edges = edges(policy, modifiers.cap());
        List<Near> near = new ArrayList<>();
        for (int i = 0; i < opening.length; i++) {
            for (double[] edge : edges) {
                if (Math.abs(opening[i] - edge[0]) <= NEAR + ROUNDING) {
                    near.add(new Near(i, opening[i], edge[0], edge[1]));
                }
            }
        }
        return near;
    }

    /** Each edge with the step at it. */
    private static List<double[]> edges(TransitionPolicy policy, @Nullable PhasedCap cap) {
        List<double[]> edges = new ArrayList<>();
        if (policy instanceof BasePlusBands bands) {
            for (Band band : bands.bands()) {
                if (band.below().isPresent()) {
                    double edge = band.below().getAsDouble();
                    double step = BandsCalculator.step(bands, edge) - band.step();
                    if (step != 0) {
                        edges.add(new double[] {edge, step});
                    }
                }
            }
        }
        if (cap != null && cap.from() == cap.to()) {
            edges.add(new double[] {cap.from(), Double.NaN});
        }
        return edges;
    }
}
