package org.everyonecounts.models.allocation.transition;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.everyonecounts.models.measure.CompensatedSum;

/**
 * The number x at which what all areas get sums to the envelope.
 *
 * <p>Each area's money is made of straight pieces in x and never falls, so the sum does not either. A round holds the areas that a bound
 * holds at x and solves the rest in closed form, x ← x + (E − Σ A_i(x)) ÷ Σ slopes; where nobody is moved into or out of a bound that is the
 * answer. Every third round, and whenever a step would leave what is known to hold the answer, the interval is halved instead, so that the
 * rounds end. Deterministic; sums in area-code order, compensated.
 *
 * <p>Where a stretch of x gives the envelope, every x of it gives the same allocations.
 */
final class EnvelopeSolver {
    static final int ROUNDS = 1000;

    private final List<BoundedLine> areas;
    private final double envelope;
    private double low = Double.NEGATIVE_INFINITY;
    private double high = Double.POSITIVE_INFINITY;
    private double stride = 1;

    private EnvelopeSolver(List<BoundedLine> areas, double envelope) {
        this.areas = areas;
        this.envelope = envelope;
    }

    /** x; empty when there is no fixed point after so many rounds. The envelope must lie between what the areas get at least and at most. */
    static OptionalDouble solve(List<BoundedLine> areas, double envelope, int rounds) {
        return new EnvelopeSolver(areas, envelope).solve(rounds);
    }

    /** What all areas get at x, pounds; x may be infinite. */
    static double total(List<BoundedLine> areas, double x) {
        double[] pounds = areas.stream().mapToDouble(area -> area.at(x)).toArray();
        return Arrays.stream(pounds).anyMatch(Double::isInfinite)
                ? Double.POSITIVE_INFINITY
                : CompensatedSum.of(pounds);
    }

    private OptionalDouble solve(int rounds) {
        double x = 0;
        for (int round = 1; round <= rounds; round++) {
            double gap = envelope - total(areas, x);
            if (Math.abs(gap) <= Math.ulp(envelope)) {
                return OptionalDouble.of(x);
            }
            if (gap > 0) {
                low = x;
            } else {
                high = x;
            }
            double next = next(x, gap, round);
            if (next == x || next == low || next == high) {
                return OptionalDouble.of(x);
            }
            x = next;
        }
        return OptionalDouble.empty();
    }

    /** Strictly between what is known to be too low and too high, unless no number is left there. */
    private double next(double x, double gap, int round) {
        double slope = CompensatedSum.of(
                areas.stream().mapToDouble(area -> area.slopeAt(x)).toArray());
        double step = slope > 0 ? x + gap / slope : Double.NaN;
        if (step == x) {
            return x;
        }
        boolean inside = step > low && step < high;
        boolean bracketed = Double.isFinite(low) && Double.isFinite(high);
        if (bracketed && (round % 3 == 0 || !inside)) {
            return low + (high - low) / 2;
        }
        if (inside) {
            return step;
        }
        stride *= 2;
        return x + Math.copySign(stride, gap);
    }
}
