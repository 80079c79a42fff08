package org.everyonecounts.models.scorecard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.everyonecounts.models.equity.WeightedMean;
import org.everyonecounts.models.measure.CompensatedSum;

/**
 * The areas most like each area, by need and deprivation alone: the nearest in the plane of the two, each less its people-weighted mean and
 * divided by its people-weighted standard deviation.
 *
 * <p>d²_ij = ((n_i − n_j)/σ_n)² + ((s_i − s_j)/σ_s)², n need index, s deprivation score. Distances that agree to 12 decimals tie, and ties go
 * by the order of areas, which is that of their codes. A variable that is the same everywhere tells no areas apart and is left out. Fewer other areas than peers asked for: no peers. Cost: O(n² k).
 *
 * <p>By hand: need 1, 1.1, 1.3 and the same score everywhere: the nearest peer of the second is the first, that of the third the second.
 */
final class NearestPeers {
    private static final double ALIKE = 1e12;

    private NearestPeers() {}

    /** The numbers of the peers of each area, nearest first; empty lists where there are too few areas. */
    static List<List<Integer>> of(double[] need, double[] scores, double[] people, int peers) {
        double[] across = standardised(need, people);
        double[] along = standardised(scores, people);
        List<List<Integer>> nearest = new ArrayList<>();
        for (int area = 0; area < need.length; area++) {
            nearest.add(need.length > peers ? nearest(area, across, along, peers) : List.of());
        }
        return nearest;
    }

    /** Keeps the nearest found so far in order; a later area comes before an earlier one only where it is nearer. */
    private static List<Integer> nearest(int area, double[] across, double[] along, int peers) {
        double[] distances = new double[peers];
        int[] found = new int[peers];
        Arrays.fill(distances, Double.POSITIVE_INFINITY);
        for (int other = 0; other < across.length; other++) {
            double x = across[other] - across[area];
            double y = along[other] - along[area];
            double distance = StrictMath.rint((x * x + y * y) * ALIKE);
            if (other == area || distance >= distances[peers - 1]) {
                continue;
            }
            int place = peers - 1;
            while (place > 0 && distances[place - 1] > distance) {
                distances[place] = distances[place - 1];
                found[place] = found[place - 1];
                place--;
            }
            distances[place] = distance;
            found[place] = other;
        }
        return Arrays.stream(found).boxed().toList();
    }

    private static double[] standardised(double[] values, double[] people) {
        double mean = WeightedMean.of(people, values);
        CompensatedSum squares = new CompensatedSum();
        for (int i = 0; i < values.length; i++) {
            squares.add(people[i] * (values[i] - mean) * (values[i] - mean));
        }
        double deviation = StrictMath.sqrt(squares.value() / CompensatedSum.of(people));
        boolean alike = Arrays.stream(values).allMatch(value -> value == values[0]);
        return Arrays.stream(values)
                .map(value -> alike ? 0 : (value - mean) / deviation)
                .toArray();
    }
}
