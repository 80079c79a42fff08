package org.everyonecounts.models.allocation;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.everyonecounts.models.allocation.Scheme.Block;
import org.everyonecounts.models.allocation.Scheme.Component;
import org.everyonecounts.models.allocation.Scheme.HealthInequalities;
import org.everyonecounts.models.allocation.Scheme.Programme;
import org.everyonecounts.models.area.AreaColumn;
import org.everyonecounts.models.area.HealthData.NeedColumn;
import org.everyonecounts.models.area.HealthData.NeedKind;
import org.everyonecounts.models.measure.Figure;

/**
 * Turns groups or mortality ratios into weights of a person, at the level at which they came and before anything is added up; people
 * times weight then rolls up like any index.
 *
 * <p>A weight of an average is not the average of the weights, so the level matters: by hand, two areas of 100 people in groups 1 and 16 of
 * R = 10, G = 16 have 100 + 1,000 weighted people, not 200 times the weight of group 8.5.
 */
public final class InequalityWeights {
    private static final InequalityScale GIVEN = new InequalityScale.Given();

    private InequalityWeights() {}

    /** The scale of a component in a scheme; {@link InequalityScale.Given} for need and for components that the scheme does not name. */
    public static InequalityScale scale(Scheme scheme, String component) {
        for (Block block : scheme.blocks()) {
            HealthInequalities inequalities = block.healthInequalities();
            if (inequalities != null && inequalities.component().equals(component)) {
                return inequalities.scale();
            }
        }
        return GIVEN;
    }

    /** Why the components of a scheme cannot be turned into weights: one of them would have to be two things at once. */
    static Optional<String> fault(Scheme scheme) {
        Map<String, InequalityScale> scales = new TreeMap<>();
        for (Block block : scheme.blocks()) {
            for (Component component : block.components()) {
                scales.putIfAbsent(component.id(), GIVEN);
            }
            for (Programme programme : block.programmes()) {
                programme.indices().forEach(index -> scales.putIfAbsent(index, GIVEN));
            }
        }
        for (Block block : scheme.blocks()) {
            HealthInequalities inequalities = block.healthInequalities();
            if (inequalities != null) {
                InequalityScale before = scales.putIfAbsent(inequalities.component(), inequalities.scale());
                if (before != null && !before.equals(inequalities.scale())) {
                    return Optional.of("component " + inequalities.component()
                            + " is used with two scales; give each scale a component of its own");
                }
            }
        }
        return Optional.empty();
    }

    /** Why the values of a component have no weight on the scale. */
    static Optional<String> fault(String component, NeedColumn need, InequalityScale scale) {
        if (scale.equals(GIVEN)) {
            return Optional.empty();
        }
        if (need.kind() == NeedKind.WEIGHTED_POPULATION) {
            return Optional.of("component " + component
                    + " is given as weighted people, which have no scale; take the scale out of the scheme, or give the"
                    + " component as kind index");
        }
        for (Map.Entry<String, Figure> value : need.values().values().entrySet()) {
            Optional<String> fault =
                    value.getValue().isNumber() ? scale.fault(value.getValue().number()) : Optional.empty();
            if (fault.isPresent()) {
                return Optional.of("component " + component + " of area " + value.getKey() + " is " + value.getValue()
                        + ", but " + fault.get() + "; correct the row, or the groups of the scheme");
            }
        }
        return Optional.empty();
    }

    /** The component as an index: weights, and their errors to first order. */
    static NeedColumn of(NeedColumn need, InequalityScale scale) {
        if (scale.equals(GIVEN)) {
            return need;
        }
        SortedMap<String, Figure> weights = new TreeMap<>();
        SortedMap<String, Figure> errors = new TreeMap<>();
        need.values().values().forEach((code, value) -> {
            weights.put(code, value.map(scale::weight));
            Figure error = need.standardErrors().values().get(code);
            if (error != null) {
                errors.put(code, value.isNumber() ? error.map(own -> scaled(own, scale, value)) : error);
            }
        });
        AreaColumn values = need.values();
        return new NeedColumn(
                NeedKind.INDEX,
                new AreaColumn(values.level(), weights, values.flags()),
                AreaColumn.of(need.standardErrors().level(), errors));
    }

    private static double scaled(double error, InequalityScale scale, Figure value) {
        return error * Math.abs(scale.slope(value.number()));
    }
}
