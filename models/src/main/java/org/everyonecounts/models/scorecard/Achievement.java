package org.everyonecounts.models.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.everyonecounts.models.area.AreaColumn;
import org.everyonecounts.models.exchange.Clause;
import org.everyonecounts.models.measure.CompensatedSum;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.measure.PlainDecimal;
import org.everyonecounts.models.rank.RankOrder;
import org.everyonecounts.models.scorecard.OutcomeFinding.Claim;

/**
 * Achievement A(v) = μ (1 − C(v)): a mean of the outcome that counts those worse off more, v = 1.5, 2 and 3.
 *
 * <p>Areas are ranked by deprivation, ordered groups by their number, from worst-off to best-off, for goods and for ills alike: of a good
 * it lies below the mean where the worst-off have less, of an ill above it. It is linear in the values, A = Σ c y with c the part of a
 * tied block in (1 − p₋)^v − (1 − p)^v; so errors of measurement give √Σ c² se², and without them areas are resampled.
 *
 * <p>One area: none. Areas without a score are left out; no scores at all, {@code [x]}. Reference: Wagstaff A (2002), Inequality aversion,
 * health inequalities and health achievement, J Health Economics 21:627–641. By hand: 60 for the worst-off half and 100 for the other, v = 2: c = ¾ and ¼, A = 70.
 */
final class Achievement extends OutcomeIndicator {
    private static final double[] AVERSIONS = {1.5, 2, 3};

    Achievement() {
        super(new Definition(
                "achievement",
                Clause.BENEFIT,
                "Achievement: mean outcome that counts the more deprived more",
                Unit.AS_GIVEN,
                Better.AS_STATED,
                OptionalDouble.empty(),
                Set.of(),
                ReadingRule.COUNTED,
                true));
    }

    @Override
    protected List<OutcomeFinding> findings(OutcomeUnits units, AssessmentSettings settings) {
        if (units.areAreas() ? units.all().size() < 2 : !units.areOrdered()) {
            return List.of();
        }
        List<OutcomeUnit> ranked = new ArrayList<>();
        List<Double> ranks = new ArrayList<>();
        AreaColumn scores = units.areAreas()
                ? DeprivationScores.at(
                                units.data(),
                                OutcomePeople.financial(units.period()),
                                PeopleCounted.RESIDENT,
                                units.level())
                        .scores()
                : AreaColumn.of(units.level(), Map.of());
        for (OutcomeUnit unit : units.known()) {
            Figure rank = units.areAreas()
                    ? scores.get(unit.name()).map(score -> -score)
                    : Figure.of(Double.parseDouble(unit.name()));
            if (rank.isNumber()) {
                ranked.add(unit);
                ranks.add(rank.number());
            }
        }
        double[] rank = ranks.stream().mapToDouble(Double::doubleValue).toArray();
        OutcomeMeasures measures = new OutcomeMeasures(units, ranked, settings);
        int fewest = units.areAreas() ? MoneyRows.FEWEST_AREAS : GroupEnds.FEWEST_GROUPS;
        List<OutcomeFinding> findings = new ArrayList<>();
        for (double v : AVERSIONS) {
            OutcomeFinding finding = ranked.size() < 2
                    ? OutcomeFinding.of(
                            ranked.isEmpty() ? Figure.NOT_AVAILABLE : OutcomeMeasures.missing(units),
                            ranked.size(),
                            units.all().size() - ranked.size())
                    : finding(measures, units.haveErrors(), rank, v);
            findings.add(finding.of("v=" + PlainDecimal.of(v))
                    .claiming(ranked.size() < fewest ? Claim.TOO_FEW : Claim.NONE));
        }
        return findings;
    }

    private static OutcomeFinding finding(OutcomeMeasures measures, boolean errors, double[] rank, double v) {
        OutcomeFinding finding = measures.first(
                measures.table().rank(rank, false).build(),
                "achievement(" + PlainDecimal.of(v) + ")",
                errors ? measures.options() : measures.resampling());
        return errors ? measures.levered(finding, levers(rank, measures.people(), v)) : finding;
    }

    /** What each unit's value counts for, in the order of the units. */
    private static double[] levers(double[] rank, double[] people, double v) {
        RankOrder order = RankOrder.ascending(rank);
        double total = CompensatedSum.of(people);
        double[] levers = new double[rank.length];
        double below = 0;
        for (int block = 0; block < order.blocks(); block++) {
            double within = 0;
            for (int position = order.blockStart(block); position < order.blockEnd(block); position++) {
                within += people[order.at(position)];
            }
            double counts = StrictMath.pow(Math.max(0, 1 - below / total), v)
                    - StrictMath.pow(Math.max(0, 1 - (below + within) / total), v);
            for (int position = order.blockStart(block); position < order.blockEnd(block); position++) {
                levers[order.at(position)] = counts * people[order.at(position)] / within;
            }
            below += within;
        }
        return levers;
    }
}
