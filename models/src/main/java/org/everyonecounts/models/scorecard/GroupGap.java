package org.everyonecounts.models.scorecard;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.everyonecounts.models.exchange.Clause;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.uncertainty.LimitMethod;
import org.everyonecounts.models.uncertainty.Spread;

/**
 * Gap (difference) and ratio of an outcome between two groups of a characteristic: the most and the least deprived of ordered groups, the
 * worst and the best of others; see {@link GroupEnds}.
 *
 * <p>Errors: √(se₁² + se₂²), of the ratio √((se₁/y₁)² + (se₂/y₂)²) on the log scale. Only the gap of ordered groups can be clear; the worst
 * and the best were chosen for their values, so theirs is described. An end that is missing leaves its state; a ratio with a value of 0 or
 * below is {@code [z]}. By hand: 30 and 20 with errors 3 and 4 → gap 10, error 5; ratio 1.5.
 */
final class GroupGap extends OutcomeIndicator {
    private final boolean ratio;

    private GroupGap(boolean ratio, String id, String title, Unit unit, double neutral) {
        super(new Definition(
                id,
                Clause.NO_ONE_DISADVANTAGED,
                title,
                unit,
                Better.NEARER_NEUTRAL,
                OptionalDouble.of(neutral),
                Set.of(),
                ReadingRule.MEASURED,
                true));
        this.ratio = ratio;
    }

    static GroupGap difference() {
        return new GroupGap(
                false,
                "group_gap",
                "Gap in an outcome, most minus least deprived group, or worst minus best",
                Unit.AS_GIVEN,
                0);
    }

    static GroupGap ratio() {
        return new GroupGap(
                true,
                "group_ratio",
                "Ratio of an outcome, most over least deprived group, or worst over best",
                Unit.RATIO,
                1);
    }

    @Override
    protected List<OutcomeFinding> findings(OutcomeUnits units, AssessmentSettings settings) {
        if (units.areAreas()) {
            return List.of();
        }
        Optional<GroupEnds> ends = GroupEnds.of(units);
        if (ends.isEmpty()) {
            return none(OutcomeMeasures.missing(units), units);
        }
        OutcomeUnit upper = ends.get().upper();
        OutcomeUnit lower = ends.get().lower();
        if (!upper.isKnown() || !lower.isKnown()) {
            Figure state = upper.value().isNumber() ? lower.value() : upper.value();
            return none(state.isNumber() ? Figure.NOT_AVAILABLE : state, units);
        }
        double high = upper.value().number();
        double low = lower.value().number();
        boolean defined = !ratio || (high > 0 && low > 0);
        OutcomeFinding finding = OutcomeFinding.of(
                        defined ? Figure.ofFinite(ratio ? high / low : high - low) : Figure.NOT_APPLICABLE,
                        units.known().size(),
                        units.excluded())
                .claiming(ends.get().claim());
        double highError = upper.standardError().orElse(Double.NaN);
        double lowError = lower.standardError().orElse(Double.NaN);
        if (!defined || !Double.isFinite(highError + lowError)) {
            return List.of(finding);
        }
        return List.of(
                ratio
                        ? finding.onLogScale()
                                .measured(Spread.normal(
                                                StrictMath.log(high / low),
                                                Math.hypot(highError / high, lowError / low),
                                                LimitMethod.MEASUREMENT)
                                        .through(StrictMath::exp))
                        : finding.measured(
                                Spread.normal(high - low, Math.hypot(highError, lowError), LimitMethod.MEASUREMENT)));
    }
}
