package org.everyonecounts.models.scorecard;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.everyonecounts.models.equity.BetweenGroupVariance;
import org.everyonecounts.models.exchange.Clause;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.uncertainty.LimitMethod;
import org.everyonecounts.models.uncertainty.Spread;

/**
 * How far areas differ in an outcome beyond what chance makes of their counts: Σ a (y − μ)² − Σ a (1 − a) se², in squared units of the
 * outcome; a share of the people, y value, μ mean, se standard error.
 *
 * <p>Chance alone gives 0 on average, so that it may come out below 0 and is shown so. Limits from the standard error of the variance. Areas
 * without a value or weight are left out; one area of those left without a standard error: {@code [x]}; a level of one area: none; fewer than two with a value
 * {@code [z]}; under 10 nothing is inferred.
 *
 * <p>By hand: y = 1 and 3 with equal people and se = 1: 1 − (¼ + ¼) = 0.5. Reference: {@link BetweenGroupVariance}.
 */
final class AreaVarianceCorrected extends OutcomeIndicator {
    private static final int FEWEST_AREAS = 2;

    AreaVarianceCorrected() {
        super(new Definition(
                "area_variance_corrected",
                Clause.NO_ONE_DISADVANTAGED,
                "Variance of the outcome between areas beyond chance",
                Unit.AS_GIVEN,
                Better.LOWER,
                OptionalDouble.empty(),
                Set.of(),
                ReadingRule.COUNTED,
                true));
    }

    @Override
    protected List<OutcomeFinding> findings(OutcomeUnits units, AssessmentSettings settings) {
        if (!units.areAreas() || units.all().size() < 2) {
            return List.of();
        }
        List<OutcomeUnit> known = units.known();
        if (known.isEmpty() || !units.haveErrors()) {
            return none(Figure.NOT_AVAILABLE, units);
        }
        if (known.size() < FEWEST_AREAS) {
            return none(Figure.NOT_APPLICABLE, units);
        }
        double[] people = numbers(known, OutcomeUnit::people);
        double[] values = numbers(known, OutcomeUnit::value);
        double[] errors = numbers(known, OutcomeUnit::standardError);
        double variance = BetweenGroupVariance.of(people, values) - BetweenGroupVariance.noise(people, errors);
        Spread spread = Spread.normal(
                variance, BetweenGroupVariance.standardError(people, values, errors), LimitMethod.MEASUREMENT);
        OutcomeFinding finding = OutcomeFinding.of(Figure.ofFinite(variance), known.size(), units.excluded())
                .measured(spread);
        return List.of(
                known.size() < MoneyRows.FEWEST_AREAS ? finding.claiming(OutcomeFinding.Claim.TOO_FEW) : finding);
    }

    private static double[] numbers(List<OutcomeUnit> units, Function<OutcomeUnit, Figure> column) {
        return units.stream().mapToDouble(unit -> column.apply(unit).number()).toArray();
    }
}
