package org.everyonecounts.models.allocation.explain;

import java.util.List;
import org.everyonecounts.models.allocation.InequalityScale;
import org.everyonecounts.models.allocation.InequalityWeights;
import org.everyonecounts.models.allocation.NeedComponents;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.SchemeInputs;
import org.everyonecounts.models.allocation.explain.Steps.Name;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.measure.PlainDecimal;

/** The people of the area and of the nation, and the weighted people of every component of need. */
final class ComponentSteps {
    static final String POPULATION = "population";
    static final String NATION = "population_nation";

    private final AreaView view;
    private final Steps steps;

    ComponentSteps(AreaView view, Steps steps) {
        this.view = view;
        this.steps = steps;
    }

    /** Id of the step that holds the weighted people of a component. */
    static String weightedPeople(String component) {
        return "weighted_people." + component;
    }

    /** Id of the step that holds the need index of a component. */
    static String index(String component) {
        return "need_index." + component;
    }

    /** A component in words. */
    static String words(String component) {
        return component.replace('_', ' ');
    }

    void add() {
        Scheme scheme = view.scheme();
        String basis = scheme.populationBasis() + " population" + constrained(scheme);
        steps.input(
                new Name(POPULATION, "P", "people of the area", Steps.PEOPLE),
                view.own(SchemeInputs.PEOPLE),
                view.source(basis),
                "The people of the area: its " + basis + ".");
        steps.input(
                new Name(NATION, "N", "people of the nation", Steps.PEOPLE),
                view.whole().people(),
                view.everywhere(),
                "The people of all areas together.");
        List<String> components = List.copyOf(NeedComponents.weights(scheme).keySet());
        components.forEach(this::component);
    }

    private static String constrained(Scheme scheme) {
        Scheme.Constraint constraint = scheme.constraint();
        return constraint == null
                ? ""
                : ", scaled to the " + constraint.basis() + " population of each " + words(constraint.level());
    }

    private void component(String id) {
        Figure weighted = Figure.of(view.area().componentPeople().get(view.component(id)));
        Name name = new Name(weightedPeople(id), "WP(" + id + ")", "weighted people, " + words(id), Steps.PEOPLE);
        if (view.inputs().indexed().contains(id)) {
            normalised(id, name, weighted);
        } else {
            steps.input(
                    name,
                    weighted,
                    view.source("weighted population " + id),
                    "The people of the area, each counted by need for " + words(id) + ", as the data give them.");
        }
        steps.computed(
                new Name(index(id), "index(" + id + ")", "need index, " + words(id), Steps.INDEX),
                Expression.over(new Expression.Ref(weightedPeople(id)), new Expression.Ref(POPULATION)),
                view.figures().componentIndex(view.area(), view.component(id)),
                "Weighted people for each person; the nation is 1.");
    }

    private void normalised(String id, Name name, Figure weighted) {
        String column = SchemeInputs.NEED + id;
        Expression.Ref own = steps.input(
                new Name(
                        "people_times_index." + id, "Px(" + id + ")", "people times index, " + words(id), Steps.PEOPLE),
                view.own(column),
                view.source("people times " + id),
                "People times " + meaning(id) + ", before it is brought back to the people of the nation.");
        Expression.Ref all = steps.input(
                new Name(
                        "people_times_index_nation." + id,
                        "ΣPx(" + id + ")",
                        "the same of all areas, " + words(id),
                        Steps.PEOPLE),
                view.total(view.column(column)),
                view.everywhere(),
                "People times the same, of all areas together.");
        steps.computed(
                name,
                Expression.over(Expression.times(own, new Expression.Ref(NATION)), all),
                weighted,
                "Brought to the people of the nation, so that weighted people of all areas sum to the people of all areas.");
    }

    private String meaning(String id) {
        InequalityScale scale = InequalityWeights.scale(view.scheme(), id);
        if (scale instanceof InequalityScale.GroupScale groups) {
            String ratio = PlainDecimal.of(groups.ratio());
            return "the weight of their group, " + ratio + " to the power (group − 1) ÷ " + (groups.groups() - 1);
        }
        if (scale instanceof InequalityScale.Exponential exponential) {
            return "their weight, exp(" + PlainDecimal.of(exponential.slope()) + " × (ratio ÷ 100 − 1))";
        }
        return "the index of need";
    }
}
