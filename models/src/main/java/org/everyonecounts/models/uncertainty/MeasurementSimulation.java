package org.everyonecounts.models.uncertainty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.everyonecounts.models.measure.CompensatedSum;

/**
 * What a statistic would have been, had the errors of the units fallen otherwise: each value is drawn anew from a normal distribution
 * with its standard error, the statistic is taken, and so on for many draws.
 *
 * <p>The observed values already carry their noise. Drawing around them adds it a second time, so statistics that cannot be negative
 * come out too large on average: a percentile interval of the draws is centred on that noise. {@link #spread} therefore moves the
 * percentiles by the bias (mean of the draws less the estimate), so that the interval lies about the estimate; {@link #plain} gives
 * the unmoved ones, for comparison with programs that publish them.
 *
 * <p>Values are drawn again until they fall between the bounds. A standard error of zero leaves a value as it is. Each draw has a seed
 * and a place of its own, so results do not depend on the number of threads. Cost: draws × units.
 */
public final class MeasurementSimulation {
    private final double estimate;
    private final double[] draws;

    private MeasurementSimulation(double estimate, double[] draws) {
        this.estimate = estimate;
        this.draws = draws;
    }

    /**
     * Runs one simulation for several statistics of the values.
     *
     * @param values the observed values
     * @param standardErrors one for each value, zero or more
     * @param low the least value possible, or negative infinity
     * @param high the greatest value possible, or infinity
     * @param seeds the seed of each draw
     */
    public static List<MeasurementSimulation> run(
            double[] values,
            double[] standardErrors,
            double low,
            double high,
            int draws,
            IntToLongFunction seeds,
            List<ToDoubleFunction<double[]>> statistics) {
        for (double value : values) {
            if (value < low || value > high) {
                throw new IllegalArgumentException(
                        "value is " + value + "; a value must lie between the bounds " + low + " and " + high);
            }
        }
        double[][] results = new double[statistics.size()][draws];
        IntStream.range(0, draws).parallel().forEach(draw -> {
            NormalDraws normal = new NormalDraws(seeds.applyAsLong(draw));
            double[] drawn = values.clone();
            for (int i = 0; i < drawn.length; i++) {
                if (standardErrors[i] > 0) {
                    drawn[i] = normal.within(values[i], standardErrors[i], low, high);
                }
            }
            for (int s = 0; s < results.length; s++) {
                results[s][draw] = statistics.get(s).applyAsDouble(drawn);
            }
        });
        List<MeasurementSimulation> simulations = new ArrayList<>();
        for (int s = 0; s < results.length; s++) {
            Arrays.sort(results[s]);
            simulations.add(new MeasurementSimulation(statistics.get(s).applyAsDouble(values), results[s]));
        }
        return simulations;
    }

    /** The mean of the draws. */
    public double mean() {
        return CompensatedSum.of(draws) / draws.length;
    }

    /** The percentile limits of the draws as they are, centred on the added noise. */
    public Limits plain(double confidence) {
        PercentileInterval interval = PercentileInterval.of(draws, confidence);
        return new Limits(interval.lower(), interval.upper());
    }

    /** Limits about the estimate: the percentiles less the bias of the draws; the standard error is their standard deviation. */
    public Spread spread() {
        double bias = mean() - estimate;
        double error = PercentileInterval.of(draws, 0.5).standardError();
        return Spread.of(error, LimitMethod.MEASUREMENT_SIMULATED, confidence -> {
            Limits plain = plain(confidence);
            return new Limits(plain.lower() - bias, plain.upper() - bias);
        });
    }
}
