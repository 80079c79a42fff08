package org.everyonecounts.models.equity;

import org.everyonecounts.models.measure.CompensatedSum;
import org.everyonecounts.models.rank.RankOrder;

/**
 * Standard errors from the influence of each unit: the derivative of an index with respect to the unit's weight, times the weight.
 *
 * <p>With u_i the influences (their sum is zero), SE² = n/(n − 1) Σ (u_i − ū)², or with clusters G/(G − 1) Σ_g (U_g − Ū)² over their
 * sums. The units are then seen as a sample of like units, taken one by one or by whole clusters.
 *
 * <p>Gini: u_k = w_k [2 (y_k F_k W + T − L_k) − (G + 1)(T + W y_k)]/(W T), F and L cumulative weight and value up to and including the
 * unit's tied block less half the block's own. GE(α) and Atkinson are smooth functions of Σ w, Σ w y and Σ w f(y).
 *
 * <p>Reference: Deville J-C (1999), Survey Methodology 25:193–203; Biewen M, Jenkins S (2006), doi:10.1111/j.1468-0084.2006.00166.x.
 */
public final class Linearised {
    private Linearised() {}

    /** Influences on the Gini index, in unit order. */
    public static double[] gini(RankOrder byValue, double[] weights, double[] y) {
        double gini = Gini.of(byValue, weights, y);
        double allWeight = CompensatedSum.of(weights);
        double allValue = WeightedMean.of(weights, y) * allWeight;
        double[] influence = new double[y.length];
        CompensatedSum weight = new CompensatedSum();
        CompensatedSum value = new CompensatedSum();
        for (int block = 0; block < byValue.blocks(); block++) {
            double own = 0;
            double ownValue = 0;
            for (int position = byValue.blockStart(block); position < byValue.blockEnd(block); position++) {
                int i = byValue.at(position);
                own += weights[i];
                ownValue += weights[i] > 0 ? weights[i] * y[i] : 0;
            }
            double upTo = weight.value() + own / 2;
            double valueUpTo = value.value() + ownValue / 2;
            for (int position = byValue.blockStart(block); position < byValue.blockEnd(block); position++) {
                int i = byValue.at(position);
                influence[i] = weights[i] > 0
                        ? weights[i]
                                * (2 * (y[i] * upTo + allValue - valueUpTo)
                                        - (gini + 1) * (allValue + allWeight * y[i]))
                                / (allWeight * allValue)
                        : 0;
            }
            weight.add(own);
            value.add(ownValue);
        }
        return influence;
    }

    /** Influences on GE(α). */
    public static double[] entropy(double[] weights, double[] y, double alpha) {
        double index = Entropy.of(weights, y, alpha);
        double mean = WeightedMean.of(weights, y);
        double total = CompensatedSum.of(weights);
        double[] influence = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            if (weights[i] > 0) {
                double r = y[i] / mean;
                double term;
                if (alpha == 1) {
                    term = (r > 0 ? r * StrictMath.log(r) : 0) - index - (r - 1) * (index + 1);
                } else if (alpha == 0) {
                    term = -StrictMath.log(r) - index + (r - 1);
                } else {
                    double power = index * alpha * (alpha - 1) + 1;
                    term = (Entropy.power(r, alpha) - power - alpha * power * (r - 1)) / (alpha * (alpha - 1));
                }
                influence[i] = weights[i] / total * term;
            }
        }
        return influence;
    }

    /** Influences on Atkinson's index, through GE(0) at ε = 1 and GE(1 − ε) elsewhere. */
    public static double[] atkinson(double[] weights, double[] y, double epsilon) {
        double alpha = 1 - epsilon;
        double[] influence = entropy(weights, y, alpha);
        double kept = 1 - Atkinson.index(weights, y, epsilon);
        double slope = epsilon == 1 ? kept : epsilon * StrictMath.pow(kept, 1 - alpha);
        for (int i = 0; i < influence.length; i++) {
            influence[i] *= slope;
        }
        return influence;
    }

    /** The standard error from influences of units that are a sample one by one; NaN for one unit. */
    public static double standardError(double[] influence, double[] weights) {
        int[] each = new int[influence.length];
        for (int i = 0; i < each.length; i++) {
            each[i] = i;
        }
        return standardError(influence, weights, each);
    }

    /** The standard error from influences of units that are a sample by clusters, numbered from 0; NaN for one cluster. */
    public static double standardError(double[] influence, double[] weights, int[] cluster) {
        ClusterSums sums = ClusterSums.of(influence, weights, cluster);
        double all = CompensatedSum.of(influence);
        return Math.sqrt(sums.correction() * (sums.squares() - all * all / sums.clusters()));
    }
}
