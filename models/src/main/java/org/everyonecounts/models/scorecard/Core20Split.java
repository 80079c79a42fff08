package org.everyonecounts.models.scorecard;

import org.everyonecounts.models.measure.CompensatedSum;

/**
 * Pounds per need-weighted head of people living in the most deprived fifth of areas by people, and of everyone else.
 *
 * <p>Each side is Σ pounds ÷ (N Σ need shares), N people of all areas. The fifth holds the areas of the first fifth of the deprivation groups:
 * two of ten or one of five. NaN for a side without people, which a resample or given deciles can make.
 *
 * <p>By hand: 20 areas of equal people and need, pounds per head 119, 118, … 100 from the most deprived on: 117.5 and 107.5.
 *
 * @param most pounds per need-weighted head of the most deprived fifth
 * @param rest the same of all others
 */
record Core20Split(double most, double rest) {
    private static final int FIFTHS = 5;

    static Core20Split of(MoneySample sample) {
        int[] groups = sample.deprivationGroups();
        int first = sample.figures().deprivationGroups() / FIFTHS;
        double[] need = sample.needShares();
        double[] pounds = sample.pounds();
        CompensatedSum[] sums = {new CompensatedSum(), new CompensatedSum(), new CompensatedSum(), new CompensatedSum()
        };
        for (int i = 0; i < pounds.length; i++) {
            int side = groups[i] <= first ? 0 : 2;
            sums[side].add(pounds[i]);
            sums[side + 1].add(need[i]);
        }
        double people = sample.totalPeople();
        return new Core20Split(
                sums[0].value() / (people * sums[1].value()), sums[2].value() / (people * sums[3].value()));
    }
}
