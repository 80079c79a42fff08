package org.everyonecounts.models.allocation.explain;

import java.util.ArrayList;
import java.util.List;
import org.everyonecounts.models.allocation.Scheme.Block;
import org.everyonecounts.models.allocation.Scheme.Programme;
import org.everyonecounts.models.allocation.explain.Expression.Ref;
import org.everyonecounts.models.allocation.explain.Steps.Name;
import org.everyonecounts.models.measure.Figure;

/** Need of a block of care programmes: each a product of indices, added up by the shares of the programmes. */
final class ProgrammeSteps {
    private final AreaView view;
    private final Steps steps;
    private final Block block;
    private final boolean several;

    ProgrammeSteps(AreaView view, Steps steps, Block block, boolean several) {
        this.view = view;
        this.steps = steps;
        this.block = block;
        this.several = several;
    }

    /** Adds the steps; gives NEED of the block. */
    Ref add() {
        List<Expression> terms = new ArrayList<>();
        for (Programme programme : block.programmes()) {
            Ref part = part(programme);
            terms.add(block.programmes().size() == 1 ? part : Expression.times(share(programme), part));
        }
        Ref share = steps.computed(
                new Name(
                        several ? "programmes_share." + block.id() : "programmes_share",
                        several ? "y(" + block.id() + ")" : "y",
                        "share of need, all programmes",
                        Steps.FRACTION),
                Expression.sum(terms),
                "Each programme counts by its part of the block.");
        return steps.computed(
                new Name(
                        several ? "need." + block.id() : "need",
                        several ? "NEED(" + block.id() + ")" : "NEED",
                        "weighted people by need",
                        Steps.PEOPLE),
                Expression.times(share, new Ref(ComponentSteps.NATION)),
                "The area's share of need, as people of the nation.");
    }

    private Ref share(Programme programme) {
        return steps.input(
                new Name(
                        id("programme_weight", programme),
                        symbol("s", programme),
                        "part of the programme " + ComponentSteps.words(programme.id()),
                        Steps.FRACTION),
                Figure.of(programme.share()),
                "scheme",
                "How much the programme counts in the block, as the scheme says.");
    }

    private Ref part(Programme programme) {
        double[] ofAll = new NeedOfAll(view, block).product(programme);
        String words = ComponentSteps.words(programme.id());
        Name name = new Name(
                id("programme_people", programme),
                symbol("Y", programme),
                "people times indices, " + words,
                Steps.PEOPLE);
        Ref own;
        if (view.single() && !view.area().isEmpty()) {
            List<Expression> terms = new ArrayList<>(List.of(new Ref(ComponentSteps.POPULATION)));
            programme.indices().forEach(index -> terms.add(new Ref(ComponentSteps.index(index))));
            own = steps.computed(
                    name, Expression.times(terms), "People times every index of the programme; the indices multiply.");
        } else {
            own = steps.input(
                    name,
                    view.own(ofAll),
                    view.source("people times indices"),
                    "Indices differ within the area, so its parts are multiplied first and then summed.");
        }
        Ref all = steps.input(
                new Name(
                        id("programme_people_nation", programme),
                        "Σ" + symbol("Y", programme),
                        "the same of all areas, " + words,
                        Steps.PEOPLE),
                view.total(ofAll),
                view.everywhere(),
                "People times indices of all areas together.");
        return steps.computed(
                new Name(
                        id("programme_share", programme),
                        symbol("y", programme),
                        "share of the programme " + words,
                        Steps.FRACTION),
                Expression.over(own, all),
                "The part of the programme's need that is in the area.");
    }

    private String id(String id, Programme programme) {
        return several ? id + "." + block.id() + "." + programme.id() : id + "." + programme.id();
    }

    private String symbol(String symbol, Programme programme) {
        return several ? symbol + "(" + block.id() + ": " + programme.id() + ")" : symbol + "(" + programme.id() + ")";
    }
}
