package org.everyonecounts.models.rates;

import org.everyonecounts.models.measure.CompensatedSum;
import org.everyonecounts.models.uncertainty.Critical;
import org.everyonecounts.models.uncertainty.Limits;

/**
 * The mean of a sample with Student's limits: x̄ ± t(n − 1) s/√n, s with n − 1.
 *
 * <p>None: undefined. One: a mean without limits. By hand: 1, 2, 3 at 95 % → 2 ± 4.303 · 1/√3.
 */
public final class SampleMean {
    private SampleMean() {}

    /** The mean of the values. */
    public static Rate of(double[] values) {
        int n = values.length;
        if (n == 0) {
            return Rate.undefined("no values: a mean is undefined");
        }
        double mean = CompensatedSum.of(values) / n;
        double error = deviation(values) / Math.sqrt(n);
        return Rate.of(mean, "Student's t-distribution", confidence -> {
            if (n < 2) {
                return Limits.NONE;
            }
            double reach = Critical.t(confidence, n - 1.0) * error;
            return new Limits(mean - reach, mean + reach);
        });
    }

    /** The standard deviation of the values, with n − 1; NaN for fewer than two. */
    public static double deviation(double[] values) {
        double mean = CompensatedSum.of(values) / values.length;
        CompensatedSum squares = new CompensatedSum();
        for (double value : values) {
            squares.add((value - mean) * (value - mean));
        }
        return values.length < 2 ? Double.NaN : Math.sqrt(squares.value() / (values.length - 1));
    }
}
