package org.everyonecounts.models.scorecard;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.everyonecounts.models.scorecard.OutcomeFinding.Claim;

/**
 * The two groups that a gap is taken between: of ordered groups the most deprived (the first) and the least deprived (the last), of others
 * the worst and the best, or the greatest and the least where it is not known which way is better. Ties go to the first by name.
 *
 * @param upper the most deprived, or the worst
 * @param lower the least deprived, or the best
 * @param claim what a gap above the neutral value means
 */
record GroupEnds(OutcomeUnit upper, OutcomeUnit lower, Claim claim) {
    /** Ordered groups under which nothing is inferred. */
    static final int FEWEST_GROUPS = 3;

    /** The ends; none of areas, or of fewer than two groups. An end of ordered groups may lack its value. */
    static Optional<GroupEnds> of(OutcomeUnits units) {
        if (units.areAreas()) {
            return Optional.empty();
        }
        if (units.areOrdered()) {
            List<OutcomeUnit> groups = units.all();
            return groups.size() < 2
                    ? Optional.empty()
                    : Optional.of(new GroupEnds(groups.get(0), groups.get(groups.size() - 1), claim(units)));
        }
        List<OutcomeUnit> known = units.known();
        if (known.size() < 2) {
            return Optional.empty();
        }
        Comparator<OutcomeUnit> byValue =
                Comparator.comparingDouble(unit -> unit.value().number());
        OutcomeUnit greatest = known.stream()
                .min(byValue.reversed().thenComparing(OutcomeUnit::name))
                .orElseThrow();
        OutcomeUnit least = known.stream()
                .filter(unit -> !unit.name().equals(greatest.name()))
                .min(byValue.thenComparing(OutcomeUnit::name))
                .orElseThrow();
        boolean greatestIsWorst = !units.higherIsBetter().orElse(false);
        return Optional.of(
                new GroupEnds(greatestIsWorst ? greatest : least, greatestIsWorst ? least : greatest, Claim.NONE));
    }

    /** What figures of ordered groups may claim: nothing under three groups, or where it is not known which way is better. */
    static Claim claim(OutcomeUnits units) {
        if (!units.areOrdered()) {
            return Claim.NONE;
        }
        if (units.known().size() < FEWEST_GROUPS) {
            return Claim.TOO_FEW;
        }
        return units.higherIsBetter()
                .map(higher -> higher ? Claim.ABOVE_IS_PRO_DEPRIVED : Claim.ABOVE_IS_AGAINST_DEPRIVED)
                .orElse(Claim.NONE);
    }
}
