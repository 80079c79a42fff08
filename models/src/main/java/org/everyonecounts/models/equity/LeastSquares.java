package org.everyonecounts.models.equity;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.everyonecounts.models.measure.CompensatedSum;

/**
 * A plane by weighted least squares: y on several columns and a constant.
 *
 * <p>Columns are centred and brought to unit variance before the normal equations are solved, so their units do not matter. A column
 * that does not vary, or is a sum of others, leaves the plane undefined. Cost: O(n k²) for k columns.
 */
public final class LeastSquares {
    private static final double SINGULAR = 1e-10;

    private final double[] slopes;
    private final double constant;

    private LeastSquares(double[] slopes, double constant) {
        this.slopes = slopes;
        this.constant = constant;
    }

    /** The plane of y on the columns; undefined (all NaN) where a column does not vary or hangs on the others. */
    public static LeastSquares of(double[] weights, double[][] columns, double[] y) {
        int k = columns.length;
        double meanY = WeightedMean.of(weights, y);
        if (k == 0) {
            return new LeastSquares(new double[0], meanY);
        }
        double[] means = new double[k];
        double[] deviations = new double[k];
        for (int j = 0; j < k; j++) {
            means[j] = WeightedMean.of(weights, columns[j]);
            deviations[j] = Math.sqrt(BetweenGroupVariance.of(weights, columns[j]));
        }
        Array2DRowRealMatrix products = new Array2DRowRealMatrix(k, k);
        RealVector right = new ArrayRealVector(k);
        double total = CompensatedSum.of(weights);
        for (int j = 0; j < k; j++) {
            for (int l = 0; l <= j; l++) {
                double product = covariance(weights, columns[j], means[j], columns[l], means[l], total)
                        / (deviations[j] * deviations[l]);
                products.setEntry(j, l, product);
                products.setEntry(l, j, product);
            }
            right.setEntry(j, covariance(weights, columns[j], means[j], y, meanY, total) / deviations[j]);
        }
        double[] slopes = solve(products, right, deviations);
        double constant = meanY;
        for (int j = 0; j < k; j++) {
            constant -= slopes[j] * means[j];
        }
        return new LeastSquares(slopes, constant);
    }

    private static double[] solve(Array2DRowRealMatrix products, RealVector right, double[] deviations) {
        double[] slopes = new double[deviations.length];
        java.util.Arrays.fill(slopes, Double.NaN);
        for (double deviation : deviations) {
            if (!(deviation > 0)) {
                return slopes;
            }
        }
        SingularValueDecomposition decomposition = new SingularValueDecomposition(products);
        if (decomposition.getInverseConditionNumber() < SINGULAR) {
            return slopes;
        }
        RealVector solution = decomposition.getSolver().solve(right);
        for (int j = 0; j < slopes.length; j++) {
            slopes[j] = solution.getEntry(j) / deviations[j];
        }
        return slopes;
    }

    private static double covariance(
            double[] weights, double[] a, double meanA, double[] b, double meanB, double total) {
        CompensatedSum sum = new CompensatedSum();
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                sum.add(weights[i] * (a[i] - meanA) * (b[i] - meanB));
            }
        }
        return sum.value() / total;
    }

    /** The slope on a column, NaN where undefined. */
    public double slope(int column) {
        return slopes[column];
    }

    /** The fitted value where all columns are zero. */
    public double constant() {
        return constant;
    }

    /** True where every slope is a number. */
    public boolean defined() {
        return Double.isFinite(constant);
    }
}
