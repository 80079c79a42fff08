package org.everyonecounts.models.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of money in pounds sterling, exact.
 *
 * <p>Published amounts carry many decimals and are kept as given; sums are exact and do not depend on order. Money becomes a
 * {@code double} only when a share or a rate is taken ({@link #toDouble()}).
 *
 * @param pounds the amount in pounds; negative amounts are allowed (repayments)
 */
public record Money(BigDecimal pounds) implements Comparable<Money> {
    public static final Money ZERO = new Money(BigDecimal.ZERO);

    /** An amount written as decimal pounds, such as {@code "1234.56"}. */
    public static Money parse(String pounds) {
        return new Money(new BigDecimal(pounds));
    }

    /** An amount in whole pence. */
    public static Money ofPence(long pence) {
        return new Money(BigDecimal.valueOf(pence, 2));
    }

    public Money plus(Money other) {
        return new Money(pounds.add(other.pounds));
    }

    public Money minus(Money other) {
        return new Money(pounds.subtract(other.pounds));
    }

    /** The amount rounded half up to whole pence. */
    public long toPence() {
        return pounds.setScale(2, RoundingMode.HALF_UP).movePointRight(2).longValueExact();
    }

    /** Pounds as the nearest double, for shares and rates only. */
    public double toDouble() {
        return pounds.doubleValue();
    }

    /** Equal as amounts: £1.50 and £1.5 are the same money. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Money that && pounds.compareTo(that.pounds) == 0;
    }

    @Override
    public int hashCode() {
        return pounds.stripTrailingZeros().hashCode();
    }

    @Override
    public int compareTo(Money other) {
        return pounds.compareTo(other.pounds);
    }

    @Override
    public String toString() {
        return pounds.toPlainString();
    }
}
