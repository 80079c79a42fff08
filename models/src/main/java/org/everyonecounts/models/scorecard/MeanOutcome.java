package org.everyonecounts.models.scorecard;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.everyonecounts.models.equity.WeightedMean;
import org.everyonecounts.models.exchange.Clause;
import org.everyonecounts.models.measure.CompensatedSum;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.uncertainty.LimitMethod;
import org.everyonecounts.models.uncertainty.Spread;

/**
 * People-weighted mean of an outcome over its own areas: μ = Σ a y, with weights as {@link OutcomeUnits#known} says.
 *
 * <p>With a standard error for every area, the error of the mean is √Σ a² se². Areas without a value or weight are left out and counted;
 * where all are, {@code [x]}. By hand: 80 for 100 people and 100 for 300 → 95.
 */
final class MeanOutcome extends OutcomeIndicator {
    MeanOutcome() {
        super(new Definition(
                "mean_outcome",
                Clause.BENEFIT,
                "Mean outcome of all people",
                Unit.AS_GIVEN,
                Better.AS_STATED,
                OptionalDouble.empty(),
                Set.of(),
                ReadingRule.COUNTED,
                true));
    }

    @Override
    protected List<OutcomeFinding> findings(OutcomeUnits units, AssessmentSettings settings) {
        if (!units.areAreas()) {
            return List.of();
        }
        List<OutcomeUnit> known = units.known();
        if (known.isEmpty()) {
            return none(Figure.NOT_AVAILABLE, units);
        }
        double[] people =
                known.stream().mapToDouble(unit -> unit.people().number()).toArray();
        double[] values =
                known.stream().mapToDouble(unit -> unit.value().number()).toArray();
        double mean = WeightedMean.of(people, values);
        OutcomeFinding finding = OutcomeFinding.of(Figure.of(mean), known.size(), units.excluded());
        if (!units.haveErrors()) {
            return List.of(finding);
        }
        double[] errors = known.stream()
                .mapToDouble(
                        unit -> unit.people().number() * unit.standardError().number())
                .toArray();
        double error = StrictMath.sqrt(CompensatedSum.ofProducts(errors, errors)) / CompensatedSum.of(people);
        return List.of(finding.measured(Spread.normal(mean, error, LimitMethod.MEASUREMENT)));
    }
}
