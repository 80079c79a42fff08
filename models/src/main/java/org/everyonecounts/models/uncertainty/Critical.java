package org.everyonecounts.models.uncertainty;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/** How many standard errors an interval reaches to each side for a given confidence. By hand: z(0.95) = 1.959964, t(0.95, 3) = 3.182446. */
public final class Critical {
    private static final double ACCURACY = 1e-15;

    private Critical() {}

    /** The normal quantile at (1 + confidence)/2. */
    public static double z(double confidence) {
        return new NormalDistribution(null, 0, 1, ACCURACY).inverseCumulativeProbability(upper(confidence));
    }

    /**
     * Student's quantile at (1 + confidence)/2.
     *
     * @param degrees degrees of freedom, above zero
     */
    public static double t(double confidence, double degrees) {
        return new TDistribution(null, degrees, ACCURACY).inverseCumulativeProbability(upper(confidence));
    }

    /** The two-sided probability of a normal deviate at least as far from zero. */
    public static double twoSided(double z) {
        return 2 * new NormalDistribution(null, 0, 1, ACCURACY).cumulativeProbability(-Math.abs(z));
    }

    /** The two-sided probability of a deviate of Student's distribution at least as far from zero. */
    public static double twoSided(double t, double degrees) {
        return 2 * new TDistribution(null, degrees, ACCURACY).cumulativeProbability(-Math.abs(t));
    }

    private static double upper(double confidence) {
        return (1 + require(confidence)) / 2;
    }

    /**
     * The confidence itself.
     *
     * @throws IllegalArgumentException when it is not strictly between 0 and 1
     */
    public static double require(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException(
                    "confidence is " + confidence + "; it must lie between 0 and 1, such as 0.95");
        }
        return confidence;
    }
}
