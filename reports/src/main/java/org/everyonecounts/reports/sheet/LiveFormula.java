package org.everyonecounts.reports.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.everyonecounts.models.allocation.explain.Expression;
import org.everyonecounts.models.allocation.explain.Expression.Operation;
import org.everyonecounts.models.measure.PlainDecimal;
import org.everyonecounts.reports.sheet.CellFormula.At;
import org.everyonecounts.reports.sheet.CellFormula.Part;
import org.everyonecounts.reports.sheet.CellFormula.Signs;

/**
 * Writes the formula of a step as a spreadsheet formula over one column of a table in which each step has a row.
 *
 * <p>Only the four operations, powers and brackets are used: every spreadsheet program works them out alike.
 */
final class LiveFormula {
    private final Map<String, Integer> rows;
    private final int column;

    /**
     * @param rows row of each step by id, from 0
     * @param column column that holds the formulas, from 0
     */
    LiveFormula(Map<String, Integer> rows, int column) {
        this.rows = Map.copyOf(rows);
        this.column = column;
    }

    CellFormula of(Expression expression) {
        List<Part> parts = new ArrayList<>();
        write(expression, parts);
        return new CellFormula(parts);
    }

    private void write(Expression expression, List<Part> parts) {
        if (expression instanceof Expression.Ref ref) {
            int row = Objects.requireNonNull(rows.get(ref.step()), () -> "no row for step " + ref.step());
            parts.add(new At(row, column));
        } else if (expression instanceof Expression.Constant constant) {
            String number = PlainDecimal.of(constant.value());
            parts.add(new Signs(constant.value() < 0 ? "(" + number + ")" : number));
        } else if (expression instanceof Operation operation) {
            write(operation, parts);
        } else {
            throw new IllegalArgumentException("an input has no formula; its value is given by its step");
        }
    }

    private void write(Operation operation, List<Part> parts) {
        boolean first = true;
        for (Expression term : operation.terms()) {
            if (!first) {
                parts.add(new Signs(sign(operation.operator())));
            }
            first = false;
            boolean nested = term instanceof Operation inner && inner.terms().size() > 1;
            if (nested) {
                parts.add(new Signs("("));
            }
            write(term, parts);
            if (nested) {
                parts.add(new Signs(")"));
            }
        }
    }

    private static String sign(Expression.Operator operator) {
        return switch (operator) {
            case ADD -> "+";
            case SUBTRACT -> "-";
            case MULTIPLY -> "*";
            case DIVIDE -> "/";
            case POWER -> "^";
        };
    }
}
