package org.everyonecounts.models.allocation.explain;

import java.util.List;

/** A formula over earlier steps, free of any notation: text, JSON and live spreadsheet formulas are written from it. */
public sealed interface Expression {
    /** The value was read, or is a total over all areas; {@code source} says from where. */
    record Input(String source) implements Expression {}

    /** The value of an earlier step. */
    record Ref(String step) implements Expression {}

    record Constant(double value) implements Expression {}

    /** Terms joined by one operator, left to right; one term alone is itself. */
    record Operation(Operator operator, List<Expression> terms) implements Expression {
        public Operation {
            if (terms.isEmpty()) {
                throw new IllegalArgumentException(operator + " has no terms; it must have at least one");
            }
            terms = List.copyOf(terms);
        }
    }

    /** What joins terms. */
    enum Operator {
        ADD,
        SUBTRACT,
        MULTIPLY,
        DIVIDE,
        POWER
    }

    static Expression sum(List<? extends Expression> terms) {
        return joined(Operator.ADD, terms);
    }

    static Expression less(Expression from, Expression what) {
        return joined(Operator.SUBTRACT, List.of(from, what));
    }

    static Expression times(Expression... terms) {
        return joined(Operator.MULTIPLY, List.of(terms));
    }

    static Expression times(List<? extends Expression> terms) {
        return joined(Operator.MULTIPLY, terms);
    }

    static Expression over(Expression numerator, Expression denominator) {
        return joined(Operator.DIVIDE, List.of(numerator, denominator));
    }

    private static Expression joined(Operator operator, List<? extends Expression> terms) {
        return terms.size() == 1 ? terms.get(0) : new Operation(operator, List.copyOf(terms));
    }
}
