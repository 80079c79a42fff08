package org.everyonecounts.models.allocation.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Objects;
import org.everyonecounts.models.allocation.explain.Explanation.Step;
import org.everyonecounts.models.allocation.explain.Expression.Operation;
import org.everyonecounts.models.measure.Figure;

/** Holds an explanation to what its own formulas give when they start from nothing but the inputs. */
public final class LiveSteps {
    private LiveSteps() {}

    /** Every step within 1e-12 of the largest term it is made from: of a difference of large numbers no more can be asked. */
    public static void assertAgree(Explanation explanation) {
        Map<String, Figure> live = Evaluation.recomputed(explanation.steps());
        for (Step step : explanation.steps()) {
            Figure again = Objects.requireNonNull(live.get(step.id()));
            String what = explanation.areaCode() + " " + step.id();
            assertThat(again.state()).as(what).isEqualTo(step.value().state());
            if (step.value().isNumber()) {
                assertThat(again.number())
                        .as(what)
                        .isCloseTo(step.value().number(), within(1e-12 * scale(step.expression(), live)));
            }
        }
    }

    private static double scale(Expression expression, Map<String, Figure> live) {
        if (expression instanceof Expression.Input) {
            return 0;
        }
        double scale = Math.abs(Evaluation.of(expression, live::get).number());
        if (expression instanceof Operation operation
                && (operation.operator() == Expression.Operator.ADD
                        || operation.operator() == Expression.Operator.SUBTRACT)) {
            for (Expression term : operation.terms()) {
                scale = Math.max(scale, scale(term, live));
            }
        }
        return scale;
    }
}
