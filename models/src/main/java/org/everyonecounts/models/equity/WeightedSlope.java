package org.everyonecounts.models.equity;

import org.everyonecounts.models.measure.CompensatedSum;
import org.everyonecounts.models.rank.Weights;

/**
 * The straight line of weighted least squares: slope = Σ w (x − x̄)(y − ȳ) ÷ Σ w (x − x̄)², intercept = ȳ − slope · x̄.
 *
 * <p>On fractional ranks the slope is the slope index of inequality: the fitted difference between the top and the bottom of the
 * ranking; (intercept + slope)/intercept is the fitted ratio. Units of weight zero count for nothing. All x equal, one unit or total
 * weight zero: NaN (undefined). Cost: O(n). By hand: x = 0, 1, 2 and y = 1, 3, 5 → intercept 1, slope 2.
 *
 * @param intercept fitted y at x = 0, in units of y
 * @param slope change of y for one unit of x
 */
public record WeightedSlope(double intercept, double slope) {
    /** The line through the points; see the class. */
    public static WeightedSlope of(double[] weights, double[] x, double[] y) {
        Weights.requireLength("x", x.length, weights.length);
        double meanX = WeightedMean.of(weights, x);
        double meanY = WeightedMean.of(weights, y);
        CompensatedSum xx = new CompensatedSum();
        CompensatedSum xy = new CompensatedSum();
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            if (weights[i] > 0) {
                double fromMean = x[i] - meanX;
                xx.add(weights[i] * fromMean * fromMean);
                xy.add(weights[i] * fromMean * (y[i] - meanY));
                lowest = Math.min(lowest, x[i]);
                highest = Math.max(highest, x[i]);
            }
        }
        double slope = lowest < highest ? xy.value() / xx.value() : Double.NaN;
        return new WeightedSlope(meanY - slope * meanX, slope);
    }

    /** The fitted value at x. */
    public double at(double x) {
        return intercept + slope * x;
    }
}
