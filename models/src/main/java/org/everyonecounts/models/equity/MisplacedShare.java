package org.everyonecounts.models.equity;

import org.everyonecounts.models.measure.CompensatedSum;
import org.everyonecounts.models.rank.Weights;

/**
 * The share of the money that would have to move for every area to have its target share: ½ Σ |a_i/Σa − t_i/Σt|.
 *
 * <p>Both columns are brought to shares first, so amounts and shares give the same. 0: each has its share; 1: all of it is in the wrong
 * place. Totals must be above zero, else NaN (undefined). Cost: O(n).
 *
 * <p>By hand: actual 1, 3 against target 1, 1 → ½(0.25 + 0.25) = 0.25.
 */
public final class MisplacedShare {
    private MisplacedShare() {}

    /** The share; see the class. */
    public static double of(double[] actual, double[] target) {
        Weights.requireLength("target", target.length, actual.length);
        double actualTotal = CompensatedSum.of(actual);
        double targetTotal = CompensatedSum.of(target);
        if (!(actualTotal > 0 && targetTotal > 0)) {
            return Double.NaN;
        }
        CompensatedSum apart = new CompensatedSum();
        for (int i = 0; i < actual.length; i++) {
            apart.add(Math.abs(actual[i] / actualTotal - target[i] / targetTotal));
        }
        return apart.value() / 2;
    }
}
