package org.everyonecounts.models.scorecard;

import org.everyonecounts.models.allocation.LargestRemainder;
import org.everyonecounts.models.allocation.Scheme.Rounding;
import org.everyonecounts.models.measure.CompensatedSum;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.measure.Money;

/**
 * Pounds of areas in whole units that sum to their total in pence, as targets are rounded ({@link LargestRemainder}). All nothing where the
 * total is not above zero.
 *
 * <p>By hand: £33.334, £33.333, £33.333 in pence: 33.34, 33.33, 33.33.
 */
final class RoundedPounds {
    private RoundedPounds() {}

    static Figure[] of(double[] pounds, Rounding rounding) {
        double total = CompensatedSum.of(pounds);
        long[] pence =
                total > 0 ? LargestRemainder.pence(pounds, Math.round(100 * total), rounding) : new long[pounds.length];
        Figure[] rounded = new Figure[pounds.length];
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = Figure.of(Money.ofPence(pence[i]));
        }
        return rounded;
    }
}
