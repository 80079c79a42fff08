package org.everyonecounts.models.allocation.explain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.everyonecounts.models.allocation.explain.Explanation.Step;
import org.everyonecounts.models.allocation.explain.Expression.Operation;
import org.everyonecounts.models.allocation.explain.Expression.Operator;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.measure.PlainDecimal;

/**
 * Writes the formula of a step as text: with symbols, {@code X = (1 − h) × NEED + h × WP(smr)}, and with numbers,
 * {@code X = (1 − 0.1) × 1,234.5 + 0.1 × 987.65}.
 *
 * <p>Brackets stand only where they are needed. An input has no formula; its text says where it comes from.
 */
public final class ExpressionText {
    /** Digits of a number inside a formula; the values of the steps themselves are given in full. */
    private static final int DIGITS = 12;

    private final Map<String, Step> steps = new LinkedHashMap<>();

    public ExpressionText(Explanation explanation) {
        explanation.steps().forEach(step -> steps.put(step.id(), step));
    }

    /** The formula in symbols, or the source of an input. */
    public String symbols(Step step) {
        return write(step, Step::symbol);
    }

    /** The formula in numbers, or the source of an input. */
    public String numbers(Step step) {
        return write(step, earlier -> number(earlier.value()));
    }

    /** A figure with separators for thousands and at most 12 digits, or its token. */
    public static String number(Figure figure) {
        if (!figure.isNumber()) {
            return figure.toString();
        }
        BigDecimal exact = figure.isExact() ? figure.exact() : new BigDecimal(PlainDecimal.of(figure.number()));
        BigDecimal round = exact.signum() == 0 ? BigDecimal.ZERO : exact.round(new MathContext(DIGITS));
        String plain = round.stripTrailingZeros().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String sign = whole.startsWith("-") ? "−" : "";
        return sign
                + whole.replace("-", "").replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",")
                + (point < 0 ? "" : plain.substring(point));
    }

    private String write(Step step, Function<Step, String> name) {
        return step.expression() instanceof Expression.Input input
                ? step.symbol() + ": " + input.source()
                : step.symbol() + " = " + write(step.expression(), name);
    }

    private String write(Expression expression, Function<Step, String> name) {
        if (expression instanceof Expression.Ref ref) {
            return name.apply(Objects.requireNonNull(steps.get(ref.step()), () -> "no step " + ref.step()));
        }
        if (expression instanceof Expression.Constant constant) {
            return number(Figure.of(constant.value()));
        }
        if (expression instanceof Expression.Input input) {
            return input.source();
        }
        Operation operation = (Operation) expression;
        List<String> parts = new ArrayList<>();
        for (Expression term : operation.terms()) {
            String text = write(term, name);
            parts.add(bracketed(operation.operator(), term, parts.isEmpty(), text) ? "(" + text + ")" : text);
        }
        return String.join(" " + sign(operation.operator()) + " ", parts);
    }

    /** True where the term would be read otherwise without brackets, or begins with a minus behind another sign. */
    private static boolean bracketed(Operator outer, Expression term, boolean first, String text) {
        if (!(term instanceof Operation inner)) {
            return !first && text.startsWith("−");
        }
        int difference = strength(inner.operator()) - strength(outer);
        boolean associates = outer == Operator.ADD || outer == Operator.MULTIPLY;
        return difference < 0 || (difference == 0 && (outer == Operator.POWER || !(first || associates)));
    }

    private static int strength(Operator operator) {
        return switch (operator) {
            case ADD, SUBTRACT -> 1;
            case MULTIPLY, DIVIDE -> 2;
            case POWER -> 3;
        };
    }

    private static String sign(Operator operator) {
        return switch (operator) {
            case ADD -> "+";
            case SUBTRACT -> "−";
            case MULTIPLY -> "×";
            case DIVIDE -> "÷";
            case POWER -> "^";
        };
    }
}
