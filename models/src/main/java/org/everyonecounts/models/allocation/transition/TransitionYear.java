package org.everyonecounts.models.allocation.transition;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is known of the areas before the money of one year is shared out. All arrays are in area-code order and of one length.
 *
 * @param number 1 for the first year
 * @param baseline money of the year before, pounds
 * @param target target of the year, pounds
 * @param opening distance before the year, baseline ÷ target then − 1; NaN where there was no target above zero
 * @param oldMoney money before the first year, pounds: the old shares of {@link TransitionPolicy.ShareBlend}
 * @param peopleGrowth people of the year ÷ people of the year before
 * @param envelope money to share out, pounds; empty only where base growth is known
 * @param base base growth of each area where it is known; empty where it has to be solved
 */
@SuppressWarnings("ArrayRecordComponent") // working columns: copies would cost more than the work on them
public record TransitionYear(
        int number,
        double[] baseline,
        double[] target,
        double[] opening,
        double[] oldMoney,
        double[] peopleGrowth,
        OptionalDouble envelope,
        Optional<double[]> base) {
    public TransitionYear {
        for (double[] column : new double[][] {target, opening, oldMoney, peopleGrowth}) {
            if (column.length != baseline.length) {
                throw new IllegalArgumentException("a column has " + column.length + " areas and baseline "
                        + baseline.length + "; every column must have one figure for each area");
            }
        }
        if (base.isPresent() && base.get().length != baseline.length) {
            throw new IllegalArgumentException("base growth has " + base.get().length + " areas and baseline "
                    + baseline.length + "; there must be one figure for each area");
        }
        if (base.isEmpty() && envelope.isEmpty()) {
            throw new IllegalArgumentException("neither the envelope nor base growth is known; one of them must be");
        }
    }

    /** A first year of as many people as before, in which {@code envelope} is shared out. */
    public static TransitionYear first(double[] baseline, double[] openingTarget, double[] target, double envelope) {
        double[] same = new double[baseline.length];
        Arrays.fill(same, 1);
        return new TransitionYear(
                1,
                baseline,
                target,
                distances(baseline, openingTarget),
                baseline,
                same,
                OptionalDouble.of(envelope),
                Optional.empty());
    }

    /** The same with known base growth, one figure for each area. */
    public TransitionYear withBase(double[] known) {
        return new TransitionYear(
                number, baseline, target, opening, oldMoney, peopleGrowth, envelope, Optional.of(known));
    }

    /** The same with people of the year ÷ people of the year before. */
    public TransitionYear withPeopleGrowth(double[] growth) {
        return new TransitionYear(number, baseline, target, opening, oldMoney, growth, envelope, base);
    }

    /** Money ÷ target − 1 of each area; NaN where the target is not above zero. */
    public static double[] distances(double[] money, double[] target) {
        double[] distances = new double[money.length];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = target[i] > 0 ? money[i] / target[i] - 1 : Double.NaN;
        }
        return distances;
    }

    int areas() {
        return baseline.length;
    }
}
