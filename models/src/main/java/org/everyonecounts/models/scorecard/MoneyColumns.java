package org.everyonecounts.models.scorecard;

import org.jspecify.annotations.Nullable;

/**
 * Primitive columns of areas, all of one length and in one order; never changed once made and never handed out of the package.
 *
 * @param need weighted people by block and area
 * @param blockShares share of the envelope by block
 * @param lumpSums pounds added to targets outside the blocks, less own resources; null where nothing stands outside the blocks
 * @param topSlice share of the money given to all areas by people
 * @param suppliedTargets pounds; null where targets are shares of the money
 * @param scores deprivation scores, NaN where not known
 * @param deciles given deprivation deciles, NaN where not known
 * @param regions number of the region, −1 for none
 */
@SuppressWarnings(
        "ArrayRecordComponent") // columns stay inside the package; copies would cost more than the work on them
record MoneyColumns(
        double[] people,
        double[] pounds,
        double[][] need,
        double[] blockShares,
        double @Nullable [] lumpSums,
        double topSlice,
        double @Nullable [] suppliedTargets,
        double[] scores,
        double[] deciles,
        int[] regions) {
    MoneyColumns only(int[] kept) {
        double[][] keptNeed = new double[need.length][];
        for (int block = 0; block < need.length; block++) {
            keptNeed[block] = pick(need[block], kept);
        }
        int[] keptRegions = new int[kept.length];
        for (int i = 0; i < kept.length; i++) {
            keptRegions[i] = regions[kept[i]];
        }
        return new MoneyColumns(
                pick(people, kept),
                pick(pounds, kept),
                keptNeed,
                blockShares,
                lumpSums == null ? null : pick(lumpSums, kept),
                topSlice,
                suppliedTargets == null ? null : pick(suppliedTargets, kept),
                pick(scores, kept),
                pick(deciles, kept),
                keptRegions);
    }

    /** One need measure in place of the blocks, and nothing outside them. */
    MoneyColumns withNeed(double[] weightedPeople) {
        return new MoneyColumns(
                people,
                pounds,
                new double[][] {weightedPeople},
                new double[] {1},
                null,
                0,
                suppliedTargets,
                scores,
                deciles,
                regions);
    }

    MoneyColumns withPounds(double[] otherPounds) {
        return new MoneyColumns(
                people, otherPounds, need, blockShares, lumpSums, topSlice, suppliedTargets, scores, deciles, regions);
    }

    MoneyColumns withScores(double[] otherScores) {
        return new MoneyColumns(
                people, pounds, need, blockShares, lumpSums, topSlice, suppliedTargets, otherScores, deciles, regions);
    }

    private static double[] pick(double[] column, int[] kept) {
        double[] picked = new double[kept.length];
        for (int i = 0; i < kept.length; i++) {
            picked[i] = column[kept[i]];
        }
        return picked;
    }
}
