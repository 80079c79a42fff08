package org.everyonecounts.models.scorecard;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.everyonecounts.models.exchange.Clause;
import org.everyonecounts.models.measure.Figure;

/**
 * Slope and relative index of inequality of an outcome over ordered groups: what the line through all groups says at the most deprived end,
 * minus (or over) what it says at the least deprived end.
 *
 * <p>Weighted least squares of the value on the fractional rank, the least deprived end at 0; limits from the standard errors of the groups
 * only, the convention {@code default}. Under three groups nothing is inferred; without standard errors it is described. A fitted end of 0
 * or below: the relative index is {@code [z]}. By hand: 30, 20, 10 for as many people each → fitted 35 and 5, slope 30, ratio 7.
 */
final class GroupSlope extends OutcomeIndicator {
    private final String measure;

    private GroupSlope(String id, String title, Unit unit, double neutral, String measure) {
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
        this.measure = measure;
    }

    static GroupSlope slope() {
        return new GroupSlope(
                "group_sii", "Slope index of an outcome, most minus least deprived", Unit.AS_GIVEN, 0, "sii");
    }

    static GroupSlope relative() {
        return new GroupSlope(
                "group_rii", "Relative index of an outcome, most over least deprived", Unit.RATIO, 1, "rii");
    }

    @Override
    protected List<OutcomeFinding> findings(OutcomeUnits units, AssessmentSettings settings) {
        if (!units.areOrdered()) {
            return List.of();
        }
        if (units.known().size() < 2) {
            return none(OutcomeMeasures.missing(units), units);
        }
        OutcomeMeasures measures = new OutcomeMeasures(units, settings);
        OutcomeFinding finding = measures.first(measures.ranked(false), measure, measures.options())
                .claiming(GroupEnds.claim(units));
        boolean relative = measure.equals("rii") && finding.estimate().state() == Figure.State.NUMBER;
        return List.of(relative ? finding.onLogScale() : finding);
    }
}
