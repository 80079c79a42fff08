package org.everyonecounts.models.allocation;

import java.util.List;
import org.everyonecounts.models.allocation.Scheme.Adjustment;
import org.everyonecounts.models.allocation.Scheme.Effect;
import org.everyonecounts.models.measure.CompensatedSum;

/**
 * Pounds outside the blocks, by area: N_i = Σ added lump sums − Σ own resources + σ E P_i ÷ N.
 *
 * <p>σ is the sum of the top slices, E the money, P people and N = ΣP. Supplied targets hold whatever was adjusted already, so that they have
 * none. The blocks share E − ΣN; see {@link TargetMoney}.
 *
 * <p>By hand: E £1,000, people 1 and 3, £10 added to the first, £20 of its own taken from the second, top slice 0.1 → 10 + 25 = 35 and
 * −20 + 75 = 55; the blocks share 910.
 */
public final class NetAdjustments {
    private NetAdjustments() {}

    /** True where anything stands outside the blocks. */
    public static boolean any(Scheme scheme) {
        return !in(scheme).isEmpty();
    }

    /** σ, 0 where there is no top slice. */
    public static double topSlice(Scheme scheme) {
        return in(scheme).stream()
                .filter(adjustment -> adjustment.effect() == Effect.TOP_SLICE)
                .mapToDouble(Adjustment::share)
                .sum();
    }

    /** N, areas in code order. */
    static double[] of(SchemeInputs inputs) {
        double[] net = lumpSums(inputs);
        double slice = topSlice(inputs.scheme());
        if (slice != 0) {
            double[] people = inputs.numbers(SchemeInputs.PEOPLE);
            double perHead = slice * inputs.envelope() / CompensatedSum.of(people);
            for (int i = 0; i < net.length; i++) {
                net[i] += perHead * people[i];
            }
        }
        return net;
    }

    /** N without the top slice, which alone depends on the money. */
    static double[] lumpSums(SchemeInputs inputs) {
        double[] sums = new double[inputs.areas().size()];
        for (Adjustment adjustment : in(inputs.scheme())) {
            if (adjustment.effect() != Effect.TOP_SLICE) {
                double[] pounds = inputs.numbers(SchemeInputs.ADJUSTMENT + adjustment.id());
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += adjustment.effect() == Effect.ADD ? pounds[i] : -pounds[i];
                }
            }
        }
        return sums;
    }

    private static List<Adjustment> in(Scheme scheme) {
        return scheme.target() == TargetMode.SUPPLIED ? List.of() : scheme.adjustments();
    }
}
