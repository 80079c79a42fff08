package org.everyonecounts.models.allocation.explain;

import java.util.ArrayList;
import java.util.List;
import org.everyonecounts.models.allocation.Scheme.Adjustment;
import org.everyonecounts.models.allocation.Scheme.Effect;
import org.everyonecounts.models.allocation.SchemeInputs;
import org.everyonecounts.models.allocation.explain.Expression.Constant;
import org.everyonecounts.models.allocation.explain.Expression.Ref;
import org.everyonecounts.models.allocation.explain.Steps.Name;
import org.everyonecounts.models.measure.Figure;

/** Pounds outside the blocks: lump sums, own resources, the top slice, and the money that is left for the blocks. */
final class AdjustmentSteps {
    private final AreaView view;
    private final Steps steps;
    private final Ref money;

    AdjustmentSteps(AreaView view, Steps steps, Ref money) {
        this.view = view;
        this.steps = steps;
        this.money = money;
    }

    /** Adds the adjustments of the area; gives their net sum. */
    Ref ofTheArea() {
        List<Expression> terms = new ArrayList<>();
        for (Adjustment adjustment : view.scheme().adjustments()) {
            Ref pounds = adjustment.effect() == Effect.TOP_SLICE ? topSlice(adjustment) : lumpSum(adjustment);
            terms.add(adjustment.effect() == Effect.SUBTRACT ? Expression.times(new Constant(-1), pounds) : pounds);
        }
        return steps.computed(
                new Name("net", "G", "pounds outside the blocks", Steps.POUNDS),
                Expression.sum(terms),
                "What is added to the area outside the blocks, less its own resources.");
    }

    /** Adds the money left for the blocks. */
    Ref left() {
        Ref all = steps.input(
                new Name("net_nation", "ΣG", "pounds outside the blocks, nation", Steps.POUNDS),
                view.total(view.inputs().netAdjustments()),
                view.everywhere(),
                "The same of all areas together.");
        return steps.computed(
                new Name("money_left", "E_left", "money left for the blocks", Steps.POUNDS),
                Expression.less(money, all),
                "What the blocks share out by need.");
    }

    private Ref lumpSum(Adjustment adjustment) {
        boolean added = adjustment.effect() == Effect.ADD;
        return steps.input(
                new Name(
                        "adjustment." + adjustment.id(),
                        adjustment.id(),
                        (added ? "adjustment " : "own resources ") + ComponentSteps.words(adjustment.id()),
                        Steps.POUNDS),
                view.own(SchemeInputs.ADJUSTMENT + adjustment.id()),
                view.source("adjustment " + adjustment.id()),
                added
                        ? "A lump sum added to the area; an area without a row has none."
                        : "What the area raises itself, taken from its fair share.");
    }

    private Ref topSlice(Adjustment adjustment) {
        Ref share = steps.input(
                new Name(
                        "top_slice_share." + adjustment.id(),
                        "t(" + adjustment.id() + ")",
                        "part of the money, " + ComponentSteps.words(adjustment.id()),
                        Steps.FRACTION),
                Figure.of(adjustment.share()),
                "scheme",
                "The part of the money taken off first, as the scheme says.");
        return steps.computed(
                new Name(
                        "top_slice." + adjustment.id(),
                        adjustment.id(),
                        "top slice " + ComponentSteps.words(adjustment.id()),
                        Steps.POUNDS),
                Expression.over(
                        Expression.times(share, money, new Ref(ComponentSteps.POPULATION)),
                        new Ref(ComponentSteps.NATION)),
                "The money taken off first comes back to areas by people.");
    }
}
