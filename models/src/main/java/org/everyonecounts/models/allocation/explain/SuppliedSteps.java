package org.everyonecounts.models.allocation.explain;

import java.util.List;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.SchemeInputs;
import org.everyonecounts.models.allocation.explain.Expression.Constant;
import org.everyonecounts.models.allocation.explain.Expression.Ref;
import org.everyonecounts.models.allocation.explain.Steps.Name;
import org.everyonecounts.models.measure.Figure;

/** Published target, baseline and allocation: distance, growth, convergence and where they lead. */
final class SuppliedSteps {
    private static final Constant ONE = new Constant(1);

    private final AreaView view;
    private final Steps steps;

    SuppliedSteps(AreaView view, Steps steps) {
        this.view = view;
        this.steps = steps;
    }

    void add() {
        Ref baseline = steps.input(
                new Name("actual_gbp", "B", "baseline", Steps.POUNDS),
                view.own(SchemeInputs.ACTUAL),
                view.source("published baseline"),
                "The money the area starts from, as published.");
        Ref baselines = steps.input(
                new Name("actual_nation", "ΣB", "baseline, nation", Steps.POUNDS),
                view.whole().actual(),
                view.everywhere(),
                "The baselines of all areas together.");
        Ref target = steps.input(
                new Name("target_gbp", "T", "target", Steps.POUNDS),
                view.own(SchemeInputs.TARGET),
                view.source("published target"),
                "The target of the area, as published; need gives the need index only.");
        Ref targets = steps.input(
                new Name("target_nation", "ΣT", "target, nation", Steps.POUNDS),
                view.total(one -> one.target().number()),
                view.everywhere(),
                "The targets of all areas together; they need not sum to the baselines.");
        steps.computed(
                new Name("target_share", "F", "share of all targets", Steps.FRACTION),
                Expression.over(target, targets),
                Figure.of(view.area().targetShare()),
                "The target as a part of all targets.");
        new DistanceSteps(view, steps).add(baseline, target, target, baselines, targets);
        growth(baseline, target);
    }

    private void growth(Ref baseline, Ref target) {
        Figure projected = view.area().projectedTarget();
        Figure allocation = view.area().allocation();
        Ref grown = steps.input(
                new Name("projected_target", "T1", "target after base growth", Steps.POUNDS),
                projected,
                view.source("published target and base growth"),
                "The target grown by the base growth of the area, as published.");
        Ref paid = steps.input(
                new Name("allocation_gbp", "L", "allocation", Steps.POUNDS),
                allocation,
                view.source("published allocation"),
                "The money of the period, as published, or else baseline and growth as published.");
        Ref base = steps.computed(
                new Name("base_growth", "g", "base growth", Steps.FRACTION),
                Expression.less(Expression.over(grown, target), ONE),
                "The growth that every target gets.");
        Ref total = steps.computed(
                new Name("growth", "v", "growth", Steps.FRACTION),
                Expression.less(Expression.over(paid, baseline), ONE),
                view.figures().growth(view.area()),
                "The growth of the area's money.");
        boolean multiplied = view.scheme().growth() == Scheme.Growth.MULTIPLICATIVE;
        steps.computed(
                new Name("convergence", "c", "convergence", Steps.FRACTION),
                multiplied
                        ? Expression.less(
                                Expression.over(
                                        Expression.sum(List.of(ONE, total)), Expression.sum(List.of(ONE, base))),
                                ONE)
                        : Expression.less(total, base),
                "What the area's growth has beyond base growth, to move it towards its target.");
        steps.computed(
                new Name("closing_distance", "d_close", "closing distance", Steps.FRACTION),
                Expression.less(Expression.over(paid, grown), ONE),
                view.figures().closingDistance(view.area()),
                "How far the allocation lies from the grown target; below zero is under target.");
    }
}
