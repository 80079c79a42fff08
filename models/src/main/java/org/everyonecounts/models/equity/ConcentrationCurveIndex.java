package org.everyonecounts.models.equity;

import java.util.function.DoubleBinaryOperator;
import org.everyonecounts.models.measure.CompensatedSum;
import org.everyonecounts.models.rank.RankOrder;

/**
 * Concentration indices with a chosen aversion to inequality, over cumulative shares p of tied blocks with block means y_t.
 *
 * <p>Extended: C(v) = 1 − (1/μ) Σ y_t [(1 − p_(t−1))^v − (1 − p_t)^v], v ≥ 1; the higher v, the more only the lowest ranks count; v = 1
 * gives 0. Symmetric: S(b) = (2^(b−2)/μ) Σ y_t [|p_t − ½|^b − |p_(t−1) − ½|^b], b &gt; 1; the higher b, the more both ends count against
 * the middle. Both give the standard index at 2. Tied units take one block, so the order within ties changes nothing.
 *
 * <p>One block: 0. No weight or mean zero: NaN (undefined). Cost: O(n).
 *
 * <p>References: Pereira J (1998), Health Economics 7:227–243; Erreygers G, Clarke P, Van Ourti T (2012), J Health Economics 31:257–276,
 * doi:10.1016/j.jhealeco.2011.10.003. By hand: y = 0, 1 ranked, equal weights: C(3) = 1 − 2 · ½³ = 0.75.
 */
public final class ConcentrationCurveIndex {
    private ConcentrationCurveIndex() {}

    /**
     * C(v).
     *
     * @param v aversion, 1 or more
     */
    public static double extended(RankOrder rank, double[] weights, double[] y, double v) {
        if (!(v >= 1 && Double.isFinite(v))) {
            throw new IllegalArgumentException("v is " + v + "; the extended index needs a v of 1 or more, such as 3");
        }
        double sum =
                overBlocks(rank, weights, y, (from, to) -> StrictMath.pow(1 - from, v) - StrictMath.pow(1 - to, v));
        return 1 - sum / WeightedMean.of(weights, y);
    }

    /**
     * S(b).
     *
     * @param b weight of the ends, above 1
     */
    public static double symmetric(RankOrder rank, double[] weights, double[] y, double b) {
        if (!(b > 1 && Double.isFinite(b))) {
            throw new IllegalArgumentException("b is " + b + "; the symmetric index needs a b above 1, such as 3");
        }
        double sum = overBlocks(
                rank,
                weights,
                y,
                (from, to) -> StrictMath.pow(Math.abs(to - 0.5), b) - StrictMath.pow(Math.abs(from - 0.5), b));
        return StrictMath.pow(2, b - 2) * sum / WeightedMean.of(weights, y);
    }

    /** Σ y_t f(p_(t−1), p_t) over blocks; NaN where the mean is zero or undefined. */
    private static double overBlocks(RankOrder rank, double[] weights, double[] y, DoubleBinaryOperator weightOfBlock) {
        if (!(WeightedMean.of(weights, y) != 0)) {
            return Double.NaN;
        }
        double total = CompensatedSum.of(weights);
        CompensatedSum sum = new CompensatedSum();
        CompensatedSum below = new CompensatedSum();
        for (int block = 0; block < rank.blocks(); block++) {
            CompensatedSum weight = new CompensatedSum();
            CompensatedSum value = new CompensatedSum();
            for (int position = rank.blockStart(block); position < rank.blockEnd(block); position++) {
                int i = rank.at(position);
                if (weights[i] > 0) {
                    weight.add(weights[i]);
                    value.add(weights[i] * y[i]);
                }
            }
            double from = Math.min(1, below.value() / total);
            below.add(weight.value());
            double to = Math.min(1, below.value() / total);
            if (weight.value() > 0) {
                sum.add(value.value() / weight.value() * weightOfBlock.applyAsDouble(from, to));
            }
        }
        return sum.value();
    }
}
