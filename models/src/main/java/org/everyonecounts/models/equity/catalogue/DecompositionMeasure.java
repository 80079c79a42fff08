package org.everyonecounts.models.equity.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.everyonecounts.models.equity.FactorDecomposition;

/** {@code decomposition}: the concentration index as a sum over factors. */
final class DecompositionMeasure implements Measure {
    @Override
    public Description description() {
        return Description.of(
                "decomposition",
                "Concentration index by factors",
                "C = Σ_k (β_k x̄_k/μ) C_k + GC_ε/μ",
                "A factor's row is its contribution to C; all of them and the residual sum to C.",
                "As causes: it is an accounting identity.",
                "bootstrap",
                Requirement.RANK,
                Requirement.FACTORS);
    }

    @Override
    public Findings on(UnitTable units, MeasureOptions options) {
        String reason = Reasons.first(Reasons.ranked(units), Reasons.meanZero(units));
        if (!reason.isEmpty()) {
            return Findings.of(Finding.undefined(reason));
        }
        double[] figures = figures(units, units.weights());
        if (Double.isNaN(figures[0])) {
            return Findings.of(Finding.undefined("a factor does not vary, or hangs on the others"));
        }
        List<String> names = new ArrayList<>();
        names.add(Finding.WHOLE);
        for (String factor : units.factorNames()) {
            names.addAll(List.of(factor, factor + ":slope", factor + ":elasticity", factor + ":ci"));
        }
        names.add("residual");
        List<Finding> parts = new ArrayList<>();
        for (int i = 0; i < figures.length; i++) {
            String why = Double.isNaN(figures[i]) ? "the factor's mean is 0: its own index is undefined" : "";
            parts.add(Finding.of(figures[i], why).part(names.get(i)));
        }
        return Findings.of(parts, weights -> figures(units, weights));
    }

    private static double[] figures(UnitTable units, double[] weights) {
        FactorDecomposition parts = FactorDecomposition.of(units.byRank(), weights, units.values(), units.factors());
        int factors = units.factors().length;
        double[] figures = new double[2 + 4 * factors];
        figures[0] = parts.total();
        for (int k = 0; k < factors; k++) {
            figures[1 + 4 * k] = parts.contribution(k);
            figures[2 + 4 * k] = parts.slope(k);
            figures[3 + 4 * k] = parts.elasticity(k);
            figures[4 + 4 * k] = parts.index(k);
        }
        figures[figures.length - 1] = parts.residual();
        return figures;
    }
}
