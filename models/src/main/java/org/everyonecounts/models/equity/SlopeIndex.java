package org.everyonecounts.models.equity;

import java.util.Arrays;
import org.everyonecounts.models.rank.RankOrder;
import org.everyonecounts.models.uncertainty.Critical;
import org.everyonecounts.models.uncertainty.LimitMethod;
import org.everyonecounts.models.uncertainty.Limits;
import org.everyonecounts.models.uncertainty.Spread;
import org.jspecify.annotations.Nullable;

/**
 * The slope index of inequality, SII = fitted(1) − fitted(0) of y on fractional rank R, and its relative forms, by a named convention.
 *
 * <p>Above zero: units of high rank have more of y. With R from most to least deprived and y a good, above zero means the least deprived
 * have more. RII is fitted(1)/fitted(0), or SII/μ, as the convention has it; SII/μ is always given too.
 *
 * <p>Sampling limits hold the fitted value at R = ½ and move the slope: they are the exact limit of simulating the units' values. With
 * c_i = a_i(R_i − ½)/Σ a(R − ½)², SE² = Σ c_i² se_i². The ratio of fitted ends then has Fieller's limits, the exact percentiles of a
 * ratio of normals. On the log or log-odds scale, standard errors are those of the working scale.
 *
 * <p>All ranks equal: NaN (undefined). Fewer than three units: no limits. Cost: O(n); logistic O(n) an iteration.
 *
 * <p>References: Mackenbach J, Kunst A (1997), Soc Sci Med 44:757–771, doi:10.1016/S0277-9536(96)00073-1; Low A, Low A (2004), J Public
 * Health 26:388–395, doi:10.1093/pubmed/fdh175.
 */
public final class SlopeIndex {
    private final double low;
    private final double high;
    private final double mean;
    private final double ratio;
    private final Spread slopeSpread;
    private final Spread ratioSpread;

    private SlopeIndex(double low, double high, double mean, double ratio, Spread slopeSpread, Spread ratioSpread) {
        this.low = low;
        this.high = high;
        this.mean = mean;
        this.ratio = ratio;
        this.slopeSpread = slopeSpread;
        this.ratioSpread = ratioSpread;
    }

    /**
     * The index of values as they are.
     *
     * @param standardErrors of the values, or null; without them {@code PHE} has no limits and {@code DEFAULT} uses residuals
     * @param least the least value possible, used by {@code WHO_LOGIT} only
     * @param greatest the greatest value possible, used by {@code WHO_LOGIT} only
     */
    public static SlopeIndex of(
            SlopeConvention convention,
            RankOrder rank,
            double[] weights,
            double[] y,
            double @Nullable [] standardErrors,
            double least,
            double greatest) {
        double[] ranks = rank.fractionalRanks(weights);
        return switch (convention) {
            case PHE -> sampling(weights, ranks, y, standardErrors, ValueScale.PLAIN, true);
            case SCOTPHO ->
                relativeToMean(
                        WeightedLine.of(weights, ranks, y), WeightedMean.of(weights, y), LimitMethod.CLASSICAL_T);
            case COOKSON ->
                relativeToMean(
                        WeightedLine.of(alike(weights), ranks, y),
                        WeightedMean.of(weights, y),
                        LimitMethod.CLASSICAL_Z);
            case WHO -> residual(weights, ranks, y, LimitMethod.HC1_Z);
            case WHO_LOGIT -> logistic(weights, ranks, y, least, greatest);
            case DEFAULT ->
                standardErrors == null
                        ? residual(weights, ranks, y, LimitMethod.HC1_T)
                        : sampling(weights, ranks, y, standardErrors, ValueScale.PLAIN, false);
        };
    }

    /**
     * The index by the {@code PHE} convention, worked on a scale of its own, as Fingertips does for rates and proportions.
     *
     * @param standardErrors on the working scale: from published limits, (to(upper) − to(lower))/(2 z)
     */
    public static SlopeIndex onScale(
            ValueScale scale, RankOrder rank, double[] weights, double[] y, double[] standardErrors) {
        return sampling(weights, rank.fractionalRanks(weights), y, standardErrors, scale, true);
    }

    private static SlopeIndex sampling(
            double[] weights,
            double[] ranks,
            double[] y,
            double @Nullable [] standardErrors,
            ValueScale scale,
            boolean fieller) {
        WeightedLine line =
                WeightedLine.of(weights, ranks, Arrays.stream(y).map(scale::to).toArray());
        double middle = line.at(0.5);
        double low = scale.back(line.at(0));
        double high = scale.back(line.at(1));
        double ratio = high / low;
        double mean = WeightedMean.of(weights, y);
        if (standardErrors == null) {
            return new SlopeIndex(low, high, mean, ratio, Spread.none(), Spread.none());
        }
        double error = Math.sqrt(line.sampling(0, 1, standardErrors));
        Spread slope = Spread.normal(line.slope(), error, LimitMethod.MEASUREMENT);
        if (scale != ValueScale.PLAIN) {
            return new SlopeIndex(
                    low,
                    high,
                    mean,
                    ratio,
                    slope.through(b -> scale.back(middle + b / 2) - scale.back(middle - b / 2)),
                    slope.through(b -> scale.back(middle + b / 2) / scale.back(middle - b / 2)));
        }
        double logError = Math.sqrt(line.sampling(1 / high - 1 / low, end(line, high, low), standardErrors));
        Spread ofRatio = fieller
                ? Spread.of(logError, LimitMethod.MEASUREMENT, confidence -> fieller(line, standardErrors, confidence))
                : Spread.normal(StrictMath.log(ratio), logError, LimitMethod.MEASUREMENT)
                        .through(StrictMath::exp);
        return new SlopeIndex(low, high, mean, ratio, slope, ofRatio);
    }

    /** The q for which fitted(1) − q fitted(0) is z standard errors from zero: the two roots of a quadratic in q. */
    private static Limits fieller(WeightedLine line, double[] standardErrors, double confidence) {
        double z2 = Critical.z(confidence) * Critical.z(confidence);
        double toLow = -line.meanX();
        double toHigh = 1 - line.meanX();
        double varianceLow = line.sampling(1, toLow, standardErrors);
        double varianceHigh = line.sampling(1, toHigh, standardErrors);
        double covariance = (line.sampling(2, toLow + toHigh, standardErrors) - varianceLow - varianceHigh) / 2;
        double low = line.at(0);
        double high = line.at(1);
        double square = low * low - z2 * varianceLow;
        double half = low * high - z2 * covariance;
        double root = Math.sqrt(half * half - square * (high * high - z2 * varianceHigh));
        return square > 0 && Double.isFinite(root)
                ? Limits.between((half - root) / square, (half + root) / square)
                : Limits.NONE;
    }

    /** The part of the slope in d ln(fitted(1)/fitted(0)). */
    private static double end(WeightedLine line, double high, double low) {
        return (1 - line.meanX()) / high + line.meanX() / low;
    }

    private static SlopeIndex residual(double[] weights, double[] ranks, double[] y, LimitMethod method) {
        WeightedLine line = WeightedLine.of(weights, ranks, y);
        double low = line.at(0);
        double high = line.at(1);
        double ratio = high / low;
        double logError = Math.sqrt(line.hc1(1 / high - 1 / low, end(line, high, low)));
        return new SlopeIndex(
                low,
                high,
                WeightedMean.of(weights, y),
                ratio,
                spread(line.slope(), Math.sqrt(line.hc1(0, 1)), line.n(), method),
                spread(StrictMath.log(ratio), logError, line.n(), method).through(StrictMath::exp));
    }

    private static SlopeIndex relativeToMean(WeightedLine line, double mean, LimitMethod method) {
        Spread slope = spread(line.slope(), Math.sqrt(line.classical(0, 1)), line.n(), method);
        double ratio = (line.at(1) - line.at(0)) / mean;
        return new SlopeIndex(line.at(0), line.at(1), mean, ratio, slope, slope.times(1 / mean));
    }

    private static Spread spread(double estimate, double error, int n, LimitMethod method) {
        return method == LimitMethod.HC1_T || method == LimitMethod.CLASSICAL_T
                ? Spread.student(estimate, error, n - 2.0, method)
                : Spread.normal(estimate, error, method);
    }

    private static SlopeIndex logistic(double[] weights, double[] ranks, double[] y, double least, double greatest) {
        double range = greatest - least;
        double[] shares = Arrays.stream(y).map(value -> (value - least) / range).toArray();
        LogisticLine line = LogisticLine.of(weights, ranks, shares);
        double atLow = line.at(0);
        double atHigh = line.at(1);
        double low = least + range * atLow;
        double high = least + range * atHigh;
        double steepLow = range * atLow * (1 - atLow);
        double steepHigh = range * atHigh * (1 - atHigh);
        double error = Math.sqrt(line.variance(steepHigh - steepLow, steepHigh));
        double logError = Math.sqrt(line.variance(steepHigh / high - steepLow / low, steepHigh / high));
        double ratio = high / low;
        return new SlopeIndex(
                low,
                high,
                WeightedMean.of(weights, y),
                ratio,
                Spread.normal(high - low, error, LimitMethod.HC1_Z),
                Spread.normal(StrictMath.log(ratio), logError, LimitMethod.HC1_Z)
                        .through(StrictMath::exp));
    }

    /** Every unit with weight counts once. */
    private static double[] alike(double[] weights) {
        return Arrays.stream(weights).map(w -> w > 0 ? 1 : 0).toArray();
    }

    /** The fitted value at rank 0, in units of y. */
    public double fittedLow() {
        return low;
    }

    /** The fitted value at rank 1, in units of y. */
    public double fittedHigh() {
        return high;
    }

    /** SII, in units of y. */
    public double slope() {
        return high - low;
    }

    /** The error and limits of SII. */
    public Spread slopeSpread() {
        return slopeSpread;
    }

    /** RII by the convention. */
    public double ratio() {
        return ratio;
    }

    /** The error and limits of RII; for a ratio of fitted ends the standard error is that of its logarithm. */
    public Spread ratioSpread() {
        return ratioSpread;
    }

    /** SII/μ. */
    public double relative() {
        return slope() / mean;
    }

    /** The error and limits of SII/μ, the mean taken as known. */
    public Spread relativeSpread() {
        return slopeSpread.times(1 / mean);
    }

    /** The weighted mean of y. */
    public double mean() {
        return mean;
    }
}
