package org.everyonecounts.models.equity.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.everyonecounts.models.equity.ResidualError;
import org.everyonecounts.models.equity.ResidualLine;
import org.everyonecounts.models.measure.PlainDecimal;
import org.everyonecounts.models.uncertainty.Spread;

/**
 * {@code agi} and {@code rgi}: the gradient inside each group, on the ranks of the whole table, so that groups compare on one scale.
 */
final class AreaGradientMeasure implements Measure {
    private static final int QUINTILES = 5;
    private static final int LEAST_QUINTILES = 3;

    private final boolean relative;

    AreaGradientMeasure(boolean relative) {
        this.relative = relative;
    }

    @Override
    public Description description() {
        String notFor = "For a group that covers fewer than 3 quintiles of the whole table.";
        String interval = "regression within the group: classical (normal) or HC1";
        return relative
                ? Description.of(
                        "rgi",
                        "Relative gradient index",
                        "agi ÷ mean of the whole table",
                        "Above 0: units of high rank have more, relative to the mean.",
                        notFor,
                        interval,
                        Requirement.RANK,
                        Requirement.GROUP)
                : Description.of(
                        "agi",
                        "Absolute gradient index",
                        "slope of y on R within the group, R taken over the whole table, weighted",
                        "Above 0: units of high rank have more, in units of the value over the whole ranking.",
                        notFor,
                        interval,
                        Requirement.RANK,
                        Requirement.GROUP);
    }

    @Override
    public Findings on(UnitTable units, MeasureOptions options) {
        String whole = Reasons.first(Reasons.ranked(units), relative ? Reasons.meanZero(units) : "");
        if (!whole.isEmpty()) {
            return Findings.of(Finding.undefined(whole));
        }
        double[] ranks = units.byRank().fractionalRanks(units.weights());
        List<Finding> parts = new ArrayList<>();
        int[][] members = members(units.group());
        for (int g = 0; g < members.length; g++) {
            if (members[g].length > 0) {
                parts.add(gradient(units, ranks, members[g], options)
                        .part(units.group().names().get(g)));
            }
        }
        return Findings.of(parts);
    }

    private Finding gradient(UnitTable units, double[] ranks, int[] members, MeasureOptions options) {
        double[] w = pick(units.weights(), members);
        double[] r = pick(ranks, members);
        ResidualLine line = ResidualLine.of(w, r, pick(units.values(), members));
        if (Double.isNaN(line.slope())) {
            return Finding.undefined("all " + members.length + " units of the group share a rank");
        }
        double factor = relative ? 1 / units.mean() : 1;
        Spread spread = options.error() == ResidualError.CLASSICAL
                ? line.classicalNormal()
                : line.spread(ResidualError.HC1, new int[0]);
        Finding finding =
                Finding.of(factor * line.slope()).with(spread.times(factor)).note(members.length + " units");
        double toMidpoint = line.slope() / line.at(0.5);
        if (relative && Double.isFinite(toMidpoint)) {
            finding = finding.note("relative to the group's own fitted midpoint: " + PlainDecimal.of(toMidpoint));
        }
        int quintiles = quintiles(r);
        return quintiles < LEAST_QUINTILES
                ? finding.note("covers " + quintiles + " of 5 quintiles of the whole table: unreliable")
                : finding;
    }

    private static int quintiles(double[] ranks) {
        boolean[] covered = new boolean[QUINTILES];
        int count = 0;
        for (double rank : ranks) {
            int quintile = Math.min(QUINTILES - 1, (int) (rank * QUINTILES));
            count += covered[quintile] ? 0 : 1;
            covered[quintile] = true;
        }
        return count;
    }

    private static int[][] members(Category group) {
        int[] count = new int[group.names().size()];
        for (int i = 0; i < group.size(); i++) {
            count[group.code(i)]++;
        }
        int[][] members = new int[count.length][];
        for (int g = 0; g < count.length; g++) {
            members[g] = new int[count[g]];
            count[g] = 0;
        }
        for (int i = 0; i < group.size(); i++) {
            int g = group.code(i);
            members[g][count[g]++] = i;
        }
        return members;
    }

    private static double[] pick(double[] column, int[] members) {
        double[] picked = new double[members.length];
        for (int i = 0; i < picked.length; i++) {
            picked[i] = column[members[i]];
        }
        return picked;
    }
}
