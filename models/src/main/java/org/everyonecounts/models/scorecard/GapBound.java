package org.everyonecounts.models.scorecard;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.everyonecounts.models.exchange.Clause;
import org.everyonecounts.models.measure.Figure;

/**
 * The least and the greatest that the gap between two groups ({@link GroupEnds}) could be, whatever the groups of the people whose group is
 * not known: sharp bounds, which no assumption makes narrower.
 *
 * <p>With n events among d people of the higher group h and the lower group l, and u events among D unknown people: the greatest gap puts
 * unknown events in h and unknown people without event in l, (n_h + u)/(d_h + u) − n_l/(d_l + D − u); the least the reverse,
 * n_h/(d_h + D − u) − (n_l + u)/(d_l + u). Of rates, where people may have several events, events move without people: (n_h + u)/d_h −
 * n_l/(d_l + D). Where the unknown group has no denominator its people are among those of the groups already, and only events are moved.
 *
 * <p>No unknown group: no bounds. A count that is missing leaves its state; values that do not follow from counts have none, {@code [z]}.
 * Reference: Horowitz J, Manski C (2000), J American Statistical Association 95:77–84. By hand: 30 of 100 and 20 of 100, 10 unknown people
 * of whom 5 with event: gap 0.1, bounds 30/105 − 25/105 = 0.048 to 35/105 − 20/105 = 0.143.
 */
final class GapBound extends OutcomeIndicator {
    private final boolean greatest;

    private GapBound(boolean greatest, String id, String title) {
        super(new Definition(
                id,
                Clause.EVERYONE_COUNTED,
                title,
                Unit.AS_GIVEN,
                Better.NEITHER,
                OptionalDouble.empty(),
                Set.of(),
                ReadingRule.COUNTED,
                true));
        this.greatest = greatest;
    }

    static GapBound least() {
        return new GapBound(
                false, "gap_lower_bound", "Least gap in an outcome, whatever the groups of those not known");
    }

    static GapBound greatest() {
        return new GapBound(
                true, "gap_upper_bound", "Greatest gap in an outcome, whatever the groups of those not known");
    }

    @Override
    protected List<OutcomeFinding> findings(OutcomeUnits units, AssessmentSettings settings) {
        if (units.unknown().isEmpty()) {
            return List.of();
        }
        OutcomeUnit unknown = units.unknown().get();
        Optional<GroupEnds> ends = GroupEnds.of(units);
        if (ends.isEmpty()) {
            return none(OutcomeMeasures.missing(units), units);
        }
        OutcomeUnit higher = greatest ? ends.get().upper() : ends.get().lower();
        OutcomeUnit lower = greatest ? ends.get().lower() : ends.get().upper();
        for (Figure needed : List.of(
                higher.value(),
                lower.value(),
                higher.numerator(),
                higher.denominator(),
                lower.numerator(),
                lower.denominator(),
                unknown.numerator())) {
            if (!needed.isNumber()) {
                return none(needed, units);
            }
        }
        if (units.scale().isEmpty()) {
            return none(Figure.NOT_APPLICABLE, units);
        }
        double gap = gap(higher, lower, unknown, units.scale().get());
        return List.of(OutcomeFinding.of(
                Figure.ofFinite(greatest ? gap : -gap), units.known().size(), units.excluded()));
    }

    /** The greatest gap between the group given first and the other. */
    private static double gap(OutcomeUnit higher, OutcomeUnit lower, OutcomeUnit unknown, CountScale scale) {
        double events = unknown.numerator().number();
        double joining = 0;
        double others = 0;
        if (unknown.denominator().isNumber()) {
            joining = scale.proportion() ? events : 0;
            others = unknown.denominator().number() - joining;
        }
        return scale.value(
                        higher.numerator().number() + events,
                        higher.denominator().number() + joining)
                - scale.value(lower.numerator().number(), lower.denominator().number() + others);
    }
}
