package org.everyonecounts.models.allocation.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.everyonecounts.models.allocation.explain.Explanation.Step;
import org.everyonecounts.models.allocation.explain.Expression.Constant;
import org.everyonecounts.models.allocation.explain.Expression.Operation;
import org.everyonecounts.models.allocation.explain.Expression.Operator;
import org.everyonecounts.models.allocation.explain.Expression.Ref;
import org.everyonecounts.models.measure.Figure;
import org.junit.jupiter.api.Test;

/** Formulas as text, in symbols and in numbers. */
class ExpressionTextTest {
    private static final Ref A = new Ref("a");
    private static final Ref B = new Ref("b");

    private static Step step(String id, Figure value, Expression expression) {
        return new Step(id, id.toUpperCase(java.util.Locale.ROOT), id, "people", value, expression, "Words.");
    }

    private static final Step FIRST = step("a", Figure.of(1234.5), new Expression.Input("population"));
    private static final Step SECOND = step("b", Figure.of(-0.1), new Expression.Input("scheme"));

    private static Step third(Expression expression) {
        return step("c", Figure.of(1), expression);
    }

    private static String symbols(Expression expression) {
        Step last = third(expression);
        return new ExpressionText(
                        new Explanation("s", "2023/24", "icb", "A", "Name of A", List.of(FIRST, SECOND, last)))
                .symbols(last);
    }

    private static String numbers(Expression expression) {
        Step last = third(expression);
        return new ExpressionText(
                        new Explanation("s", "2023/24", "icb", "A", "Name of A", List.of(FIRST, SECOND, last)))
                .numbers(last);
    }

    @Test
    void brackets_stand_only_where_the_order_of_arithmetic_calls_for_them() {
        Constant one = new Constant(1);
        assertThat(symbols(
                        Expression.sum(List.of(Expression.times(Expression.less(one, A), B), Expression.times(A, B)))))
                .isEqualTo("C = (1 − A) × B + A × B");
        assertThat(symbols(Expression.less(Expression.over(A, B), one))).isEqualTo("C = A ÷ B − 1");
        assertThat(symbols(Expression.less(A, Expression.sum(List.of(B, one))))).isEqualTo("C = A − (B + 1)");
        assertThat(symbols(Expression.over(A, Expression.times(B, B)))).isEqualTo("C = A ÷ (B × B)");
        assertThat(symbols(Expression.over(Expression.times(A, B), B))).isEqualTo("C = A × B ÷ B");
        assertThat(symbols(new Operation(Operator.POWER, List.of(Expression.over(A, B), B))))
                .isEqualTo("C = (A ÷ B) ^ B");
    }

    @Test
    void numbers_have_separators_and_a_minus_behind_a_sign_has_brackets() {
        assertThat(numbers(Expression.times(A, B))).isEqualTo("C = 1,234.5 × (−0.1)");
        assertThat(numbers(Expression.times(B, A))).isEqualTo("C = −0.1 × 1,234.5");
        assertThat(ExpressionText.number(Figure.of(1_234_567.891234567))).isEqualTo("1,234,567.89123");
        assertThat(ExpressionText.number(Figure.of(100))).isEqualTo("100");
        assertThat(ExpressionText.number(Figure.of(-1000))).isEqualTo("−1,000");
        assertThat(ExpressionText.number(Figure.of(1e-20))).isEqualTo("0.00000000000000000001");
        assertThat(ExpressionText.number(Figure.of(0))).isEqualTo("0");
        assertThat(ExpressionText.number(Figure.NOT_AVAILABLE)).isEqualTo("[x]");
    }

    @Test
    void an_input_says_where_it_comes_from() {
        ExpressionText text =
                new ExpressionText(new Explanation("s", "2023/24", "icb", "A", "Name of A", List.of(FIRST, SECOND)));
        assertThat(text.symbols(FIRST)).isEqualTo("A: population");
        assertThat(text.numbers(SECOND)).isEqualTo("B: scheme");
    }
}
