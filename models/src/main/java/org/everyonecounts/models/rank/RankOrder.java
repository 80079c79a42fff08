package org.everyonecounts.models.rank;

import org.everyonecounts.models.measure.CompensatedSum;

/**
 * Units in ascending order of a variable, with equal values gathered in blocks. Sorted once, used by every measure and replicate.
 *
 * <p>Position 0 holds the smallest value. Units of one block keep the order in which they were given. Blocks are numbered from 0 and
 * cover the positions without gaps.
 *
 * <p>No units: no blocks. One unit, or all values equal: one block. Values must be finite. Cost: O(n) (radix sort), once.
 *
 * <p>By hand: values 3, 1, 3 → positions hold units 1, 0, 2; blocks [0, 1) and [1, 3).
 */
public final class RankOrder {
    private final int[] units;
    private final int[] starts;

    private RankOrder(int[] units, int[] starts) {
        this.units = units;
        this.starts = starts;
    }

    /**
     * The ascending order of the values.
     *
     * @throws IllegalArgumentException when a value is NaN or infinite
     */
    public static RankOrder ascending(double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException(
                        "value of unit " + i + " is " + values[i] + "; a value to rank by must be a finite number");
            }
        }
        int[] units = StableSort.ascending(values);
        int[] starts = new int[values.length + 1];
        int blocks = 0;
        for (int position = 0; position < units.length; position++) {
            if (position == 0 || values[units[position]] != values[units[position - 1]]) {
                starts[blocks++] = position;
            }
        }
        starts[blocks] = units.length;
        return new RankOrder(units, java.util.Arrays.copyOf(starts, blocks + 1));
    }

    /** The number of units. */
    public int size() {
        return units.length;
    }

    /** The unit at a position, 0 being the smallest. */
    public int at(int position) {
        return units[position];
    }

    /** The number of different values. */
    public int blocks() {
        return starts.length - 1;
    }

    /** The first position of a block. */
    public int blockStart(int block) {
        return starts[block];
    }

    /** The position after the last of a block. */
    public int blockEnd(int block) {
        return starts[block + 1];
    }

    /** The number of units that share their value with another. */
    public int tied() {
        int tied = 0;
        for (int block = 0; block < blocks(); block++) {
            int length = blockEnd(block) - blockStart(block);
            tied += length > 1 ? length : 0;
        }
        return tied;
    }

    /**
     * Fractional rank of each unit, R_i = (weight of all smaller values + ½ weight of the unit's own block) ÷ total weight, in unit
     * order, between 0 and 1. Tied units share one averaged rank, so Σ a_i R_i = ½ for weight shares a. A unit of weight zero gets the
     * rank of its block. Total weight zero: all NaN.
     *
     * <p>By hand: values 1, 2, 2 with weights 2, 1, 1 → 0.25, 0.75, 0.75.
     *
     * @throws IllegalArgumentException when a weight is negative or not finite, or there is not one for each unit
     */
    public double[] fractionalRanks(double[] weights) {
        Weights.requireLength("weights", weights.length, size());
        double total = Weights.total(weights);
        double[] ranks = new double[size()];
        CompensatedSum below = new CompensatedSum();
        for (int block = 0; block < blocks(); block++) {
            CompensatedSum own = new CompensatedSum();
            for (int position = blockStart(block); position < blockEnd(block); position++) {
                own.add(weights[units[position]]);
            }
            double rank = (below.value() + own.value() / 2) / total;
            for (int position = blockStart(block); position < blockEnd(block); position++) {
                ranks[units[position]] = rank;
            }
            below.add(own.value());
        }
        return ranks;
    }
}
