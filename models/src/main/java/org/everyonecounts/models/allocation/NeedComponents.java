package org.everyonecounts.models.allocation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import org.everyonecounts.models.allocation.Scheme.Block;
import org.everyonecounts.models.allocation.Scheme.Component;
import org.everyonecounts.models.allocation.Scheme.HealthInequalities;
import org.everyonecounts.models.allocation.Scheme.Programme;
import org.everyonecounts.models.area.AreaColumn;
import org.everyonecounts.models.area.Geography;
import org.everyonecounts.models.area.HealthData.NeedColumn;
import org.everyonecounts.models.area.HealthData.NeedKind;
import org.everyonecounts.models.area.RollUp;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.measure.Flag;

/**
 * The need components of a scheme as columns of weighted people.
 *
 * <p>A component given as weighted population is taken as given. One given as index becomes P · index at its own level, where people
 * and index are both known; it can be added up from there, and is normalised to the people once the areas in use are known.
 */
public final class NeedComponents {
    private NeedComponents() {}

    /**
     * The part of the money that each component acts on, by id in the order of the scheme: block share · (1 − h) · s_k, and block share · h
     * for the inequalities; a component of several blocks has the sum. They sum to 1 where there are no programmes. Every index of a
     * programme acts on the whole of it, so that with programmes they can sum to more.
     */
    public static Map<String, Double> weights(Scheme scheme) {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (Block block : scheme.blocks()) {
            HealthInequalities inequalities = block.healthInequalities();
            double h = inequalities == null ? 0 : inequalities.weight();
            for (Component component : block.components()) {
                weights.merge(component.id(), block.share() * (1 - h) * component.weight(), Double::sum);
            }
            for (Programme programme : block.programmes()) {
                for (String index : programme.indices()) {
                    weights.merge(index, block.share() * (1 - h) * programme.share(), Double::sum);
                }
            }
            if (inequalities != null) {
                weights.merge(inequalities.component(), block.share() * h, Double::sum);
            }
        }
        return weights;
    }

    /**
     * Weighted people, not yet normalised, at a level; empty where the column is coarser than the level, or is an index finer than the
     * people it would be weighted by.
     */
    public static Optional<AreaColumn> weightedPeople(
            NeedColumn need, AreaColumn people, Geography geography, String level) {
        AreaColumn values = need.values();
        if (!geography.atOrAbove(level, values.level())) {
            return Optional.empty();
        }
        if (need.kind() == NeedKind.WEIGHTED_POPULATION) {
            return Optional.of(RollUp.sums(values, geography, level));
        }
        if (!geography.atOrAbove(values.level(), people.level())) {
            return Optional.empty();
        }
        return Optional.of(
                RollUp.sums(product(values, RollUp.sums(people, geography, values.level())), geography, level));
    }

    /**
     * Standard errors of {@link #weightedPeople}, not yet normalised: √Σ se² over the areas added up, taken as independent. Empty where the
     * component has none, or cannot be brought to the level.
     */
    public static Optional<AreaColumn> standardErrors(
            NeedColumn need, AreaColumn people, Geography geography, String level) {
        AreaColumn errors = need.standardErrors();
        boolean index = need.kind() == NeedKind.INDEX;
        if (errors.values().isEmpty()
                || !geography.atOrAbove(level, errors.level())
                || (index && !geography.atOrAbove(errors.level(), people.level()))) {
            return Optional.empty();
        }
        AreaColumn own = index ? product(errors, RollUp.sums(people, geography, errors.level())) : errors;
        AreaColumn variances = RollUp.sums(each(own, error -> error * error), geography, level);
        return Optional.of(each(variances, StrictMath::sqrt));
    }

    private static AreaColumn each(AreaColumn column, DoubleUnaryOperator function) {
        SortedMap<String, Figure> values = new TreeMap<>();
        column.values().forEach((code, figure) -> values.put(code, figure.map(function)));
        return AreaColumn.of(column.level(), values);
    }

    private static AreaColumn product(AreaColumn index, AreaColumn people) {
        SortedMap<String, Figure> values = new TreeMap<>();
        SortedMap<String, Set<Flag>> flags = new TreeMap<>(index.flags());
        index.values().forEach((code, value) -> {
            Figure persons = people.get(code);
            values.put(code, value.isNumber() ? persons.map(number -> number * value.number()) : value);
        });
        return new AreaColumn(index.level(), values, flags);
    }
}
