package org.everyonecounts.models.rates;

import org.everyonecounts.models.uncertainty.Critical;
import org.everyonecounts.models.uncertainty.Limits;

/**
 * Wilson's score limits of a proportion: (2x + z² ± z √(z² + 4x(1 − x/n)))/(2(n + z²)).
 *
 * <p>Always between 0 and 1; none at all gives a lower limit of 0, all of them an upper limit of 1. n = 0: undefined.
 *
 * <p>Reference: Wilson E (1927), J American Statistical Association 22:209–212, doi:10.1080/01621459.1927.10502953. By hand: 10 of 100 at
 * 95 % → 0.055229 to 0.174366.
 */
public final class Wilson {
    private Wilson() {}

    /**
     * The limits of x/n.
     *
     * @param x how many have it, between 0 and n
     * @param n how many there are
     */
    public static Limits limits(double x, double n, double confidence) {
        if (!(x >= 0 && x <= n)) {
            throw new IllegalArgumentException(
                    "count is " + x + " of " + n + "; a count must lie between 0 and the number there are");
        }
        if (n == 0) {
            Critical.require(confidence);
            return Limits.NONE;
        }
        double z = Critical.z(confidence);
        double reach = z * Math.sqrt(z * z + 4 * x * (1 - x / n));
        double twice = 2 * (n + z * z);
        double lower = (2 * x + z * z - reach) / twice;
        double upper = (2 * x + z * z + reach) / twice;
        return new Limits(x == 0 ? 0 : lower, x == n ? 1 : upper);
    }
}
