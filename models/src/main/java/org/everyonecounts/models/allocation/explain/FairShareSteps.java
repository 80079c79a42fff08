package org.everyonecounts.models.allocation.explain;

import java.util.List;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.SchemeInputs;
import org.everyonecounts.models.allocation.explain.Expression.Ref;
import org.everyonecounts.models.allocation.explain.Steps.Name;
import org.everyonecounts.models.measure.Figure;

/** From the share of need to the modelled fair share in pounds, and the distance from it. */
final class FairShareSteps {
    private static final Ref MONEY = new Ref("actual_nation");
    private static final Ref UNROUNDED = new Ref("target_unrounded");
    private static final Ref TARGET = new Ref("target_gbp");

    private final AreaView view;
    private final Steps steps;

    FairShareSteps(AreaView view, Steps steps) {
        this.view = view;
        this.steps = steps;
    }

    /** Adds the steps up to the fair share as shown; gives its part of the money. */
    Ref target(Ref share) {
        Scheme scheme = view.scheme();
        String stream = ComponentSteps.words(scheme.stream());
        steps.input(
                new Name(MONEY.step(), "E", "money actually spent, nation", Steps.POUNDS),
                view.whole().actual(),
                view.everywhere(),
                "All the money spent on the stream " + stream + "; the fair shares sum to it.");
        double exact = view.figures().unroundedTarget(view.area());
        Name name = new Name(UNROUNDED.step(), "T0", "fair share before rounding", Steps.POUNDS);
        if (scheme.adjustments().isEmpty()) {
            steps.computed(
                    name,
                    Expression.times(share, MONEY),
                    Figure.of(exact),
                    "The area's share of need, of all the money.");
        } else {
            AdjustmentSteps adjustments = new AdjustmentSteps(view, steps, MONEY);
            Ref net = adjustments.ofTheArea();
            steps.computed(
                    name,
                    Expression.sum(List.of(Expression.times(share, adjustments.left()), net)),
                    Figure.of(exact),
                    "The area's share of need, of the money left, and what stands outside the blocks.");
        }
        Figure shown = view.area().target();
        Ref rounding = steps.input(
                new Name("rounding", "r", "rounding", Steps.POUNDS),
                Figure.of(shown.number() - exact),
                "largest remainder over all areas",
                "Rounding to " + scheme.rounding().code() + " so that all areas sum to the money.");
        steps.computed(
                new Name(TARGET.step(), "T", "fair share as shown", Steps.POUNDS),
                Expression.sum(List.of(UNROUNDED, rounding)),
                shown,
                "What the area would have if all money followed need under this scheme.");
        return steps.computed(
                new Name("target_share", "F", "share of the money", Steps.FRACTION),
                Expression.over(UNROUNDED, MONEY),
                Figure.of(view.area().targetShare()),
                "The fair share as a part of all the money.");
    }

    /** Adds the distance of the money actually spent from the fair share. */
    void distance() {
        Ref actual = steps.input(
                new Name("actual_gbp", "A", "money actually spent", Steps.POUNDS),
                view.own(SchemeInputs.ACTUAL),
                view.source("spending of stream " + ComponentSteps.words(view.scheme().stream())),
                "The money actually spent in the area.");
        new DistanceSteps(view, steps).add(actual, UNROUNDED, TARGET, MONEY, MONEY);
    }
}
