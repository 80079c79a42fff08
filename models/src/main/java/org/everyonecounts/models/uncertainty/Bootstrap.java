package org.everyonecounts.models.uncertainty;

import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * Resamples units with replacement and takes statistics of each replicate.
 *
 * <p>A replicate is the original weights times the multiplicities of a draw; nothing is copied or sorted again. All statistics see the
 * same draws, so differences between them are paired. Each replicate has a seed of its own and a place of its own for its results:
 * the numbers do not depend on the number of threads. Cost: replicates × (units + cost of the statistics).
 */
public final class Bootstrap {
    /** Replicates are dealt out to this many tasks, each with arrays of its own that it uses again. */
    private static final int TASKS = 16;

    private Bootstrap() {}

    /**
     * The replicates of each figure of each statistic.
     *
     * @param seeds the seed of each replicate, from {@link RandomStreams}
     * @return replicates by statistic, by figure, by replicate
     */
    public static double[][][] run(
            double[] weights, int replicates, IntToLongFunction seeds, List<? extends Statistic> statistics) {
        double[][][] results = new double[statistics.size()][][];
        for (int s = 0; s < results.length; s++) {
            int figures = statistics.get(s).of(weights).length;
            results[s] = new double[figures][replicates];
        }
        IntStream.range(0, TASKS).parallel().forEach(task -> {
            int[] times = new int[weights.length];
            double[] drawn = new double[weights.length];
            for (int replicate = task; replicate < replicates; replicate += TASKS) {
                AreaResampling.drawInto(times, seeds.applyAsLong(replicate));
                for (int i = 0; i < drawn.length; i++) {
                    drawn[i] = weights[i] * times[i];
                }
                for (int s = 0; s < results.length; s++) {
                    double[] figures = statistics.get(s).of(drawn);
                    for (int f = 0; f < figures.length; f++) {
                        results[s][f][replicate] = figures[f];
                    }
                }
            }
        });
        return results;
    }
}
