package org.everyonecounts.models.allocation.explain;

import java.util.List;
import org.everyonecounts.models.allocation.AreaFigures;
import org.everyonecounts.models.allocation.TargetMode;
import org.everyonecounts.models.allocation.explain.Expression.Constant;
import org.everyonecounts.models.allocation.explain.Expression.Ref;
import org.everyonecounts.models.allocation.explain.Steps.Name;

/** How far the money lies from the target, in pounds, as a part of the target, against the nation, and per head. */
final class DistanceSteps {
    private static final Constant ONE = new Constant(1);

    private final AreaView view;
    private final Steps steps;

    DistanceSteps(AreaView view, Steps steps) {
        this.view = view;
        this.steps = steps;
    }

    /**
     * @param exact target before rounding, from which distances are taken
     * @param shown target as shown, from which pounds are taken
     * @param actualAll money of the nation
     * @param targetAll target of the nation
     */
    void add(Ref actual, Ref exact, Ref shown, Ref actualAll, Ref targetAll) {
        AreaFigures figures = view.figures();
        boolean supplied = view.scheme().target() == TargetMode.SUPPLIED;
        String target = supplied ? "target" : "fair share";
        String from = supplied ? "target" : "the modelled fair share";
        String before = supplied ? "" : " before rounding";
        steps.computed(
                new Name("distance_gbp", "D", "distance in pounds from " + from, Steps.POUNDS),
                Expression.less(actual, shown),
                figures.distancePounds(view.area()),
                "Money less " + target + " as shown; below zero is less than the " + target + ".");
        Ref distance = steps.computed(
                new Name("distance", "d", "distance from " + from, Steps.FRACTION),
                Expression.less(Expression.over(actual, exact), ONE),
                figures.distance(view.area()),
                "Money as a part of the " + target + before + ", less 1; below zero is less than the " + target + ".");
        Ref nation = steps.computed(
                new Name("distance_nation", "d_nation", "distance of the nation", Steps.FRACTION),
                Expression.less(Expression.over(actualAll, targetAll), ONE),
                figures.distance(view.whole()),
                "The same of all areas together.");
        steps.computed(
                new Name("distance_relative", "d_rel", "distance relative to the nation", Steps.FRACTION),
                Expression.less(
                        Expression.over(Expression.sum(List.of(ONE, distance)), Expression.sum(List.of(ONE, nation))),
                        ONE),
                figures.relativeDistance(view.area()),
                "How the area stands against the nation.");
        Ref people = new Ref(ComponentSteps.POPULATION);
        steps.computed(
                new Name("actual_per_head", "a", "money per head", Steps.PER_HEAD),
                Expression.over(actual, people),
                figures.actualPerHead(view.area()),
                "Money for each person.");
        steps.computed(
                new Name("actual_per_weighted_head", "a_w", "money per need-weighted head", Steps.PER_HEAD),
                Expression.over(actual, new Ref(ShareSteps.WEIGHTED)),
                figures.actualPerWeightedHead(view.area()),
                "Money for each person counted by need.");
        steps.computed(
                new Name("target_per_head", "t", target + " per head", Steps.PER_HEAD),
                Expression.over(shown, people),
                figures.targetPerHead(view.area()),
                "The " + target + " as shown, for each person.");
    }
}
