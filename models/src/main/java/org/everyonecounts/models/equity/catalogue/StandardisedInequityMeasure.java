package org.everyonecounts.models.equity.catalogue;

import org.everyonecounts.models.equity.ConcentrationIndex;
import org.everyonecounts.models.equity.ConvenientRegression;
import org.everyonecounts.models.equity.NeedStandardisation;
import org.everyonecounts.models.equity.catalogue.UnitTable.Column;

/** {@code horizontal_inequity_standardised}: the concentration index of the value with the differences that need explains taken out. */
final class StandardisedInequityMeasure implements Measure {
    @Override
    public Description description() {
        return Description.of(
                "horizontal_inequity_standardised",
                "Horizontal inequity by regression",
                "C of y − ŷ(need) + mean; --factor columns are controls, held at their means",
                "Above 0: units of high rank get more than units of equal need; below 0: less.",
                "Where need and the value do not run in a line.",
                "convenient regression by --standard-error; bootstrap",
                Requirement.RANK,
                Requirement.NEED);
    }

    @Override
    public Findings on(UnitTable units, MeasureOptions options) {
        UnitTable whole =
                units.has(Requirement.FACTORS) ? units.completeFor(java.util.List.of(Requirement.FACTORS)) : units;
        String reason = Reasons.first(Reasons.ranked(whole), Reasons.meanZero(whole));
        if (!reason.isEmpty()) {
            return Findings.of(Finding.undefined(reason));
        }
        double[] standardised = standardised(whole, whole.weights());
        if (Double.isNaN(standardised[0])) {
            return Findings.of(Finding.undefined("need or a factor does not vary, or hangs on the others"));
        }
        double mean = whole.mean();
        ConvenientRegression regression =
                ConvenientRegression.of(whole.byRank(), whole.weights(), i -> standardised[i] / mean);
        Finding finding = Finding.of(ConcentrationIndex.standard(whole.byRank(), whole.weights(), standardised))
                .with(regression.spread(options.error(), Errors.clusters(whole, options)));
        if (whole != units) {
            return Findings.of(finding);
        }
        return Findings.of(
                finding, weights -> ConcentrationIndex.standard(units.byRank(), weights, standardised(units, weights)));
    }

    private static double[] standardised(UnitTable units, double[] weights) {
        return NeedStandardisation.of(
                weights, units.values(), new double[][] {units.column(Column.NEED)}, units.factors());
    }
}
