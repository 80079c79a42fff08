package org.everyonecounts.models.scorecard;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.everyonecounts.models.exchange.Clause;
import org.everyonecounts.models.measure.Figure;

/**
 * How far the groups of a characteristic lie about their mean: {@code group_disparity} = (100/μ) Σ a |y − μ|, {@code group_variance} =
 * Σ a (y − μ)², and {@code group_variance_corrected}, the variance less what noise alone would make, Σ a(1 − a) se².
 *
 * <p>Neither disparity nor variance can be negative, so they are never compared with 0; the corrected variance can, and is shown so.
 * Without standard errors the corrected variance is {@code [x]}. See the catalogue's {@code idis} and {@code bgv}. By hand: 10 and 20 for as
 * many people each, errors 2 → disparity 33.3 %, variance 25, corrected 23.
 */
final class GroupSpread extends OutcomeIndicator {
    private final String measure;
    private final int part;

    private GroupSpread(String id, String title, Unit unit, ReadingRule rule, String measure, int part) {
        super(new Definition(
                id,
                Clause.NO_ONE_DISADVANTAGED,
                title,
                unit,
                Better.LOWER,
                OptionalDouble.empty(),
                Set.of(),
                rule,
                true));
        this.measure = measure;
        this.part = part;
    }

    static GroupSpread disparity() {
        return new GroupSpread(
                "group_disparity",
                "Index of disparity of an outcome between groups",
                Unit.PERCENT,
                ReadingRule.DESCRIBED,
                "idis",
                0);
    }

    static GroupSpread variance() {
        return new GroupSpread(
                "group_variance",
                "Variance of an outcome between groups",
                Unit.AS_GIVEN,
                ReadingRule.DESCRIBED,
                "bgv",
                0);
    }

    static GroupSpread corrected() {
        return new GroupSpread(
                "group_variance_corrected",
                "Variance of an outcome between groups, less noise (may be below 0)",
                Unit.AS_GIVEN,
                ReadingRule.COUNTED,
                "bgv",
                1);
    }

    @Override
    protected List<OutcomeFinding> findings(OutcomeUnits units, AssessmentSettings settings) {
        if (units.areAreas()) {
            return List.of();
        }
        if (units.known().size() < 2) {
            return none(OutcomeMeasures.missing(units), units);
        }
        OutcomeMeasures measures = new OutcomeMeasures(units, settings);
        List<OutcomeFinding> parts = measures.all(measures.table().build(), List.of(measure), measures.options());
        return part < parts.size() ? List.of(parts.get(part)) : none(Figure.NOT_AVAILABLE, units);
    }
}
