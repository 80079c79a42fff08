package org.everyonecounts.models.allocation.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.everyonecounts.models.allocation.explain.Explanation.Step;
import org.everyonecounts.models.allocation.explain.Expression.Operation;
import org.everyonecounts.models.measure.Figure;

/**
 * Works out expressions: the value of a step from the values of earlier ones.
 *
 * <p>Terms are joined left to right in double arithmetic. A term without a number gives its own state; a result that is undefined, such
 * as a division by zero, is {@code [z]}.
 */
public final class Evaluation {
    private Evaluation() {}

    /**
     * The value of an expression.
     *
     * @param values the values of earlier steps, by id
     * @throws IllegalArgumentException for an {@link Expression.Input}, whose value is read and not worked out
     */
    public static Figure of(Expression expression, Function<String, Figure> values) {
        if (expression instanceof Expression.Ref ref) {
            return values.apply(ref.step());
        }
        if (expression instanceof Expression.Constant constant) {
            return Figure.of(constant.value());
        }
        if (expression instanceof Operation operation) {
            return of(operation, values);
        }
        throw new IllegalArgumentException("an input has no formula; its value is given by its step");
    }

    private static Figure of(Operation operation, Function<String, Figure> values) {
        double result = 0;
        boolean first = true;
        for (Expression term : operation.terms()) {
            Figure value = of(term, values);
            if (!value.isNumber()) {
                return value;
            }
            result = first ? value.number() : join(operation.operator(), result, value.number());
            first = false;
        }
        return Figure.ofFinite(result);
    }

    private static double join(Expression.Operator operator, double left, double right) {
        return switch (operator) {
            case ADD -> left + right;
            case SUBTRACT -> left - right;
            case MULTIPLY -> left * right;
            case DIVIDE -> left / right;
            case POWER -> StrictMath.pow(left, right);
        };
    }

    /**
     * Every step worked out again from the inputs alone, by id. A step that has no number stays as it is.
     *
     * @throws IllegalArgumentException when a step refers to one that does not come before it
     */
    public static Map<String, Figure> recomputed(List<Step> steps) {
        Map<String, Figure> values = new LinkedHashMap<>();
        for (Step step : steps) {
            boolean given = step.expression() instanceof Expression.Input
                    || !step.value().isNumber();
            values.put(step.id(), given ? step.value() : of(step.expression(), id -> earlier(values, id)));
        }
        return values;
    }

    private static Figure earlier(Map<String, Figure> values, String id) {
        Figure value = values.get(id);
        if (value == null) {
            throw new IllegalArgumentException(
                    "step " + id + " is referred to before it is worked out; known are " + values.keySet());
        }
        return value;
    }
}
