package org.everyonecounts.models.uncertainty;

import java.util.Arrays;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.StandardDeviation;

/**
 * The percentile interval of bootstrap replicates: the quantiles at (1 − c)/2 and (1 + c)/2, interpolated by type 7 of Hyndman and Fan.
 *
 * <p>Replicates in which the measure is undefined (NaN) are left out and counted. None left: limits and standard error are NaN; one
 * left: limits are that value and the standard error is NaN.
 *
 * <p>Reference: Efron B, Tibshirani R (1993), An Introduction to the Bootstrap, chapter 13; Hyndman R, Fan Y (1996), American
 * Statistician 50:361–365, doi:10.1080/00031305.1996.10473566. By hand: replicates 0, 1, …, 100 at 0.95 → 2.5 and 97.5.
 *
 * @param lower the lower limit, in units of the measure
 * @param upper the upper limit
 * @param standardError the standard deviation of the replicates, with n − 1
 * @param undefined the number of replicates left out
 */
public record PercentileInterval(double lower, double upper, double standardError, int undefined) {
    /**
     * The interval at one level of confidence.
     *
     * @param confidence strictly between 0 and 1, such as 0.95
     */
    public static PercentileInterval of(double[] replicates, double confidence) {
        Critical.require(confidence);
        double[] defined =
                Arrays.stream(replicates).filter(value -> !Double.isNaN(value)).toArray();
        int undefined = replicates.length - defined.length;
        if (defined.length == 0) {
            return new PercentileInterval(Double.NaN, Double.NaN, Double.NaN, undefined);
        }
        double standardError =
                defined.length > 1 ? StandardDeviation.of(defined).getAsDouble() : Double.NaN;
        double[] limits = Quantile.withDefaults()
                .with(Quantile.EstimationMethod.HF7)
                .evaluate(defined, (1 - confidence) / 2, (1 + confidence) / 2);
        return new PercentileInterval(limits[0], limits[1], standardError, undefined);
    }
}
