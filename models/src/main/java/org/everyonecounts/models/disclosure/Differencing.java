package org.everyonecounts.models.disclosure;

import java.util.List;
import org.everyonecounts.models.measure.Figure;

/**
 * What an earlier publication and the new one tell together of one count of the same area, group and period.
 *
 * <p>Each shown count stands for the range of counts that its rules show alike. By hand: 20 unrounded then and 23 unrounded now differ by 3,
 * a small count, and the new one is held back; 10 and 15, both to the nearest 5, differ by 1 to 9, and nothing is told. Nothing shown
 * earlier: nothing is told.
 *
 * @param then rules of the earlier publication
 * @param now rules of the new one
 */
public record Differencing(RuleSet then, RuleSet now) {
    private static final int ENOUGH_NUMBERS = 3;

    /** What is to be done. */
    public enum Finding {
        /** The two together tell no more than each alone. */
        NOTHING,
        /** The new count must be withheld. */
        HOLD_BACK,
        /** The new count is withheld, and the earlier publication shows it. */
        GIVEN_AWAY
    }

    private record Span(long least, long greatest) {
        long numbers() {
            return Math.max(0, greatest - least + 1);
        }

        Span within(long from, long to) {
            return new Span(Math.max(least, from), Math.min(greatest, to));
        }

        Span minus(Span other) {
            return new Span(least - other.greatest, greatest - other.least);
        }
    }

    /**
     * Judges one count.
     *
     * @param earlier what was shown of the areas that make up the area now: one figure for an area that did not change
     * @param count the count now
     * @param withheldNow whether it is withheld without regard to history
     */
    public Finding of(List<Figure> earlier, long count, boolean withheldNow) {
        boolean told = !earlier.isEmpty()
                && earlier.stream().allMatch(part -> part.isNumber() || part.state() == Figure.State.SUPPRESSED);
        if (!told || !now.protects()) {
            return Finding.NOTHING;
        }
        long hidden = earlier.stream().filter(part -> !part.isNumber()).count();
        Span shown = shown(earlier);
        if (hidden > 0) {
            return withheldNow || count == 0
                    ? Finding.NOTHING
                    : afterHidden(earlier.size(), hidden, shown, span(now, count));
        }
        if (withheldNow) {
            return shown.within(count, count).numbers() > 0 ? Finding.GIVEN_AWAY : Finding.NOTHING;
        }
        Span current = span(now, count);
        Span difference = current.minus(shown);
        int small = now.counts().largestHidden();
        boolean smallDifference = (difference.least() >= 1 && difference.greatest() <= small)
                || (difference.greatest() <= -1 && difference.least() >= -small);
        long common = current.within(shown.least(), shown.greatest()).numbers();
        boolean narrower = common > 0
                && common < ENOUGH_NUMBERS
                && shown.numbers() >= ENOUGH_NUMBERS
                && current.numbers() >= ENOUGH_NUMBERS;
        return smallDifference || narrower ? Finding.HOLD_BACK : Finding.NOTHING;
    }

    /** A count withheld then is not shown now; of merged areas, the withheld ones are the new count less the shown ones. */
    private Finding afterHidden(int parts, long hidden, Span shown, Span current) {
        if (parts == 1) {
            return Finding.HOLD_BACK;
        }
        long most = hidden * Math.max(1, then.counts().largestHidden());
        return current.minus(shown).within(hidden, most).numbers() < ENOUGH_NUMBERS
                ? Finding.HOLD_BACK
                : Finding.NOTHING;
    }

    private Span shown(List<Figure> parts) {
        Span sum = new Span(0, 0);
        for (Figure part : parts) {
            if (part.isNumber()) {
                Span span = span(then, (long) Math.floor(part.number() + 0.5));
                sum = new Span(sum.least + span.least, sum.greatest + span.greatest);
            }
        }
        return sum;
    }

    /** The counts that a shown one may stand for; itself alone where its rules would never have shown it. */
    private static Span span(RuleSet rules, long count) {
        CountRule rule = rules.counts();
        Span span = new Span(rule.least(count), rule.greatest(count));
        return rules.protects() && span.numbers() > 0 ? span : new Span(count, count);
    }
}
