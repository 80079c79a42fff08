package org.everyonecounts.models.equity;

import org.everyonecounts.models.measure.CompensatedSum;
import org.everyonecounts.models.rank.Weights;

/**
 * The variance of units about their mean: BGV = Σ a_i (y_i − μ)², in squared units of y.
 *
 * <p>With standard errors se of the values, SE²(BGV) = 4 Σ a²se²d² + 2 [(Σ a²se²)² − Σ a⁴se⁴ + Σ a²(1 − a)²se⁴], d = y − μ; noise alone
 * makes BGV Σ a(1 − a)se² on average, so BGV less that is free of it and may come out negative. No weight: NaN. Cost: O(n).
 *
 * <p>Reference: Ahn J et al. (2018), JCO Clinical Cancer Informatics 2:1–19, doi:10.1200/CCI.18.00100. By hand: y = 1, 3 with weights 3,
 * 1 → ¾ · ¼ + ¼ · 2¼ = 0.75.
 */
public final class BetweenGroupVariance {
    private BetweenGroupVariance() {}

    /** BGV; see the class. */
    public static double of(double[] weights, double[] y) {
        double mean = WeightedMean.of(weights, y);
        CompensatedSum squares = new CompensatedSum();
        for (int i = 0; i < y.length; i++) {
            if (weights[i] > 0) {
                squares.add(weights[i] * (y[i] - mean) * (y[i] - mean));
            }
        }
        return squares.value() / CompensatedSum.of(weights);
    }

    /** What noise alone adds to BGV on average: Σ a(1 − a)se². */
    public static double noise(double[] weights, double[] standardErrors) {
        double total = Weights.total(weights);
        CompensatedSum noise = new CompensatedSum();
        for (int i = 0; i < weights.length; i++) {
            double share = weights[i] / total;
            noise.add(share * (1 - share) * standardErrors[i] * standardErrors[i]);
        }
        return noise.value();
    }

    /** The standard error of BGV; see the class. */
    public static double standardError(double[] weights, double[] y, double[] standardErrors) {
        double total = Weights.total(weights);
        double mean = WeightedMean.of(weights, y);
        CompensatedSum distance = new CompensatedSum();
        CompensatedSum second = new CompensatedSum();
        CompensatedSum fourth = new CompensatedSum();
        for (int i = 0; i < y.length; i++) {
            if (weights[i] > 0) {
                double share = weights[i] / total;
                double variance = standardErrors[i] * standardErrors[i];
                distance.add(share * share * variance * (y[i] - mean) * (y[i] - mean));
                second.add(share * share * variance);
                fourth.add(share * share * variance * variance * ((1 - share) * (1 - share) - share * share));
            }
        }
        return Math.sqrt(4 * distance.value() + 2 * (second.value() * second.value() + fourth.value()));
    }
}
