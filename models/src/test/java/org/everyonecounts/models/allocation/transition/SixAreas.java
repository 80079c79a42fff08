package org.everyonecounts.models.allocation.transition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.everyonecounts.models.allocation.LargestRemainder;
import org.everyonecounts.models.allocation.transition.TransitionPolicy.Band;
import org.everyonecounts.models.allocation.transition.TransitionPolicy.BasePlusBands;
import org.everyonecounts.models.allocation.transition.YearOutcome.Infeasible;
import org.everyonecounts.models.allocation.transition.YearOutcome.Settled;

/** The closed economy of METHODS' worked example 3, £000: 01C 01R 02D 02E 02F 12F. */
final class SixAreas {
    static final double[] SHARES = {0.15191756, 0.13217495, 0.07665009, 0.16036809, 0.19608056, 0.28280876};
    static final double[] BASELINE = {219_307, 193_566, 120_033, 231_588, 308_328, 445_168};
    static final double ENVELOPE = 1_563_530;
    static final double SPENT = 1_517_990;

    static final BasePlusBands BANDS = bands(-0.05, 0.015, -0.025, 0.0075, 0.025, 0, 0.05, -0.005, Double.NaN, -0.01);

    private SixAreas() {}

    /** Pairs of an upper edge (NaN for the last band) and a step. */
    static BasePlusBands bands(double... edgesAndSteps) {
        ArrayList<Band> bands = new ArrayList<>();
        for (int i = 0; i < edgesAndSteps.length; i += 2) {
            double edge = edgesAndSteps[i];
            bands.add(new Band(
                    Double.isNaN(edge) ? OptionalDouble.empty() : OptionalDouble.of(edge), edgesAndSteps[i + 1]));
        }
        return new BasePlusBands(List.copyOf(bands));
    }

    static TransitionYear year() {
        return year(BASELINE, SHARES, ENVELOPE);
    }

    static TransitionYear year(double[] baseline, double[] shares, double envelope) {
        double spent = Arrays.stream(baseline).sum();
        return TransitionYear.first(baseline, times(shares, spent), times(shares, envelope), envelope);
    }

    static double[] times(double[] column, double factor) {
        double[] product = new double[column.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = column[i] * factor;
        }
        return product;
    }

    static Settled settled(TransitionPolicy policy, TransitionYear year) {
        return settled(policy, Modifiers.NONE, GrowthRule.ADDITIVE, year);
    }

    static Settled settled(TransitionPolicy policy, Modifiers modifiers, GrowthRule rule, TransitionYear year) {
        YearOutcome outcome = new TransitionRule(policy, modifiers, rule).of(year);
        if (outcome instanceof Infeasible infeasible) {
            throw new AssertionError(infeasible.message());
        }
        return (Settled) outcome;
    }

    static Infeasible infeasible(TransitionPolicy policy, Modifiers modifiers, TransitionYear year) {
        return (Infeasible) new TransitionRule(policy, modifiers, GrowthRule.MULTIPLICATIVE).of(year);
    }

    /** Whole thousands that sum to the envelope. */
    static long[] thousands(Settled settled) {
        return LargestRemainder.pence(settled.allocations(), (long) ENVELOPE);
    }

    static Modifiers modifiers(double minimum, double maximum, double perHead, double closing) {
        return new Modifiers(optional(minimum), optional(maximum), optional(perHead), optional(closing), null);
    }

    static OptionalDouble optional(double number) {
        return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
    }
}
