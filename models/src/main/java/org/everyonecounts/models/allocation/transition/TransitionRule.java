package org.everyonecounts.models.allocation.transition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.everyonecounts.models.allocation.transition.YearOutcome.Infeasible;
import org.everyonecounts.models.allocation.transition.YearOutcome.Settled;
import org.everyonecounts.models.measure.CompensatedSum;

/**
 * Shares out the money of one year by a policy and its modifiers.
 *
 * <p>Where base growth is known (given or fixed) and the policy is one of base growth, each area gets what follows from it, within its
 * bounds, and the sum is what it is. Otherwise the number that the policy leaves open is solved so that allocations sum to the envelope:
 * areas held by a bound keep it, and the rest is solved anew until nobody is moved ({@link EnvelopeSolver}). Bounds and their order:
 * {@link Bounds}, {@link BoundedLine}.
 *
 * <p>No areas: no money to share, infeasible. An envelope or baseline below zero, floors above or ceilings below the envelope: infeasible,
 * with the pounds that are in the way. An area with baseline 0 has no growth, and gets money from a floor or from a target only. By hand: two
 * areas of 100, the first with a step of +1 %, share 202: g = 0.5 % (additive), 101.5 and 100.5.
 */
public record TransitionRule(TransitionPolicy policy, Modifiers modifiers, GrowthRule growth) {
    /** The allocations of the year, or why there are none. */
    public YearOutcome of(TransitionYear year) {
        return of(year, EnvelopeSolver.ROUNDS);
    }

    YearOutcome of(TransitionYear year, int rounds) {
        double least = Arrays.stream(year.baseline()).min().orElse(0);
        if (least < 0) {
            return new Infeasible(
                    "infeasible: the lowest baseline is " + pounds(least)
                            + "; a baseline must be zero or more: mend the money of that area",
                    -least);
        }
        PolicyCalculator calculator = PolicyCalculator.of(policy, growth);
        boolean known = year.base().isPresent() && calculator.opensBaseGrowth();
        double envelope = year.envelope().orElse(Double.NaN);
        if (!known && !(envelope > 0)) {
            return new Infeasible(
                    "infeasible: the envelope is " + pounds(envelope)
                            + "; it must be above zero: mend resource envelopes or envelope_growth",
                    -envelope);
        }
        List<BoundedLine> areas = Bounds.around(calculator.lines(year), modifiers, year);
        if (known) {
            double[] base = year.base().orElseThrow();
            double[] allocations = new double[base.length];
            for (int i = 0; i < allocations.length; i++) {
                allocations[i] = areas.get(i).at(base[i]);
            }
            return settled(allocations, OptionalDouble.empty(), year);
        }
        return solved(areas, envelope, calculator, year, rounds);
    }

    private YearOutcome solved(
            List<BoundedLine> areas, double envelope, PolicyCalculator calculator, TransitionYear year, int rounds) {
        double slack = 1e-12 * envelope;
        double floors = EnvelopeSolver.total(areas, Double.NEGATIVE_INFINITY);
        if (floors > envelope + slack) {
            List<String> keys = keys(calculator.floorKey(), Bounds.floorKeys(modifiers));
            return new Infeasible(
                    "infeasible: floors exceed the envelope by " + pounds(floors - envelope) + "; lower "
                            + String.join(" or ", keys) + ", or raise the envelope",
                    floors - envelope);
        }
        double ceilings = EnvelopeSolver.total(areas, Double.POSITIVE_INFINITY);
        if (ceilings < envelope - slack) {
            List<String> keys = keys(calculator.ceilingKey(), Bounds.ceilingKeys(modifiers));
            return new Infeasible(
                    "infeasible: ceilings fall short of the envelope by " + pounds(envelope - ceilings) + "; raise "
                            + String.join(" or ", keys) + ", or lower the envelope",
                    envelope - ceilings);
        }
        OptionalDouble x = EnvelopeSolver.solve(areas, envelope, rounds);
        if (x.isEmpty()) {
            return new Infeasible(
                    "infeasible: no fixed point after " + rounds + " rounds; use fewer modifiers", Double.NaN);
        }
        double open = x.getAsDouble();
        return settled(areas.stream().mapToDouble(area -> area.at(open)).toArray(), x, year);
    }

    private static Settled settled(double[] allocations, OptionalDouble solved, TransitionYear year) {
        OptionalDouble difference = year.envelope().isPresent()
                ? OptionalDouble.of(
                        CompensatedSum.of(allocations) - year.envelope().getAsDouble())
                : OptionalDouble.empty();
        return new Settled(allocations, solved, difference);
    }

    private static List<String> keys(String own, List<String> others) {
        List<String> keys = new ArrayList<>();
        if (!own.isEmpty()) {
            keys.add(own);
        }
        keys.addAll(others);
        return keys;
    }

    private static String pounds(double amount) {
        return (amount < 0 ? "-£" : "£") + String.format(Locale.ROOT, "%,.2f", Math.abs(amount));
    }
}
