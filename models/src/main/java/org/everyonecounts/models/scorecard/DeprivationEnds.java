package org.everyonecounts.models.scorecard;

import java.util.Arrays;
import org.everyonecounts.models.measure.CompensatedSum;

/**
 * Pounds per person at both ends of deprivation; NaN where a group has no people.
 *
 * @param mostPerHead pounds per person of the most deprived group
 * @param leastPerHead pounds per person of the least deprived group
 */
record DeprivationEnds(double mostPerHead, double leastPerHead) {
    static DeprivationEnds of(MoneySample sample) {
        double[] people = sums(sample, sample.people());
        double[] pounds = sums(sample, sample.pounds());
        int least = people.length - 1;
        return new DeprivationEnds(pounds[0] / people[0], pounds[least] / people[least]);
    }

    /** Σ of a column by group, the most deprived first; areas are added in code order. */
    static double[] sums(MoneySample sample, double[] column) {
        int[] groups = sample.deprivationGroups();
        CompensatedSum[] sums = new CompensatedSum[sample.figures().deprivationGroups()];
        Arrays.setAll(sums, group -> new CompensatedSum());
        for (int i = 0; i < column.length; i++) {
            sums[groups[i] - 1].add(column[i]);
        }
        double[] values = new double[sums.length];
        Arrays.setAll(values, group -> sums[group].value());
        return values;
    }
}
