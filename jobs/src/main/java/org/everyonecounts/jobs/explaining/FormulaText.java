package org.everyonecounts.jobs.explaining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.everyonecounts.models.allocation.explain.Explanation;
import org.everyonecounts.models.allocation.explain.Explanation.Step;
import org.everyonecounts.models.allocation.explain.Expression;
import org.everyonecounts.models.allocation.explain.Expression.Operation;
import org.everyonecounts.models.allocation.explain.Expression.Operator;
import org.everyonecounts.models.measure.PlainDecimal;

/** Formulas as a reader writes them, once with the symbols of the steps and once with their numbers put in. */
final class FormulaText {
    private final Map<String, Step> steps = new HashMap<>();

    FormulaText(Explanation explanation) {
        explanation.steps().forEach(step -> steps.put(step.id(), step));
    }

    /** For example {@code share × E}; for an input, where it was read. */
    String symbols(Expression expression) {
        return expression instanceof Expression.Input input ? "read: " + input.source() : text(expression, true);
    }

    /** For example {@code 0.02 × 1000000}; empty for an input. */
    String numbers(Expression expression) {
        return expression instanceof Expression.Input ? "" : text(expression, false);
    }

    private String text(Expression expression, boolean symbols) {
        if (expression instanceof Expression.Constant constant) {
            return PlainDecimal.of(constant.value());
        }
        if (expression instanceof Expression.Ref ref) {
            Step step = steps.get(ref.step());
            if (step == null) {
                throw new IllegalStateException("step " + ref.step() + " is referred to and not there");
            }
            return symbols ? step.symbol() : step.value().toString();
        }
        Operation operation = (Operation) expression;
        List<String> terms = new ArrayList<>();
        for (Expression term : operation.terms()) {
            String text = text(term, symbols);
            boolean grouped = (term instanceof Operation inner && inner.terms().size() > 1)
                    || (text.startsWith("-") && !terms.isEmpty());
            terms.add(grouped ? "(" + text + ")" : text);
        }
        return String.join(sign(operation.operator()), terms);
    }

    private static String sign(Operator operator) {
        return switch (operator) {
            case ADD -> " + ";
            case SUBTRACT -> " − ";
            case MULTIPLY -> " × ";
            case DIVIDE -> " ÷ ";
            case POWER -> " ^ ";
        };
    }
}
