package org.everyonecounts.models.uncertainty;

/**
 * One bootstrap draw: as many areas as there are, with replacement, given as how often each was drawn.
 *
 * <p>Multiplicities replace copies of rows: a measure multiplies each area's weight by them and need not sort again. They are zero or
 * more and sum to the number of areas. The numbers come from SplitMix64, two draws of 32 bits from each step, brought to the range by
 * multiplication with rejection, so that every area has exactly the same chance; the result is the same on every Java version.
 *
 * <p>No areas: an empty array. Reference: Efron B (1979), Annals of Statistics 7:1–26, doi:10.1214/aos/1176344552; Lemire D (2019),
 * doi:10.1145/3230636.
 */
public final class AreaResampling {
    private static final long LOW_HALF = 0xFFFFFFFFL;

    private AreaResampling() {}

    /**
     * How often each of the areas was drawn.
     *
     * @param areas the number of areas, zero or more
     */
    public static int[] draw(int areas, long seed) {
        int[] times = new int[areas];
        drawInto(times, seed);
        return times;
    }

    /** As {@link #draw}, into an array that is used again for each replicate. */
    public static void drawInto(int[] times, long seed) {
        java.util.Arrays.fill(times, 0);
        int areas = times.length;
        if (areas == 0) {
            return;
        }
        long unfairBelow = (1L << 32) % areas;
        long state = seed;
        int left = areas;
        while (left > 0) {
            state += RandomStreams.GOLDEN;
            long bits = RandomStreams.mix(state);
            long first = (bits & LOW_HALF) * areas;
            if ((first & LOW_HALF) >= unfairBelow) {
                times[(int) (first >>> 32)]++;
                left--;
            }
            long second = (bits >>> 32) * areas;
            if (left > 0 && (second & LOW_HALF) >= unfairBelow) {
                times[(int) (second >>> 32)]++;
                left--;
            }
        }
    }
}
