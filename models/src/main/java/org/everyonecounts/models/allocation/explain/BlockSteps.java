package org.everyonecounts.models.allocation.explain;

import java.util.ArrayList;
import java.util.List;
import org.everyonecounts.models.allocation.Scheme.Block;
import org.everyonecounts.models.allocation.Scheme.Component;
import org.everyonecounts.models.allocation.Scheme.Cost;
import org.everyonecounts.models.allocation.Scheme.CostOn;
import org.everyonecounts.models.allocation.Scheme.HealthInequalities;
import org.everyonecounts.models.allocation.SchemeInputs;
import org.everyonecounts.models.allocation.explain.Expression.Ref;
import org.everyonecounts.models.allocation.explain.Steps.Name;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.measure.PlainDecimal;

/**
 * The weighted people of one block, from need through costs and inequalities to the area's share of the block.
 *
 * <p>Costs and products of indices do not add up over areas, so of an area with several members they are read as the sum over the members.
 */
final class BlockSteps {
    private final AreaView view;
    private final Steps steps;
    private final Block block;
    private final int place;
    private final boolean several;

    BlockSteps(AreaView view, Steps steps, int place) {
        this.view = view;
        this.steps = steps;
        this.place = place;
        this.block = view.scheme().blocks().get(place);
        this.several = view.scheme().blocks().size() > 1;
    }

    /** Adds the steps; gives the area's share of the block. */
    Ref add() {
        double[] ofAll = new NeedOfAll(view, block).need();
        Ref need = block.programmes().isEmpty() ? weightedSum() : new ProgrammeSteps(view, steps, block, several).add();
        List<Cost> onNeed = costs(CostOn.NEED);
        if (!onNeed.isEmpty()) {
            need = normalised(need, onNeed, ofAll);
        }
        HealthInequalities inequalities = block.healthInequalities();
        List<Cost> afterwards = costs(CostOn.NEED_AND_INEQUALITIES);
        Figure people = Figure.of(view.area().blockPeople().get(place));
        Name x = name("block_people", "X", "weighted people of the block");
        Ref result;
        if (afterwards.isEmpty()) {
            result = inequalities == null
                    ? steps.computed(x, need, people, "Nothing is added to need in this block.")
                    : steps.computed(x, blend(need, inequalities), people, blendWords(inequalities));
        } else {
            Ref blended = inequalities == null
                    ? need
                    : steps.computed(
                            name("blend", "BLEND", "need and inequalities together"),
                            blend(need, inequalities),
                            blendWords(inequalities));
            result = view.single()
                    ? steps.computed(
                            x,
                            Expression.times(withCosts(blended, afterwards)),
                            people,
                            "Raised or lowered by what care costs in the area.")
                    : steps.input(
                            x,
                            people,
                            view.source("need and inequalities times costs"),
                            "What care costs differs within the area, so its parts are multiplied first and then summed.");
        }
        Ref all = steps.input(
                name("block_people_nation", "ΣX", "weighted people of the block, nation"),
                view.total(one -> one.blockPeople().get(place)),
                view.everywhere(),
                "The weighted people of all areas together.");
        return steps.computed(
                new Name(id("block_share"), symbol("x"), "share of the block", Steps.FRACTION),
                Expression.over(result, all),
                "The part of the block's weighted people who live in the area.");
    }

    private Ref weightedSum() {
        List<Expression> terms = new ArrayList<>();
        for (Component component : block.components()) {
            Expression people = new Ref(ComponentSteps.weightedPeople(component.id()));
            terms.add(
                    component.weight() == 1 && block.components().size() == 1
                            ? people
                            : Expression.times(weight(component), people));
        }
        return steps.computed(
                name("need", "NEED", "weighted people by need"),
                Expression.sum(terms),
                terms.size() == 1
                        ? "Need is measured by one component."
                        : "Each component of need counts by its weight in the scheme; the weights sum to 1.");
    }

    private Ref weight(Component component) {
        String words = ComponentSteps.words(component.id());
        return steps.input(
                new Name(
                        id("weight." + component.id()),
                        several ? "s(" + block.id() + ": " + component.id() + ")" : "s(" + component.id() + ")",
                        "weight of " + words,
                        Steps.FRACTION),
                Figure.of(component.weight()),
                "scheme",
                "How much " + words + " counts, as the scheme says.");
    }

    private Ref normalised(Ref need, List<Cost> onNeed, double[] needOfAll) {
        double[] costed = new NeedOfAll(view, block).times(needOfAll, onNeed);
        Name name = name("need_costed", "NEED_costs", "need times costs");
        Ref own = view.single()
                ? steps.computed(
                        name,
                        Expression.times(withCosts(need, onNeed)),
                        "Raised or lowered by what care costs in the area.")
                : steps.input(
                        name,
                        view.own(costed),
                        view.source("need times costs"),
                        "What care costs differs within the area, so its parts are multiplied first and then summed.");
        Ref all = steps.input(
                name("need_costed_nation", "ΣNEED_costs", "need times costs, nation"),
                view.total(costed),
                view.everywhere(),
                "Need times costs of all areas together.");
        return steps.computed(
                name("need_normalised", "NEED_norm", "need times costs, normalised"),
                Expression.over(Expression.times(own, new Ref(ComponentSteps.NATION)), all),
                "Brought back to the people of the nation, so that costs move weighted people between areas and add none.");
    }

    private Expression blend(Ref need, HealthInequalities inequalities) {
        Ref h = steps.input(
                new Name(id("inequalities_weight"), symbol("h"), "weight of health inequalities", Steps.FRACTION),
                Figure.of(inequalities.weight()),
                "scheme",
                "The part of the weighted people that follows health inequalities, as the scheme says.");
        return Expression.sum(List.of(
                Expression.times(Expression.less(new Expression.Constant(1), h), need),
                Expression.times(h, new Ref(ComponentSteps.weightedPeople(inequalities.component())))));
    }

    private String blendWords(HealthInequalities inequalities) {
        String percent = PlainDecimal.of(
                Figure.of(inequalities.weight()).exact().scaleByPowerOfTen(2).doubleValue());
        return percent + " % of the weighted people follow " + ComponentSteps.words(inequalities.component())
                + " and the rest follow need.";
    }

    private List<Expression> withCosts(Ref amount, List<Cost> costs) {
        List<Expression> terms = new ArrayList<>(List.of(amount));
        costs.forEach(cost -> terms.add(cost(cost)));
        return terms;
    }

    private Ref cost(Cost cost) {
        String id = "cost." + cost.factor();
        return steps.has(id)
                ? new Ref(id)
                : steps.input(
                        new Name(id, cost.factor(), "cost factor " + ComponentSteps.words(cost.factor()), Steps.INDEX),
                        view.own(SchemeInputs.COST + cost.factor()),
                        "cost factor " + cost.factor(),
                        "What the same care costs in the area; the nation is 1.");
    }

    private List<Cost> costs(CostOn on) {
        return block.costs().stream().filter(cost -> cost.on() == on).toList();
    }

    private Name name(String id, String symbol, String title) {
        return new Name(id(id), symbol(symbol), several ? title + ", " + words() : title, Steps.PEOPLE);
    }

    private String words() {
        return ComponentSteps.words(block.id());
    }

    private String id(String id) {
        return several ? id + "." + block.id() : id;
    }

    private String symbol(String symbol) {
        return several ? symbol + "(" + block.id() + ")" : symbol;
    }
}
