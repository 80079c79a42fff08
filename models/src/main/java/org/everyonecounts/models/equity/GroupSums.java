package org.everyonecounts.models.equity;

import java.util.Arrays;
import org.everyonecounts.models.measure.CompensatedSum;
import org.everyonecounts.models.rank.Weights;

/** Weight and value of each group of units, summed in unit order; units of weight zero are left out. */
final class GroupSums {
    private final double[] weight;
    private final double[] value;
    private final double totalWeight;
    private final double totalValue;
    private final boolean anyZero;

    private GroupSums(double[] weight, double[] value, double totalWeight, double totalValue, boolean anyZero) {
        this.weight = weight;
        this.value = value;
        this.totalWeight = totalWeight;
        this.totalValue = totalValue;
        this.anyZero = anyZero;
    }

    /** The sums by group number, from 0; a negative value makes the total value NaN. */
    static GroupSums of(double[] weights, double[] y, int[] group) {
        Weights.requireLength("y", y.length, weights.length);
        Weights.requireLength("group", group.length, weights.length);
        double total = Weights.total(weights);
        int groups = Arrays.stream(group).max().orElse(0) + 1;
        CompensatedSum[] weight = sums(groups);
        CompensatedSum[] value = sums(groups);
        boolean negative = false;
        boolean zero = false;
        for (int i = 0; i < y.length; i++) {
            if (weights[i] > 0) {
                negative |= !(y[i] >= 0);
                zero |= y[i] == 0;
                weight[group[i]].add(weights[i]);
                value[group[i]].add(weights[i] * y[i]);
            }
        }
        double[] values = values(value);
        double sum = negative ? Double.NaN : CompensatedSum.of(values);
        return new GroupSums(values(weight), values, total, sum, zero);
    }

    private static CompensatedSum[] sums(int n) {
        CompensatedSum[] sums = new CompensatedSum[n];
        Arrays.setAll(sums, g -> new CompensatedSum());
        return sums;
    }

    private static double[] values(CompensatedSum[] sums) {
        return Arrays.stream(sums).mapToDouble(CompensatedSum::value).toArray();
    }

    int size() {
        return weight.length;
    }

    double weight(int g) {
        return weight[g];
    }

    double value(int g) {
        return value[g];
    }

    double mean(int g) {
        return value[g] / weight[g];
    }

    double mean() {
        return totalValue / totalWeight;
    }

    double totalWeight() {
        return totalWeight;
    }

    double totalValue() {
        return totalValue;
    }

    /** Some unit has the value zero. */
    boolean anyZero() {
        return anyZero;
    }

    /** No weight, a mean of zero, or a negative value. */
    boolean undefined() {
        return !(mean() > 0);
    }
}
