package org.everyonecounts.models.rank;

/**
 * The order of doubles, smallest first, equal values in the order given: a radix sort of 11 bits a pass.
 *
 * <p>Each double is mapped to a 64-bit key whose unsigned order is the order of the numbers (−0.0 and 0.0 are one number, NaN comes
 * last). A pass in which all keys share their digit is skipped; short arrays are sorted by insertion. Cost: O(n), at most six passes.
 */
final class StableSort {
    private static final int SHORT = 64;
    private static final int BITS = 11;
    private static final int BUCKETS = 1 << BITS;
    private static final int MASK = BUCKETS - 1;

    private StableSort() {}

    /** Positions of the values in ascending order. */
    static int[] ascending(double[] values) {
        return values.length <= SHORT ? byInsertion(values) : byRadix(values);
    }

    private static int[] byInsertion(double[] values) {
        int n = values.length;
        long[] keys = new long[n];
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            long key = key(values[i]) ^ Long.MIN_VALUE;
            int to = i;
            while (to > 0 && keys[to - 1] > key) {
                keys[to] = keys[to - 1];
                order[to] = order[to - 1];
                to--;
            }
            keys[to] = key;
            order[to] = i;
        }
        return order;
    }

    private static int[] byRadix(double[] values) {
        int n = values.length;
        long[] keys = new long[n];
        int[] order = new int[n];
        long differing = 0;
        for (int i = 0; i < n; i++) {
            keys[i] = key(values[i]);
            order[i] = i;
            differing |= keys[i] ^ keys[0];
        }
        long[] otherKeys = new long[n];
        int[] otherOrder = new int[n];
        int[] place = new int[BUCKETS];
        for (int shift = 0; shift < Long.SIZE; shift += BITS) {
            if ((differing >>> shift & MASK) == 0) {
                continue;
            }
            countInto(place, keys, shift);
            for (int i = 0; i < n; i++) {
                int to = place[(int) (keys[i] >>> shift) & MASK]++;
                otherKeys[to] = keys[i];
                otherOrder[to] = order[i];
            }
            long[] swapKeys = keys;
            keys = otherKeys;
            otherKeys = swapKeys;
            int[] swapOrder = order;
            order = otherOrder;
            otherOrder = swapOrder;
        }
        return order;
    }

    /** Fills {@code place} with the first position of each digit. */
    private static void countInto(int[] place, long[] keys, int shift) {
        java.util.Arrays.fill(place, 0);
        for (long key : keys) {
            place[(int) (key >>> shift) & MASK]++;
        }
        int first = 0;
        for (int digit = 0; digit < BUCKETS; digit++) {
            int count = place[digit];
            place[digit] = first;
            first += count;
        }
    }

    private static long key(double value) {
        long bits = Double.doubleToLongBits(value + 0.0);
        return bits < 0 ? ~bits : bits ^ Long.MIN_VALUE;
    }
}
