package org.everyonecounts.models.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.everyonecounts.models.equity.catalogue.UnitTable;
import org.everyonecounts.models.exchange.Clause;
import org.everyonecounts.models.measure.CompensatedSum;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.measure.PlainDecimal;
import org.everyonecounts.models.scorecard.OutcomeFinding.Claim;

/**
 * The level of an outcome which, had by all, a society averse to inequality would find as good as what there is:
 * ede = (Σ a y^(1−ε))^(1/(1−ε)), the geometric mean at ε = 1; ε = 0.5, 1 and 2.
 *
 * <p>Over areas, and over the groups of each characteristic. Errors of measurement are carried through by the slope a (y ÷ ede)^(−ε);
 * without them areas are resampled. Of ills there are no rows, since the power mean would
 * reward concentrating them; a package of ills alone has {@code [z]}. Which way is better not
 * known: {@code [x]}. A value of 0 with ε ≥ 1, or below 0: {@code [z]}. One unit: none. Reference: Atkinson A (1970), J Economic Theory 2:244–263. By hand: 4 and
 * 9 for as many people each, ε = 1 → 6.
 */
final class EquallyDistributedEquivalent extends OutcomeIndicator {
    private static final double[] AVERSIONS = {0.5, 1, 2};

    EquallyDistributedEquivalent() {
        super(new Definition(
                "ede",
                Clause.BENEFIT,
                "Equally distributed equivalent of an outcome (goods only)",
                Unit.AS_GIVEN,
                Better.AS_STATED,
                OptionalDouble.empty(),
                Set.of(),
                ReadingRule.COUNTED,
                true));
    }

    @Override
    protected List<OutcomeFinding> findings(OutcomeUnits units, AssessmentSettings settings) {
        if (units.all().size() < 2 || !units.higherIsBetter().orElse(true)) {
            return List.of();
        }
        int known = units.known().size();
        boolean few = units.areAreas() && known < MoneyRows.FEWEST_AREAS;
        List<OutcomeFinding> findings = new ArrayList<>();
        for (double epsilon : AVERSIONS) {
            OutcomeFinding finding;
            if (units.higherIsBetter().isEmpty() || known < 2) {
                Figure state = known < 2 ? OutcomeMeasures.missing(units) : Figure.NOT_AVAILABLE;
                finding = OutcomeFinding.of(state, known, units.excluded());
            } else {
                finding = finding(units, new OutcomeMeasures(units, settings), epsilon);
            }
            findings.add(finding.of("epsilon=" + PlainDecimal.of(epsilon)).claiming(few ? Claim.TOO_FEW : Claim.NONE));
        }
        return findings;
    }

    @Override
    protected Figure nothing(boolean outcomes) {
        return outcomes ? Figure.NOT_APPLICABLE : Figure.NOT_AVAILABLE;
    }

    private static OutcomeFinding finding(OutcomeUnits units, OutcomeMeasures measures, double epsilon) {
        UnitTable table = measures.table().build();
        String measure = "ede(" + PlainDecimal.of(epsilon) + ")";
        if (!units.haveErrors()) {
            return measures.first(table, measure, measures.resampling());
        }
        OutcomeFinding finding = measures.first(table, measure, measures.options());
        double[] people = measures.people();
        double[] values = measures.values();
        double total = CompensatedSum.of(people);
        double[] levers = new double[values.length];
        for (int i = 0; i < levers.length; i++) {
            levers[i] = people[i]
                    / total
                    * StrictMath.pow(values[i] / finding.estimate().orElse(1), -epsilon);
        }
        boolean smooth = CompensatedSum.of(levers) < Double.POSITIVE_INFINITY;
        return smooth ? measures.levered(finding, levers) : finding;
    }
}
