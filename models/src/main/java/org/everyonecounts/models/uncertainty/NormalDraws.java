package org.everyonecounts.models.uncertainty;

/**
 * A stream of normal deviates, the same on every machine: Marsaglia's polar method on SplitMix64.
 *
 * <p>Reference: Marsaglia G, Bray T (1964), SIAM Review 6:260–264, doi:10.1137/1006063.
 */
public final class NormalDraws {
    private static final double STEP = 0x1.0p-53;

    private long state;
    private double spare;
    private boolean hasSpare;

    /** A stream of its own for each seed; see {@link RandomStreams}. */
    public NormalDraws(long seed) {
        this.state = seed;
    }

    /** The next deviate with mean 0 and variance 1. */
    public double next() {
        if (hasSpare) {
            hasSpare = false;
            return spare;
        }
        double x;
        double y;
        double square;
        do {
            x = uniform();
            y = uniform();
            square = x * x + y * y;
        } while (square >= 1 || square == 0);
        double scale = Math.sqrt(-2 * StrictMath.log(square) / square);
        spare = y * scale;
        hasSpare = true;
        return x * scale;
    }

    /** A draw about a value with a standard error, drawn again until it falls between the bounds, which hold the value. */
    public double within(double value, double error, double low, double high) {
        double drawn;
        do {
            drawn = value + error * next();
        } while (drawn < low || drawn > high);
        return drawn;
    }

    /** Uniform between −1 and 1. */
    private double uniform() {
        state += RandomStreams.GOLDEN;
        return 2 * ((RandomStreams.mix(state) >>> 11) * STEP) - 1;
    }
}
