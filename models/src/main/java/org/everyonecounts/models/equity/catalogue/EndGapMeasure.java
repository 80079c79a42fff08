package org.everyonecounts.models.equity.catalogue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.everyonecounts.models.equity.WeightedMean;
import org.everyonecounts.models.equity.catalogue.UnitTable.Column;
import org.everyonecounts.models.measure.PlainDecimal;
import org.everyonecounts.models.rank.RankOrder;
import org.everyonecounts.models.uncertainty.LimitMethod;
import org.everyonecounts.models.uncertainty.Spread;

/**
 * {@code difference} and {@code ratio} of the two ends: with a ranking, the last group against the first (for values of which less is
 * better, the first against the last); without, the unit with the most against the unit with the least.
 *
 * <p>A group is all units that share a rank; its value is their weighted mean.
 */
final class EndGapMeasure implements Measure {
    private final boolean ratio;

    private EndGapMeasure(boolean ratio) {
        this.ratio = ratio;
    }

    static EndGapMeasure difference() {
        return new EndGapMeasure(false);
    }

    static EndGapMeasure ratio() {
        return new EndGapMeasure(true);
    }

    @Override
    public Description description() {
        return ratio
                ? Description.of(
                        "ratio",
                        "Ratio of the ends",
                        "y(last group) ÷ y(first group) with a ranking (turned over with --better lower); greatest ÷"
                                + " least without",
                        "1: the ends are level. Above 1: the last group is better off.",
                        "When the middle groups matter, or a value can be zero.",
                        "from standard errors, on the log scale")
                : Description.of(
                        "difference",
                        "Difference of the ends",
                        "y(last group) − y(first group) with a ranking (turned over with --better lower); greatest −"
                                + " least without",
                        "0: the ends are level. Above 0: the last group is better off.",
                        "When the middle groups matter.",
                        "from standard errors");
    }

    @Override
    public Findings on(UnitTable units, MeasureOptions options) {
        String reason = Reasons.fewerThanTwo(units);
        if (!reason.isEmpty()) {
            return Findings.of(Finding.undefined(reason));
        }
        boolean ranked = units.has(Requirement.RANK);
        UnitTable whole = ranked ? units.completeFor(java.util.List.of(Requirement.RANK)) : units;
        if (ranked && !Reasons.ranked(whole).isEmpty()) {
            return Findings.of(Finding.undefined(Reasons.ranked(whole)));
        }
        RankOrder order = ranked ? whole.byRank() : whole.order(Column.VALUE);
        int[] last = block(order, order.blocks() - 1);
        int[] first = block(order, 0);
        boolean turned = ranked && !options.higherIsBetter();
        Finding finding = gap(whole, turned ? first : last, turned ? last : first);
        return Findings.of(finding.note(
                ranked
                        ? (turned ? "first against last group by rank" : "last against first group by rank")
                        : "greatest against least value"));
    }

    private Finding gap(UnitTable units, int[] upper, int[] lower) {
        double high = mean(units, upper);
        double low = mean(units, lower);
        if (ratio && !(high > 0 && low > 0)) {
            return Finding.undefined(
                    "a group has the value " + PlainDecimal.of(Math.min(high, low)) + ": a ratio needs both above 0");
        }
        Finding finding = Finding.of(ratio ? high / low : high - low);
        double[] errors = units.standardErrors();
        if (errors == null) {
            return finding;
        }
        double highError = error(units, upper, errors);
        double lowError = error(units, lower, errors);
        if (!ratio) {
            double both = Math.sqrt(highError * highError + lowError * lowError);
            return finding.with(Spread.normal(high - low, both, LimitMethod.MEASUREMENT));
        }
        double logError = Math.hypot(highError / high, lowError / low);
        return finding.with(Spread.normal(StrictMath.log(high / low), logError, LimitMethod.MEASUREMENT)
                        .through(StrictMath::exp))
                .note("standard error is of the logarithm");
    }

    private static int[] block(RankOrder order, int block) {
        return IntStream.range(order.blockStart(block), order.blockEnd(block))
                .map(order::at)
                .toArray();
    }

    private static double mean(UnitTable units, int[] members) {
        return WeightedMean.of(pick(units.weights(), members), pick(units.values(), members));
    }

    private static double error(UnitTable units, int[] members, double[] errors) {
        return MeanMeasure.error(pick(units.weights(), members), pick(errors, members));
    }

    private static double[] pick(double[] column, int[] members) {
        return Arrays.stream(members).mapToDouble(i -> column[i]).toArray();
    }
}
