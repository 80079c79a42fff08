package org.everyonecounts.models.equity;

import org.everyonecounts.models.measure.CompensatedSum;
import org.everyonecounts.models.rank.RankOrder;

/**
 * How far a value is gathered at one end of a ranking: C = 2 cov_a(y, R) ÷ μ = (2/μ) Σ a_i y_i R_i − 1.
 *
 * <p>a_i is the unit's share of the weight, R_i its fractional rank (ties share one), μ the weighted mean. C lies between −1 and 1 for
 * values of one sign; above zero, more of y lies with units of high rank; zero, y does not lean either way.
 *
 * <p>One unit, all values equal or all ranks equal: 0. Total weight zero or mean zero: NaN (undefined). Cost: O(n).
 *
 * <p>Reference: Kakwani N, Wagstaff A, van Doorslaer E (1997), J Econometrics 77:87–103, doi:10.1016/S0304-4076(96)01807-6. By hand:
 * values 1, 2, 3, 4, 5 by rank, equal weights → 4/15.
 */
public final class ConcentrationIndex {
    private ConcentrationIndex() {}

    /** The standard index; see the class. */
    public static double standard(RankOrder rank, double[] weights, double[] y) {
        double mean = WeightedMean.of(weights, y);
        return mean != 0 ? generalised(rank, weights, y) / mean : Double.NaN;
    }

    /** The generalised index, C · μ = 2 cov_a(y, R), in units of y; defined for a mean of zero too. No weight: NaN. */
    public static double generalised(RankOrder rank, double[] weights, double[] y) {
        double[] ranks = rank.fractionalRanks(weights);
        double mean = WeightedMean.of(weights, y);
        CompensatedSum covariance = new CompensatedSum();
        CompensatedSum total = new CompensatedSum();
        for (int position = 0; position < rank.size(); position++) {
            int i = rank.at(position);
            if (weights[i] > 0) {
                covariance.add(weights[i] * (y[i] - mean) * (ranks[i] - 0.5));
                total.add(weights[i]);
            }
        }
        return 2 * covariance.value() / total.value();
    }

    /**
     * The standard index in one plain pass, for replicates of a bootstrap: (1/μ) Σ_blocks a_t y_t (2 below + own) − 1. It agrees with
     * {@link #standard} to about 1e-12; values of units of weight zero must be finite. Mean zero or no weight: NaN.
     */
    public static double quick(RankOrder rank, double[] weights, double[] y) {
        double below = 0;
        double all = 0;
        double ranked = 0;
        int blocks = rank.blocks();
        for (int block = 0; block < blocks; block++) {
            double own = 0;
            double value = 0;
            int end = rank.blockEnd(block);
            for (int position = rank.blockStart(block); position < end; position++) {
                int i = rank.at(position);
                own += weights[i];
                value += weights[i] * y[i];
            }
            ranked += value * (2 * below + own);
            below += own;
            all += value;
        }
        return all != 0 ? ranked / (all * below) - 1 : Double.NaN;
    }
}
