package org.everyonecounts.reports.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.everyonecounts.models.allocation.TargetMode;
import org.everyonecounts.models.allocation.explain.Evaluation;
import org.everyonecounts.models.allocation.explain.Explanation;
import org.everyonecounts.models.allocation.explain.Explanation.Step;
import org.everyonecounts.models.allocation.explain.Expression;
import org.everyonecounts.models.allocation.explain.ExpressionText;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.reports.words.InWords;
import org.everyonecounts.reports.words.TargetWords;

/**
 * Table 15: the arithmetic behind one area, one step a row.
 *
 * <p>Each number stands twice: as the run worked it out, and as a formula over the rows above that works it out again. Numbers are stored in the
 * unit of their row, unscaled, so that the formulas are those of the methods.
 */
final class TraceSheet implements Sheet {
    static final String NAME = "Table_15_Trace";

    /** Columns of the values and of the live formulas, from 0. */
    private static final int VALUE = 4;

    private static final int LIVE = 5;

    private record Row(int place, Step step) {}

    @Override
    public Optional<SheetContent> content(ReportedRun run) {
        return run.figures().allocation().trace().map(trace -> content(run, trace));
    }

    private static TableContent content(ReportedRun run, Explanation trace) {
        List<Step> steps = trace.steps();
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            places.put(steps.get(i).id(), i);
        }
        LiveFormula live = new LiveFormula(places, LIVE);
        Map<String, Figure> again = Evaluation.recomputed(steps);
        ExpressionText text = new ExpressionText(trace);
        TargetMode mode = run.scheme(trace.scheme()).target();
        return new TableBuilder<Row>(NAME, "Trace", title(trace, mode))
                .sentence("How to read: every step follows from the steps above it. Value is what the run worked out;"
                        + " the live formula works it out again from the rows above.")
                .sentence("A changed value of a step that is read changes every live formula that rests on it;"
                        + " totals of all areas stay as they are read.")
                .sentence("The area is the " + run.areaNoun(trace.level())
                        + " furthest below relative to the nation under the headline scheme.")
                .sentence(run.headlineSource())
                .column(Column.of("Step", Kind.WHOLE), row -> Cell.of(row.place() + 1, Kind.WHOLE))
                .column(
                        Column.text("Symbol", RunNotes.of(run.scheme(trace.scheme()))),
                        row -> Cell.text(row.step().symbol()))
                .column(
                        Column.text("What it is"),
                        row -> Cell.text(InWords.sentenceCase(row.step().title())))
                .column(Column.text("Unit"), row -> Cell.text(row.step().unit()))
                .column(Column.of("Value", Kind.DECIMAL), row -> value(row.step()))
                .column(Column.of("Live formula", Kind.DECIMAL), row -> formula(row, live, again))
                .column(Column.sentences("Meaning"), row -> Cell.text(meaning(row.step(), text)))
                .table(java.util.stream.IntStream.range(0, steps.size())
                        .mapToObj(place -> new Row(place, steps.get(place)))
                        .toList());
    }

    private static String title(Explanation trace, TargetMode mode) {
        String target = mode == TargetMode.SUPPLIED
                ? TargetWords.of(mode).distance()
                : TargetWords.of(mode).target();
        return "Table 15: How the " + target.toLowerCase(Locale.UK) + " of " + trace.areaName()
                + " is worked out under scheme " + trace.scheme() + ", " + trace.period();
    }

    private static Cell value(Step step) {
        return Cell.of(step.value(), kind(step));
    }

    /** The result stored with a formula is its own, so that a program that does not calculate shows the same. */
    private static Cell formula(Row row, LiveFormula live, Map<String, Figure> again) {
        Figure value = again.getOrDefault(row.step().id(), row.step().value());
        if (!value.isNumber()) {
            return value(row.step());
        }
        Expression expression = row.step().expression();
        CellFormula formula = expression instanceof Expression.Input
                ? new CellFormula(List.of(new CellFormula.At(row.place(), VALUE)))
                : live.of(expression);
        return new Cell.Formula(formula, kind(row.step()).stored(value), kind(row.step()));
    }

    private static Kind kind(Step step) {
        return step.unit().equals("fraction") || step.unit().equals("index") ? Kind.DETAILED : Kind.DECIMAL;
    }

    private static String meaning(Step step, ExpressionText text) {
        return step.expression() instanceof Expression.Input input
                ? step.words() + " Read: " + input.source() + "."
                : step.words() + " " + text.symbols(step) + ".";
    }
}
