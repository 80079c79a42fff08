package org.everyonecounts.models.equity;

import java.util.Arrays;
import org.everyonecounts.models.measure.CompensatedSum;

/**
 * A straight line by weighted least squares, with the errors of its slope and of linear functions of its two coefficients.
 *
 * <p>slope b = Σ w (x − x̄)(y − ȳ)/S, S = Σ w (x − x̄)²; intercept a = ȳ − b x̄; residual e = y − a − b x. Weights are brought to a sum of
 * n, the number of units of positive weight. Every estimator of error here is a quadratic form in the units' influence on (ȳ, b):
 * (w e/n, w e (x − x̄)/S). <ul><li>classical: one error variance s² = Σ w e²/(n − 2); <li>HC1: n/(n − 2) Σ influence²; <li>cluster (CR1):
 * influence summed by cluster first, times G/(G − 1) · (n − 1)/(n − 2); <li>sampling: the values have known standard errors, influence
 * (w se/n, w se (x − x̄)/S).</ul>
 *
 * <p>All x equal: the slope and everything after it is NaN. n ≤ 2: errors of residuals are NaN. Cost: O(n).
 *
 * <p>Reference: MacKinnon J, White H (1985), J Econometrics 29:305–325, doi:10.1016/0304-4076(85)90158-7.
 */
public final class WeightedLine {
    private final double[] weights;
    private final double[] x;
    private final double[] y;
    private final int n;
    private final double scale;
    private final double meanX;
    private final double meanY;
    private final double spreadX;
    private final double slope;

    private WeightedLine(double[] weights, double[] x, double[] y) {
        this.weights = weights;
        this.x = x;
        this.y = y;
        this.n = (int) Arrays.stream(weights).filter(w -> w > 0).count();
        this.scale = n / CompensatedSum.of(weights);
        this.meanX = WeightedMean.of(weights, x);
        this.meanY = WeightedMean.of(weights, y);
        CompensatedSum squares = new CompensatedSum();
        for (int i = 0; i < x.length; i++) {
            squares.add(scale * weights[i] * (x[i] - meanX) * (x[i] - meanX));
        }
        this.spreadX = squares.value();
        this.slope = WeightedSlope.of(weights, x, y).slope();
    }

    /** The line through the points; the arrays must not change while the line is used. */
    static WeightedLine of(double[] weights, double[] x, double[] y) {
        return new WeightedLine(weights, x, y);
    }

    /** The number of units of positive weight. */
    int n() {
        return n;
    }

    double slope() {
        return slope;
    }

    /** The fitted value at x. */
    double at(double position) {
        return meanY + slope * (position - meanX);
    }

    /** Variance of atMean · ȳ + onSlope · b, one error variance for all. */
    double classical(double atMean, double onSlope) {
        CompensatedSum squares = new CompensatedSum();
        for (int i = 0; i < x.length; i++) {
            double residual = residual(i);
            squares.add(scale * weights[i] * residual * residual);
        }
        return squares.value() / freedom() * (atMean * atMean / n + onSlope * onSlope / spreadX);
    }

    /** Variance of atMean · ȳ + onSlope · b, errors of unequal variance. */
    double hc1(double atMean, double onSlope) {
        CompensatedSum squares = new CompensatedSum();
        for (int i = 0; i < x.length; i++) {
            double influence = lever(i, atMean, onSlope) * residual(i);
            squares.add(influence * influence);
        }
        return squares.value() * n / freedom();
    }

    /** Variance of atMean · ȳ + onSlope · b, errors that hang together in clusters numbered from 0. */
    double cluster(double atMean, double onSlope, int[] cluster) {
        double[] influence = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            influence[i] = lever(i, atMean, onSlope) * residual(i);
        }
        ClusterSums sums = ClusterSums.of(influence, weights, cluster);
        return sums.squares() * sums.correction() * (n - 1.0) / freedom();
    }

    /** Variance of atMean · ȳ + onSlope · b, values with known standard errors. */
    double sampling(double atMean, double onSlope, double[] standardErrors) {
        CompensatedSum squares = new CompensatedSum();
        for (int i = 0; i < x.length; i++) {
            double influence = lever(i, atMean, onSlope) * standardErrors[i];
            squares.add(influence * influence);
        }
        return squares.value();
    }

    /** The position of the mean of x, about which the two coefficients are taken. */
    double meanX() {
        return meanX;
    }

    /** What one unit more of y in unit i adds to atMean · ȳ + onSlope · b. */
    double lever(int i, double atMean, double onSlope) {
        return scale * weights[i] * (atMean / n + onSlope * (x[i] - meanX) / spreadX);
    }

    /** Each unit's influence on the slope: its lever times its residual. */
    double[] influences() {
        double[] influences = new double[x.length];
        for (int i = 0; i < influences.length; i++) {
            influences[i] = lever(i, 0, 1) * residual(i);
        }
        return influences;
    }

    double residual(int i) {
        return weights[i] > 0 ? y[i] - at(x[i]) : 0;
    }

    private double freedom() {
        return n > 2 ? n - 2.0 : Double.NaN;
    }
}
