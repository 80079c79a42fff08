package org.everyonecounts.models.scorecard;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.everyonecounts.models.area.RollUp;
import org.everyonecounts.models.equity.WeightedMean;
import org.everyonecounts.models.equity.catalogue.MeasureOptions;
import org.everyonecounts.models.equity.catalogue.UnitTable;
import org.everyonecounts.models.exchange.Clause;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.uncertainty.LimitMethod;
import org.everyonecounts.models.uncertainty.Spread;

/**
 * What an outcome would be, had every group the level of a reference group: an association, never a promise.
 *
 * <p>{@code par} = reference − μ where that would be better, else 0; {@code paf} = 100 · PAR ÷ μ; {@code events_fewer} = −PAR ÷ μ · Σ
 * numerators, which for crude rates is PAR times the people: above 0 fewer events of an ill, below 0 more of a good. The reference is the
 * last ordered group, else the best group with at least 10 % of people.
 *
 * <p>Errors of the groups are carried through PAR, the mean being taken as it is. Where the level of the reference would not be better, the 0 is a
 * rule and no estimate, and has no limits. Which way is better not known: {@code [x]}; nobody in
 * any group: {@code [z]}. Reference: Walter S (1978), Int J Epidemiology 7:175–182. By hand: 20 and 10 deaths of 100 people each, the second the
 * reference → PAR −5 %, PAF −33.3 %, 10 deaths fewer.
 */
final class AttributableOutcome extends OutcomeIndicator {
    /** Which of the three. */
    private enum Form {
        RISK,
        FRACTION,
        EVENTS
    }

    private final Form form;

    private AttributableOutcome(Form form, String id, String title, Unit unit) {
        super(new Definition(
                id,
                Clause.BENEFIT,
                title,
                unit,
                Better.NEITHER,
                OptionalDouble.empty(),
                Set.of(),
                ReadingRule.COUNTED,
                true));
        this.form = form;
    }

    static AttributableOutcome risk() {
        return new AttributableOutcome(
                Form.RISK, "par", "Change of the mean if all groups had the level of the reference", Unit.AS_GIVEN);
    }

    static AttributableOutcome fraction() {
        return new AttributableOutcome(Form.FRACTION, "paf", "The same as a percentage of the mean", Unit.PERCENT);
    }

    static AttributableOutcome eventsFewer() {
        return new AttributableOutcome(
                Form.EVENTS,
                "events_fewer",
                "Events fewer if all groups had the level of the reference (below 0: more of a good)",
                Unit.EVENTS);
    }

    @Override
    protected List<OutcomeFinding> findings(OutcomeUnits units, AssessmentSettings settings) {
        if (units.areAreas()) {
            return List.of();
        }
        List<OutcomeUnit> known = units.known();
        Figure events = RollUp.sum(known.stream().map(OutcomeUnit::numerator).toList());
        if (known.size() < 2) {
            return none(OutcomeMeasures.missing(units), units);
        }
        if (units.higherIsBetter().isEmpty()) {
            return none(Figure.NOT_AVAILABLE, units);
        }
        if (form == Form.EVENTS && !events.isNumber()) {
            return none(events, units);
        }
        OutcomeMeasures measures = new OutcomeMeasures(units, settings);
        UnitTable table =
                units.areOrdered() ? measures.ranked(true) : measures.table().build();
        MeasureOptions options = measures.options();
        OutcomeFinding found = measures.first(table, "par", options);
        boolean nothing = found.estimate().isNumber() && found.estimate().number() == 0;
        OutcomeFinding risk = nothing ? OutcomeFinding.of(found.estimate(), found.used(), found.excluded()) : found;
        double mean = WeightedMean.of(measures.people(), measures.values());
        return List.of(
                switch (form) {
                    case RISK -> risk;
                    case FRACTION -> times(risk, 100 / mean);
                    case EVENTS -> times(risk, -events.number() / mean);
                });
    }

    private static OutcomeFinding times(OutcomeFinding risk, double factor) {
        Figure estimate = risk.estimate().map(value -> factor * value);
        OutcomeFinding finding = OutcomeFinding.of(estimate, risk.used(), risk.excluded());
        double error = risk.measurementError();
        return estimate.isNumber() && Double.isFinite(error)
                ? finding.measured(Spread.normal(estimate.number(), Math.abs(factor) * error, LimitMethod.MEASUREMENT))
                : finding;
    }
}
