package org.everyonecounts.models.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.everyonecounts.models.area.AreaColumn;
import org.everyonecounts.models.area.HealthData.Outcome;
import org.everyonecounts.models.exchange.Clause;
import org.everyonecounts.models.measure.CompensatedSum;
import org.everyonecounts.models.measure.Figure;

/**
 * People-weighted mean of an outcome over its own areas, one group per outcome, at the outcome's latest calendar or financial period not
 * after the scheme's.
 *
 * <p>Weights are the denominators where every area has one, which makes the mean that of the events; else the registered people of the
 * scheme's period, or the scheme's own people where none are registered. With a standard error for every area, the error of the mean is
 * √Σ a_i² se_i². Areas without a value or weight are left out and counted. No outcome in the data: one row with {@code [x]}.
 */
final class MeanOutcome extends CountedIndicator {
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
                false));
    }

    @Override
    protected List<Count> counts(CountedFigures figures) {
        List<Count> counts = new ArrayList<>();
        for (OutcomeTable outcome : OutcomeTable.all(figures.data())) {
            outcome.latestUpTo(figures.position().period())
                    .ifPresentOrElse(
                            period -> counts.add(mean(outcome, period, figures)),
                            () -> counts.add(none(outcome.name())));
        }
        return counts.isEmpty() ? List.of(none(Figure.NOT_APPLICABLE.toString())) : counts;
    }

    private static Count none(String group) {
        return new Count(group, Figure.NOT_AVAILABLE, Figure.NOT_APPLICABLE, 0, 0, Set.of());
    }

    private static Count mean(OutcomeTable outcome, String period, CountedFigures figures) {
        SortedMap<String, Outcome> areas = outcome.at(period);
        boolean denominators = areas.values().stream()
                .allMatch(area ->
                        area.denominator().isNumber() && area.denominator().number() > 0);
        boolean errors =
                areas.values().stream().allMatch(area -> area.standardError().isNumber());
        String level = outcome.level(period);
        AreaColumn people = figures.weights(level);
        CompensatedSum weights = new CompensatedSum();
        CompensatedSum values = new CompensatedSum();
        CompensatedSum variances = new CompensatedSum();
        int used = 0;
        for (Outcome area : areas.values()) {
            Figure weight = denominators ? area.denominator() : people.get(area.areaCode());
            if (weight.isNumber() && area.value().isNumber()) {
                double w = weight.number();
                double error = w * area.standardError().orElse(0);
                weights.add(w);
                values.add(w * area.value().number());
                variances.add(error * error);
                used++;
            }
        }
        double total = weights.value();
        TreeSet<String> series = new TreeSet<>(Set.of(outcome.name()));
        return new Count(
                outcome.name(),
                used == 0 ? Figure.NOT_AVAILABLE : Figure.ofFinite(values.value() / total),
                errors ? Figure.ofFinite(StrictMath.sqrt(variances.value()) / total) : Figure.NOT_APPLICABLE,
                used,
                figures.data().geography().areasAt(level).size() - used,
                series);
    }
}
