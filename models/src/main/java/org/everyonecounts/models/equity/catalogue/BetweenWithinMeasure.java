package org.everyonecounts.models.equity.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.everyonecounts.models.equity.GiniSplit;
import org.everyonecounts.models.equity.Theil;
import org.everyonecounts.models.equity.TheilSplit;
import org.everyonecounts.models.equity.catalogue.UnitTable.Column;
import org.everyonecounts.models.rank.RankOrder;

/** {@code between_within}: Theil's T and L, and the Gini index, split by groups. */
final class BetweenWithinMeasure implements Measure {
    private static final List<String> PARTS = List.of(
            "theil_t:total",
            "theil_t:between",
            "theil_t:within",
            "theil_l:total",
            "theil_l:between",
            "theil_l:within",
            "gini:total",
            "gini:between",
            "gini:within",
            "gini:overlap");

    @Override
    public Description description() {
        return Description.of(
                "between_within",
                "Inequality between and within groups",
                "T = between + within; L = between + within; Gini = between + within + overlap",
                "Between: what would be left if all of a group had its mean. Each part is 0 or more.",
                "With very many small groups: between grows with their number by chance alone.",
                "bootstrap",
                Requirement.GROUP);
    }

    @Override
    public Findings on(UnitTable units, MeasureOptions options) {
        String reason = Reasons.first(
                Reasons.fewerThanTwo(units), Reasons.negative(units, "a split by groups"), Reasons.meanZero(units));
        String noLog = Reasons.first(reason, reason.isEmpty() ? Reasons.zero(units, "mean log deviation") : "");
        double[] found = reason.isEmpty() ? split(units, units.weights()) : new double[PARTS.size()];
        List<Finding> parts = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            String why = PARTS.get(i).startsWith("theil_l") ? noLog : reason;
            parts.add(Finding.of(found[i], why).part(PARTS.get(i)));
        }
        return reason.isEmpty() ? Findings.of(parts, weights -> split(units, weights)) : Findings.of(parts);
    }

    private static double[] split(UnitTable units, double[] weights) {
        double[] y = units.values();
        int[] group = units.group().codes();
        RankOrder byValue = units.order(Column.VALUE);
        TheilSplit t = Theil.split(weights, y, group);
        TheilSplit l = Theil.splitL(weights, y, group);
        GiniSplit gini = GiniSplit.of(byValue, weights, y, group);
        return new double[] {
            t.total(),
            t.between(),
            t.within(),
            l.total(),
            l.between(),
            l.within(),
            gini.total(),
            gini.between(),
            gini.within(),
            gini.overlap()
        };
    }
}
