package org.everyonecounts.models.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.everyonecounts.models.allocation.AreaPosition;
import org.everyonecounts.models.allocation.SchemeInputs;
import org.everyonecounts.models.allocation.SchemePosition;
import org.everyonecounts.models.area.RollUp;
import org.everyonecounts.models.exchange.Clause;
import org.everyonecounts.models.measure.Figure;

/**
 * Pounds per person of all areas together: {@code money=net} is the stream of the scheme, {@code money=gross} with the streams that the
 * scheme adds to show money gross, for the same areas; no gross value where they are not given.
 */
final class SpendingPerHead extends CountedIndicator {
    SpendingPerHead() {
        super(new Definition(
                "spending_per_head",
                Clause.BENEFIT,
                "Spending per head of all areas",
                Unit.POUNDS_PER_HEAD,
                Better.NEITHER,
                OptionalDouble.empty(),
                Set.of(),
                ReadingRule.COUNTED,
                false));
    }

    @Override
    protected List<Count> counts(CountedFigures figures) {
        SchemePosition position = figures.position();
        List<String> codes = position.areas().stream().map(AreaPosition::code).toList();
        int excluded = position.excluded().size();
        Set<String> series = SchemeInputs.series(position.scheme());
        List<Count> counts = new ArrayList<>();
        counts.add(new Count(
                "money=net",
                perHead(position.envelope(), position),
                Figure.NOT_APPLICABLE,
                codes.size(),
                excluded,
                series));
        GrossMoney.of(figures.data(), position)
                .map(gross -> RollUp.sum(codes.stream().map(gross::get).toList()))
                .ifPresent(total -> counts.add(new Count(
                        "money=gross",
                        perHead(total, position),
                        Figure.NOT_APPLICABLE,
                        codes.size(),
                        excluded,
                        series)));
        return counts;
    }

    private static Figure perHead(Figure pounds, SchemePosition position) {
        return pounds.map(amount -> amount / position.people());
    }
}
