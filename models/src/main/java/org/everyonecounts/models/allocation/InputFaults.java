package org.everyonecounts.models.allocation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.everyonecounts.models.area.AreaColumn;
import org.everyonecounts.models.area.RollUp;
import org.everyonecounts.models.measure.Figure;

/** Figures that are there but from which no share can be taken: a column below zero or nothing but zeros, a block without need. */
final class InputFaults {
    private InputFaults() {}

    /** The first fault as a sentence that names area and figure and says how to mend it. */
    static Optional<String> first(SchemeInputs inputs) {
        for (Map.Entry<String, AreaColumn> column : inputs.columns().entrySet()) {
            if (!column.getKey().startsWith(SchemeInputs.ADJUSTMENT)) {
                Optional<String> fault = below(inputs, column.getKey(), column.getValue())
                        .or(() -> nothing(inputs, column.getKey(), column.getValue()));
                if (fault.isPresent()) {
                    return fault;
                }
            }
        }
        return blocks(inputs);
    }

    /** People, need, costs and targets cannot be negative in any area; money can (repayments). */
    private static Optional<String> below(SchemeInputs inputs, String name, AreaColumn column) {
        if (name.equals(SchemeInputs.ACTUAL)) {
            return Optional.empty();
        }
        return inputs.areas().stream()
                .filter(code -> column.get(code).number() < 0)
                .findFirst()
                .map(code -> what(inputs, name) + " of area " + code + " is " + column.get(code)
                        + "; it cannot be below zero; correct the row in resource " + resource(inputs, name));
    }

    private static Optional<String> nothing(SchemeInputs inputs, String name, AreaColumn column) {
        Figure sum = RollUp.sum(inputs.areas().stream().map(column::get).toList());
        return sum.number() > 0
                ? Optional.empty()
                : Optional.of(what(inputs, name) + " of all areas sums to " + sum
                        + "; it must be above zero; correct the rows in resource " + resource(inputs, name));
    }

    private static Optional<String> blocks(SchemeInputs inputs) {
        try {
            ShareFormula.of(inputs.scheme().blocks(), inputs.formulaColumns());
            return Optional.empty();
        } catch (IllegalArgumentException nothingLeft) {
            // Every column has something in it, but no area has something in all that the block multiplies.
            return Optional.of(nothingLeft.getMessage()
                    + "; give some area a need and a cost above zero in resources need and costs");
        }
    }

    private static String what(SchemeInputs inputs, String name) {
        Scheme scheme = inputs.scheme();
        if (name.startsWith(SchemeInputs.NEED)) {
            return "need component " + name.substring(SchemeInputs.NEED.length());
        }
        if (name.startsWith(SchemeInputs.COST)) {
            return "cost factor " + name.substring(SchemeInputs.COST.length());
        }
        if (name.equals(SchemeInputs.PEOPLE)) {
            return "population of basis " + scheme.populationBasis();
        }
        boolean supplied = scheme.target() == TargetMode.SUPPLIED;
        String money = name.equals(SchemeInputs.TARGET) ? "target" : supplied ? "baseline" : "spending";
        return money + " of stream " + scheme.stream();
    }

    private static String resource(SchemeInputs inputs, String name) {
        for (String start : List.of(SchemeInputs.NEED, SchemeInputs.COST)) {
            if (name.startsWith(start)) {
                return start.equals(SchemeInputs.NEED) ? "need" : "costs";
            }
        }
        if (name.equals(SchemeInputs.PEOPLE)) {
            return "population";
        }
        return inputs.scheme().target() == TargetMode.SUPPLIED ? "allocations" : "spending";
    }
}
