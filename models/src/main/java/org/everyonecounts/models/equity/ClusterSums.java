package org.everyonecounts.models.equity;

import java.util.Arrays;
import org.everyonecounts.models.measure.CompensatedSum;

/**
 * Influences summed by cluster.
 *
 * @param squares Σ over clusters of the squared sum
 * @param clusters the number G of clusters with a unit of positive weight
 */
record ClusterSums(double squares, int clusters) {
    /** Sums of the units' influences by cluster, numbered from 0; units of weight zero do not count. */
    static ClusterSums of(double[] influence, double[] weights, int[] cluster) {
        int numbers = Arrays.stream(cluster).max().orElse(-1) + 1;
        double[] sums = new double[numbers];
        boolean[] present = new boolean[numbers];
        for (int i = 0; i < influence.length; i++) {
            if (weights[i] > 0) {
                sums[cluster[i]] += influence[i];
                present[cluster[i]] = true;
            }
        }
        CompensatedSum squares = new CompensatedSum();
        int clusters = 0;
        for (int g = 0; g < numbers; g++) {
            squares.add(sums[g] * sums[g]);
            clusters += present[g] ? 1 : 0;
        }
        return new ClusterSums(squares.value(), clusters);
    }

    /** G/(G − 1); NaN for one cluster. */
    double correction() {
        return clusters > 1 ? clusters / (clusters - 1.0) : Double.NaN;
    }
}
