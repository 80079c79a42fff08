package org.everyonecounts.models.allocation;

import java.util.List;
import org.everyonecounts.models.measure.CompensatedSum;

/**
 * An area's share of all blocks together: share_i = Σ_b share_b · X_ib ÷ ΣX_b.
 *
 * <p>share_b are fractions that sum to 1, X_b weighted people of the block. Shares of all areas sum to 1. Doubling every X leaves the
 * shares as they are; merged areas have the sum of their shares. A block with ΣX ≤ 0 is a failure.
 */
public final class BlockShares {
    private BlockShares() {}

    /**
     * One share per area.
     *
     * @param blockShares share of the envelope by block
     * @param weightedPeople X by block, in the same order
     * @throws IllegalArgumentException when a block has no weighted people
     */
    public static double[] of(List<Double> blockShares, List<double[]> weightedPeople) {
        double[] shares = new double[weightedPeople.get(0).length];
        for (int block = 0; block < blockShares.size(); block++) {
            double[] x = weightedPeople.get(block);
            double sum = CompensatedSum.of(x);
            if (!(sum > 0)) {
                throw new IllegalArgumentException(
                        "weighted people of block " + (block + 1) + " sum to " + sum + "; they must be above zero");
            }
            for (int i = 0; i < shares.length; i++) {
                shares[i] += blockShares.get(block) * (x[i] / sum);
            }
        }
        return shares;
    }
}
