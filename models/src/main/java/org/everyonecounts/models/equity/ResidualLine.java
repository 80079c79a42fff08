package org.everyonecounts.models.equity;

import org.everyonecounts.models.uncertainty.LimitMethod;
import org.everyonecounts.models.uncertainty.Spread;

/** A straight line by weighted least squares whose slope has an error taken from the residuals; see {@link WeightedLine}. */
public final class ResidualLine {
    private final WeightedLine line;
    private final double[] weights;

    private ResidualLine(WeightedLine line, double[] weights) {
        this.line = line;
        this.weights = weights;
    }

    /** The line of y on x. */
    public static ResidualLine of(double[] weights, double[] x, double[] y) {
        return new ResidualLine(WeightedLine.of(weights, x, y), weights);
    }

    /** The slope; NaN where all x are equal. */
    public double slope() {
        return line.slope();
    }

    /** Each unit's influence on the slope, in unit order; their squares sum to its HC variance. */
    public double[] influences() {
        return line.influences();
    }

    /** The fitted value at x. */
    public double at(double x) {
        return line.at(x);
    }

    /**
     * The error of the slope: classical and HC1 with Student's t on n − 2 degrees, cluster on G − 1.
     *
     * @throws IllegalArgumentException for {@link ResidualError#KWVD}, which is made for a concentration index
     */
    public Spread spread(ResidualError error, int[] cluster) {
        double degrees = line.n() - 2.0;
        return switch (error) {
            case CLASSICAL -> student(line.classical(0, 1), degrees, LimitMethod.CLASSICAL_T);
            case HC1 -> student(line.hc1(0, 1), degrees, LimitMethod.HC1_T);
            case CLUSTER -> {
                int clusters = ClusterSums.of(weights, weights, cluster).clusters();
                yield student(line.cluster(0, 1, cluster), clusters - 1.0, LimitMethod.CLUSTER_T);
            }
            case KWVD ->
                throw new IllegalArgumentException("standard error is kwvd; a slope takes classical, hc1 or cluster");
        };
    }

    /** The classical error of the slope with normal limits. */
    public Spread classicalNormal() {
        return Spread.normal(line.slope(), Math.sqrt(line.classical(0, 1)), LimitMethod.CLASSICAL_Z);
    }

    private Spread student(double variance, double degrees, LimitMethod method) {
        return Spread.student(line.slope(), Math.sqrt(variance), degrees, method);
    }
}
