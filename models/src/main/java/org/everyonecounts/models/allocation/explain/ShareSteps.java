package org.everyonecounts.models.allocation.explain;

import java.util.ArrayList;
import java.util.List;
import org.everyonecounts.models.allocation.Scheme.Block;
import org.everyonecounts.models.allocation.explain.Expression.Ref;
import org.everyonecounts.models.allocation.explain.Steps.Name;
import org.everyonecounts.models.measure.Figure;

/** The area's share of need over all blocks, its weighted people and its need index. */
final class ShareSteps {
    static final String WEIGHTED = "weighted_population";

    private final AreaView view;
    private final Steps steps;

    ShareSteps(AreaView view, Steps steps) {
        this.view = view;
        this.steps = steps;
    }

    /** Adds the steps up to the share of need of all blocks. */
    Ref add() {
        List<Block> blocks = view.scheme().blocks();
        List<Expression> terms = new ArrayList<>();
        for (int place = 0; place < blocks.size(); place++) {
            Ref share = new BlockSteps(view, steps, place).add();
            terms.add(blocks.size() == 1 ? share : Expression.times(part(blocks.get(place)), share));
        }
        return steps.computed(
                new Name("need_share", "S", "share of need", Steps.FRACTION),
                Expression.sum(terms),
                Figure.of(view.area().needShare()),
                blocks.size() == 1
                        ? "The scheme has one block, whose share is that of the whole."
                        : "The area's share of each block, each block by its part of the money.");
    }

    /** Weighted people from the share that stands for need: of the blocks, or of the money where adjustments move it as well. */
    void weighted(Ref share) {
        steps.computed(
                new Name(WEIGHTED, "W", "weighted people", Steps.PEOPLE),
                Expression.times(new Ref(ComponentSteps.NATION), share),
                Figure.of(view.figures().weightedPeople(view.area())),
                "The share, as people of the nation.");
        steps.computed(
                new Name("need_index", "I", "need index", Steps.INDEX),
                Expression.over(new Ref(WEIGHTED), new Ref(ComponentSteps.POPULATION)),
                view.figures().needIndex(view.area()),
                "Weighted people for each person; above 1 is more need than in the nation.");
    }

    private Ref part(Block block) {
        return steps.input(
                new Name(
                        "block_weight." + block.id(),
                        "b(" + block.id() + ")",
                        "part of the money, " + ComponentSteps.words(block.id()),
                        Steps.FRACTION),
                Figure.of(block.share()),
                "scheme",
                "The block's part of the money, as the scheme says.");
    }
}
