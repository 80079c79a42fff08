package org.everyonecounts.models.allocation.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.everyonecounts.models.allocation.explain.Explanation.Step;
import org.everyonecounts.models.measure.Figure;

/** The steps of an explanation as they are found; each addition gives a reference for use in later formulas. */
final class Steps {
    static final String PEOPLE = "people";
    static final String POUNDS = "£";
    static final String PER_HEAD = "£ per head";
    static final String FRACTION = "fraction";
    static final String INDEX = "index";

    private final List<Step> steps = new ArrayList<>();
    private final Map<String, Figure> values = new LinkedHashMap<>();

    /** What a step is called. */
    record Name(String id, String symbol, String title, String unit) {}

    /** A value that was read, or is a total over areas. */
    Expression.Ref input(Name name, Figure value, String source, String words) {
        return add(name, value, new Expression.Input(source), words);
    }

    /** A value worked out from earlier ones here and now. */
    Expression.Ref computed(Name name, Expression expression, String words) {
        return add(name, Evaluation.of(expression, this::value), expression, words);
    }

    /** A value worked out by the formula of the run; the expression gives the same but for the last digits. */
    Expression.Ref computed(Name name, Expression expression, Figure ofTheRun, String words) {
        return add(name, ofTheRun, expression, words);
    }

    private Expression.Ref add(Name name, Figure value, Expression expression, String words) {
        if (values.put(name.id(), value) != null) {
            throw new IllegalArgumentException("step " + name.id() + " is given twice; an id must be unique");
        }
        steps.add(new Step(name.id(), name.symbol(), name.title(), name.unit(), value, expression, words));
        return new Expression.Ref(name.id());
    }

    /** The value of a step given before. */
    Figure value(String id) {
        return Objects.requireNonNull(values.get(id), () -> "step " + id + " comes later or never");
    }

    boolean has(String id) {
        return values.containsKey(id);
    }

    List<Step> list() {
        return List.copyOf(steps);
    }
}
