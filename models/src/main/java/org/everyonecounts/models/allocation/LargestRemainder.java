package org.everyonecounts.models.allocation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import org.everyonecounts.models.allocation.Scheme.Rounding;

/**
 * Whole pence that sum exactly to a total, in proportion to shares: each area gets the whole part of its quota, and the pence left over
 * go one each to the largest remainders.
 *
 * <p>Quota_i = total · share_i ÷ Σ share, in decimals of 34 digits. Equal remainders: the area that comes first (lower area code) gets
 * the penny. An area with share 0 gets 0. A negative total works likewise, rounding down first. Cost: O(n log n).
 *
 * <p>By hand: 100 pence by thirds → 34, 33, 33.
 */
public final class LargestRemainder {
    private LargestRemainder() {}

    /**
     * Pence by area, in whole units of a rounding as far as the total has them: the whole units by largest remainder; the odd pence that the
     * total has beside whole units stand in the row of the largest share, the first of several.
     *
     * <p>By hand: £10,001.03 by thirds, to the pound → 3,334.03, 3,334, 3,333.
     *
     * @param shares in area-code order; they need not sum to 1
     * @throws IllegalArgumentException when the shares do not sum to more than zero
     */
    public static long[] pence(double[] shares, long total, Rounding rounding) {
        long unit = rounding.pence();
        long odd = Math.floorMod(total, unit);
        long[] pence = pence(shares, (total - odd) / unit);
        int largest = 0;
        for (int i = 0; i < pence.length; i++) {
            pence[i] *= unit;
            largest = shares[i] > shares[largest] ? i : largest;
        }
        pence[largest] += odd;
        return pence;
    }

    /**
     * Pence by area.
     *
     * @param shares in area-code order; they need not sum to 1
     * @throws IllegalArgumentException when the shares do not sum to more than zero
     */
    public static long[] pence(double[] shares, long total) {
        BigDecimal sum = BigDecimal.ZERO;
        for (double share : shares) {
            sum = sum.add(new BigDecimal(share));
        }
        if (sum.signum() <= 0) {
            throw new IllegalArgumentException("shares sum to " + sum + "; they must sum to more than zero");
        }
        long[] pence = new long[shares.length];
        BigDecimal[] remainders = new BigDecimal[shares.length];
        Integer[] order = new Integer[shares.length];
        long left = total;
        for (int i = 0; i < shares.length; i++) {
            BigDecimal quota = new BigDecimal(shares[i])
                    .multiply(BigDecimal.valueOf(total))
                    .divide(sum, MathContext.DECIMAL128);
            BigDecimal whole = quota.setScale(0, RoundingMode.FLOOR);
            pence[i] = whole.longValueExact();
            remainders[i] = quota.subtract(whole);
            order[i] = i;
            left -= pence[i];
        }
        Arrays.sort(order, Comparator.comparing((Integer i) -> remainders[i]).reversed());
        for (int place = 0; place < left; place++) {
            pence[order[place]]++;
        }
        return pence;
    }
}
