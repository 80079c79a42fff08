package org.everyonecounts.models.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.everyonecounts.models.allocation.Scheme.Block;

/**
 * From columns to shares of the money, on arrays in area-code order: the weighted people of each block ({@link BlockFormula}) and the share
 * of all blocks together ({@link BlockShares}).
 */
public final class ShareFormula {
    private ShareFormula() {}

    /**
     * The columns of a formula.
     *
     * @param people P, already constrained
     * @param weighted weighted people by component, normalised
     * @param costs cost index by factor
     */
    @SuppressWarnings("ArrayRecordComponent") // working columns: copies would cost more than the work on them
    public record Columns(double[] people, Map<String, double[]> weighted, Map<String, double[]> costs) {
        public Columns {
            weighted = Map.copyOf(weighted);
            costs = Map.copyOf(costs);
        }
    }

    /**
     * What comes out.
     *
     * @param blockPeople X by block, in the order of the scheme
     * @param shares share of the money by area; they sum to 1
     */
    @SuppressWarnings("ArrayRecordComponent") // working columns, as above
    public record Shares(List<double[]> blockPeople, double[] shares) {
        public Shares {
            blockPeople = List.copyOf(blockPeople);
        }
    }

    /** The shares of all areas. */
    public static Shares of(List<Block> blocks, Columns columns) {
        List<double[]> people = new ArrayList<>();
        for (Block block : blocks) {
            people.add(BlockFormula.weightedPeople(block, columns.people(), columns.weighted(), columns.costs()));
        }
        return new Shares(
                people, BlockShares.of(blocks.stream().map(Block::share).toList(), people));
    }
}
