package org.everyonecounts.models.equity.catalogue;

import org.everyonecounts.models.equity.ConcentrationIndex;
import org.everyonecounts.models.equity.Gini;
import org.everyonecounts.models.equity.Linearised;
import org.everyonecounts.models.equity.ResidualError;
import org.everyonecounts.models.equity.catalogue.UnitTable.Column;
import org.everyonecounts.models.measure.PlainDecimal;
import org.everyonecounts.models.rank.RankOrder;
import org.everyonecounts.models.uncertainty.LimitMethod;
import org.everyonecounts.models.uncertainty.Spread;

/** {@code gini}: how unequally the value is spread, whoever has it. */
final class GiniMeasure implements Measure {
    @Override
    public Description description() {
        return Description.of(
                "gini",
                "Gini index (population form)",
                "(2/μ) Σ a y R − 1, ranked by the value itself",
                "0: all have the same; towards 1: one has all. Never below 0, so never tested against 0.",
                "For values of both signs, or to say who has more: that needs a ranking.",
                "linearised, by cluster where --standard-error cluster; bootstrap");
    }

    @Override
    public Findings on(UnitTable units, MeasureOptions options) {
        String reason = Reasons.first(
                Reasons.fewerThanTwo(units), Reasons.negative(units, "the Gini index"), Reasons.meanZero(units));
        if (!reason.isEmpty()) {
            return Findings.of(Finding.undefined(reason));
        }
        double[] y = units.values();
        RankOrder order = units.order(Column.VALUE);
        double gini = Gini.of(order, units.weights(), y);
        double[] influence = Linearised.gini(order, units.weights(), y);
        double error = options.error() == ResidualError.CLUSTER
                ? Linearised.standardError(
                        influence, units.weights(), units.cluster().codes())
                : Linearised.standardError(influence, units.weights());
        double n = units.size();
        Finding finding = Finding.of(gini)
                .with(Spread.normal(gini, error, LimitMethod.LINEARISED_Z))
                .note("times n/(n − 1): " + PlainDecimal.of(gini * n / (n - 1)));
        return Findings.of(finding, weights -> ConcentrationIndex.quick(order, weights, y));
    }
}
