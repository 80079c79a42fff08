package org.everyonecounts.models.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.everyonecounts.models.allocation.AreaFigures;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.Scheme.Growth;
import org.everyonecounts.models.allocation.SchemePosition;
import org.everyonecounts.models.allocation.transition.CliffEdges;
import org.everyonecounts.models.allocation.transition.GrowthRule;
import org.everyonecounts.models.allocation.transition.Trajectory;
import org.everyonecounts.models.allocation.transition.Transition;
import org.everyonecounts.models.allocation.transition.YearPlan;
import org.everyonecounts.models.area.HealthData;

/**
 * Where money and targets of one scheme lead from one position, by the scheme's transition.
 *
 * @param periods the years asked for; the trajectory ends earlier where a year cannot be shared out
 * @param near areas near an edge of the first year's policy
 */
record PaceOfChange(SchemePosition position, List<String> periods, Trajectory trajectory, List<CliffEdges.Near> near) {
    PaceOfChange {
        periods = List.copyOf(periods);
        near = List.copyOf(near);
    }

    /** From the position; empty where the scheme states no transition. */
    static Optional<PaceOfChange> of(HealthData data, SchemePosition position) {
        Scheme scheme = position.scheme();
        Transition transition = scheme.transition();
        if (transition == null) {
            return Optional.empty();
        }
        AreaFigures figures = AreaFigures.of(position);
        double[] money = position.areas().stream()
                .mapToDouble(area -> area.actual().number())
                .toArray();
        double[] target =
                position.areas().stream().mapToDouble(figures::unroundedTarget).toArray();
        YearPlans years = new YearPlans(data, position, transition);
        List<YearPlan> plans = years.plans();
        Trajectory trajectory = Trajectory.of(
                money,
                target,
                scheme.growth() == Growth.MULTIPLICATIVE ? GrowthRule.MULTIPLICATIVE : GrowthRule.ADDITIVE,
                transition.modifiers(),
                plans);
        return Optional.of(new PaceOfChange(
                position,
                years.periods(),
                trajectory,
                CliffEdges.of(plans.get(0).policy(), transition.modifiers(), trajectory.opening())));
    }

    /** Distances of each area, at the opening and after each year. */
    List<double[]> distances() {
        List<double[]> areas = new ArrayList<>();
        for (int i = 0; i < position.areas().size(); i++) {
            double[] distances = new double[trajectory.years().size() + 1];
            distances[0] = trajectory.opening()[i];
            for (int year = 1; year < distances.length; year++) {
                distances[year] = trajectory.years().get(year - 1).distance()[i];
            }
            areas.add(distances);
        }
        return areas;
    }
}
