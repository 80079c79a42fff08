package org.everyonecounts.models.equity.catalogue;

import java.util.Arrays;
import org.everyonecounts.models.equity.Elasticity;
import org.everyonecounts.models.equity.ResidualLine;
import org.everyonecounts.models.equity.catalogue.UnitTable.Column;

/** {@code elasticity}: how the value goes with need, both in logarithms. */
final class ElasticityMeasure implements Measure {
    @Override
    public Description description() {
        return Description.of(
                "elasticity",
                "Elasticity to need",
                "slope of ln y on ln need, weighted",
                "1: 1 % more need goes with 1 % more of the value; 0: the value does not go with need.",
                "As a response (it is an association), or where need drives the value by rule.",
                "regression, HC1; bootstrap",
                Requirement.NEED);
    }

    @Override
    public Findings on(UnitTable units, MeasureOptions options) {
        double[] need = units.column(Column.NEED);
        double[] value = units.values();
        UnitTable used = units;
        if (units.firstWhere(i -> !(value[i] > 0 && need[i] > 0)) >= 0) {
            used = units.keep(i -> value[i] > 0 && need[i] > 0, "value or need is not above 0");
        }
        String reason = Reasons.fewerThanTwo(used);
        if (!reason.isEmpty()) {
            return Findings.of(Finding.undefined(reason));
        }
        double[] logNeed = logs(used.column(Column.NEED));
        ResidualLine line = ResidualLine.of(used.weights(), logNeed, logs(used.values()));
        if (Double.isNaN(line.slope())) {
            return Findings.of(Finding.undefined("need is the same in every unit: a slope needs 2 different values"));
        }
        Finding finding = Finding.of(line.slope())
                .with(line.spread(Errors.residual(options), Errors.clusters(used, options)))
                .note(Errors.note(options));
        if (used != units) {
            finding = finding.note(used.exclusions().get(used.exclusions().size() - 1) + ", left out");
        }
        return Findings.of(finding, weights -> Elasticity.of(weights, value, need));
    }

    private static double[] logs(double[] values) {
        return Arrays.stream(values).map(StrictMath::log).toArray();
    }
}
