package org.everyonecounts.models.disclosure;

import java.math.BigDecimal;
import org.everyonecounts.models.measure.Figure;

/**
 * The first rule for counts of people below national level: a small count is suppressed, any other is shown to the nearest multiple.
 *
 * <p>shown(n) = {@code [c]} for 1 ≤ n ≤ {@code largestHidden}, else {@code base} · ⌊n ÷ base + ½⌋. Nought is shown: it tells of no one. What is no
 * number stays what it is. Halves go up. This rule alone does not keep a suppressed count from being worked out from a total.
 *
 * <p>By hand, with the standard rule: 0, 3, 7, 8, 12, 13 → 0, [c], [c], 10, 10, 15.
 *
 * @param largestHidden largest count that is suppressed, 0 or more
 * @param base counts are shown to its nearest multiple, 1 or more
 */
public record CountRule(int largestHidden, int base) {
    /** Counts of 1 to 7 are suppressed, others shown to the nearest 5. */
    public static final CountRule STANDARD = new CountRule(7, 5);

    public CountRule {
        if (largestHidden < 0) {
            throw new IllegalArgumentException(
                    "largest hidden count is " + largestHidden + "; it must be zero or more");
        }
        if (base < 1) {
            throw new IllegalArgumentException("base is " + base + "; it must be one or more");
        }
    }

    /**
     * What may be shown of a count.
     *
     * @throws IllegalArgumentException when the count is below zero or not whole
     */
    public Figure shown(Figure count) {
        if (!count.isNumber()) {
            return count;
        }
        long people = whole(count.number());
        return hides(people) ? Figure.SUPPRESSED : Figure.of(BigDecimal.valueOf(rounded(people)));
    }

    /** True where the count itself is suppressed by this rule. */
    public boolean hides(long people) {
        return people > 0 && people <= largestHidden;
    }

    /** The count to the nearest multiple. */
    public long rounded(long people) {
        return base * Math.floorDiv(2 * people + base, 2L * base);
    }

    /** The least count that would be shown as this one is, where this one is shown. Nought stands for itself alone. */
    public long least(long people) {
        return people == 0 ? 0 : Math.max(largestHidden + 1L, -Math.floorDiv(base - 2 * rounded(people), 2L));
    }

    /** The greatest count that would be shown as this one is, where this one is shown. Nought stands for itself alone. */
    public long greatest(long people) {
        return people == 0 ? 0 : -Math.floorDiv(-(2 * rounded(people) + base), 2L) - 1;
    }

    private static long whole(double count) {
        if (!(count >= 0 && count == StrictMath.rint(count) && count <= 1e15)) {
            throw new IllegalArgumentException(
                    "count is " + count + "; a count of people must be whole and zero or more");
        }
        return (long) count;
    }
}
