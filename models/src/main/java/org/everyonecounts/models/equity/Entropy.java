package org.everyonecounts.models.equity;

import org.everyonecounts.models.measure.CompensatedSum;
import org.everyonecounts.models.rank.Weights;

/**
 * Generalised entropy GE(α) = [Σ a_i r_i^α − 1]/(α(α − 1)), r_i = y_i/μ; the limits at α = 1 and 0 are Theil's T and L.
 *
 * <p>0 when all have the same, above it otherwise. A high α weighs units with much, a low one units with little; GE(2) is half the squared
 * coefficient of variation. A zero makes the index undefined for α ≤ 0; a negative value always does; so do a mean of zero and no
 * weight (NaN). Cost: O(n).
 *
 * <p>Reference: Shorrocks A (1980), Econometrica 48:613–625, doi:10.2307/1913126. By hand: y = 1, 3: GE(2) = ½ · ¼ = 0.125.
 */
public final class Entropy {
    private Entropy() {}

    /** GE(α); see the class. */
    public static double of(double[] weights, double[] y, double alpha) {
        if (!Double.isFinite(alpha)) {
            throw new IllegalArgumentException("alpha is " + alpha + "; ge needs a finite number, such as 2");
        }
        if (alpha == 1) {
            return Theil.t(weights, y);
        }
        if (alpha == 0) {
            return Theil.l(weights, y);
        }
        Weights.requireLength("y", y.length, weights.length);
        double mean = WeightedMean.of(weights, y);
        CompensatedSum sum = new CompensatedSum();
        CompensatedSum total = new CompensatedSum();
        for (int i = 0; i < y.length; i++) {
            if (weights[i] > 0) {
                if (y[i] < 0 || (y[i] == 0 && alpha < 0)) {
                    return Double.NaN;
                }
                double relative = y[i] / mean;
                sum.add(weights[i] * (power(relative, alpha) - 1 - alpha * (relative - 1)));
                total.add(weights[i]);
            }
        }
        return mean > 0 ? sum.value() / total.value() / (alpha * (alpha - 1)) : Double.NaN;
    }

    /** x to a power; squares are exact products, which StrictMath.pow also gives but slower. */
    static double power(double x, double exponent) {
        return exponent == 2 ? x * x : StrictMath.pow(x, exponent);
    }

    /**
     * The error carried through from standard errors of the values, to first order: SE² = Σ (∂GE/∂y_i)² se_i², with ∂GE/∂y_i = a_i/μ ·
     * [r_i^(α−1) − Σ a r^α]/(α − 1), at 1: a_i/μ (ln r_i − T), at 0: a_i/μ (1 − 1/r_i).
     *
     * <p>Reference: Ahn J et al. (2018), JCO Clinical Cancer Informatics 2:1–19, doi:10.1200/CCI.18.00100.
     */
    public static double deltaError(double[] weights, double[] y, double alpha, double[] standardErrors) {
        double index = of(weights, y, alpha);
        double mean = WeightedMean.of(weights, y);
        double total = CompensatedSum.of(weights);
        double power = index * alpha * (alpha - 1) + 1;
        CompensatedSum variance = new CompensatedSum();
        for (int i = 0; i < y.length; i++) {
            if (weights[i] > 0) {
                double r = y[i] / mean;
                double slope;
                if (alpha == 1) {
                    slope = r > 0 ? StrictMath.log(r) - index : Double.NaN;
                } else if (alpha == 0) {
                    slope = 1 - 1 / r;
                } else {
                    slope = (power(r, alpha - 1) - power) / (alpha - 1);
                }
                double term = weights[i] / total / mean * slope * standardErrors[i];
                variance.add(term * term);
            }
        }
        return Math.sqrt(variance.value());
    }
}
