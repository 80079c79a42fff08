package org.everyonecounts.models.equity;

import org.everyonecounts.models.measure.CompensatedSum;

/**
 * A logistic curve through shares by weighted maximum likelihood: ln(p/(1 − p)) = a + b x, each unit weighted once.
 *
 * <p>Solved by Newton's method until the gradient vanishes to rounding; errors are HC1: n/(n − 2) A⁻¹ [Σ w²(y − p)² x x'] A⁻¹ with A = Σ w p(1
 * − p) x x'. All x equal, shares outside [0, 1], or shares that a step separates perfectly: undefined (NaN). Cost: O(n) an iteration.
 *
 * <p>Reference: McCullagh P, Nelder J (1989), Generalized Linear Models, chapter 4.
 */
public final class LogisticLine {
    private static final int MOST_ITERATIONS = 100;

    private final double constant;
    private final double slope;
    private final double varianceConstant;
    private final double varianceSlope;
    private final double covariance;

    private LogisticLine(
            double constant, double slope, double varianceConstant, double varianceSlope, double covariance) {
        this.constant = constant;
        this.slope = slope;
        this.varianceConstant = varianceConstant;
        this.varianceSlope = varianceSlope;
        this.covariance = covariance;
    }

    /**
     * The curve through the shares.
     *
     * @param share between 0 and 1
     */
    public static LogisticLine of(double[] weights, double[] x, double[] share) {
        double total = CompensatedSum.of(weights);
        double a = 0;
        double b = 0;
        for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
            Moments at = Moments.of(weights, x, share, a, b, total);
            double determinant = at.i00 * at.i11 - at.i01 * at.i01;
            double stepA = (at.i11 * at.g0 - at.i01 * at.g1) / determinant;
            double stepB = (at.i00 * at.g1 - at.i01 * at.g0) / determinant;
            if (!(determinant > 1e-14 * at.i00 * at.i00) || !Double.isFinite(stepA + stepB)) {
                break;
            }
            a += stepA;
            b += stepB;
            if (Math.abs(stepA) + Math.abs(stepB) <= 1e-14 * (1 + Math.abs(a) + Math.abs(b))) {
                return withErrors(weights, x, share, a, b, total);
            }
        }
        return new LogisticLine(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    private static LogisticLine withErrors(
            double[] weights, double[] x, double[] share, double a, double b, double total) {
        Moments at = Moments.of(weights, x, share, a, b, total);
        double determinant = at.i00 * at.i11 - at.i01 * at.i01;
        CompensatedSum aa = new CompensatedSum();
        CompensatedSum bb = new CompensatedSum();
        CompensatedSum ab = new CompensatedSum();
        int n = 0;
        for (int i = 0; i < x.length; i++) {
            if (weights[i] > 0) {
                double score = weights[i] / total * (share[i] - fitted(a + b * x[i]));
                double onA = score * (at.i11 - at.i01 * x[i]) / determinant;
                double onB = score * (at.i00 * x[i] - at.i01) / determinant;
                aa.add(onA * onA);
                bb.add(onB * onB);
                ab.add(onA * onB);
                n++;
            }
        }
        double correction = n > 2 ? n / (n - 2.0) : Double.NaN;
        return new LogisticLine(a, b, correction * aa.value(), correction * bb.value(), correction * ab.value());
    }

    /** Gradient and information, weights summing to 1. */
    private record Moments(double g0, double g1, double i00, double i01, double i11) {
        static Moments of(double[] weights, double[] x, double[] share, double a, double b, double total) {
            CompensatedSum g0 = new CompensatedSum();
            CompensatedSum g1 = new CompensatedSum();
            CompensatedSum i00 = new CompensatedSum();
            CompensatedSum i01 = new CompensatedSum();
            CompensatedSum i11 = new CompensatedSum();
            for (int i = 0; i < x.length; i++) {
                if (weights[i] > 0) {
                    double p = fitted(a + b * x[i]);
                    double weight = weights[i] / total;
                    g0.add(weight * (share[i] - p));
                    g1.add(weight * (share[i] - p) * x[i]);
                    i00.add(weight * p * (1 - p));
                    i01.add(weight * p * (1 - p) * x[i]);
                    i11.add(weight * p * (1 - p) * x[i] * x[i]);
                }
            }
            return new Moments(g0.value(), g1.value(), i00.value(), i01.value(), i11.value());
        }
    }

    /** 1/(1 + e^−t). */
    static double fitted(double t) {
        return 1 / (1 + StrictMath.exp(-t));
    }

    /** The fitted share at x. */
    public double at(double x) {
        return fitted(constant + slope * x);
    }

    /** Variance of onConstant · a + onSlope · b. */
    public double variance(double onConstant, double onSlope) {
        return onConstant * onConstant * varianceConstant
                + onSlope * onSlope * varianceSlope
                + 2 * onConstant * onSlope * covariance;
    }
}
