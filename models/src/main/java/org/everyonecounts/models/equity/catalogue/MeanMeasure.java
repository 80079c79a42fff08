package org.everyonecounts.models.equity.catalogue;

import org.everyonecounts.models.equity.WeightedMean;
import org.everyonecounts.models.measure.CompensatedSum;
import org.everyonecounts.models.uncertainty.LimitMethod;
import org.everyonecounts.models.uncertainty.Spread;

/** {@code mean}: the weighted mean, with the error carried through from standard errors of the values. */
final class MeanMeasure implements Measure {
    @Override
    public Description description() {
        return Description.of(
                "mean",
                "Weighted mean",
                "μ = Σ a y",
                "In units of the value.",
                "On its own: a mean says nothing of who is above and who below.",
                "from standard errors; bootstrap");
    }

    @Override
    public Findings on(UnitTable units, MeasureOptions options) {
        Finding finding = Finding.of(units.mean(), Reasons.none(units));
        double[] errors = units.standardErrors();
        if (errors != null) {
            finding =
                    finding.with(Spread.normal(units.mean(), error(units.weights(), errors), LimitMethod.MEASUREMENT));
        }
        return Findings.of(finding, weights -> WeightedMean.of(weights, units.values()));
    }

    /** √(Σ a² se²). */
    static double error(double[] weights, double[] errors) {
        double total = CompensatedSum.of(weights);
        CompensatedSum squares = new CompensatedSum();
        for (int i = 0; i < weights.length; i++) {
            double term = weights[i] / total * errors[i];
            squares.add(term * term);
        }
        return Math.sqrt(squares.value());
    }
}
