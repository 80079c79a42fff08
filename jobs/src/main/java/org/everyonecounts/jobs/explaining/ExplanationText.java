package org.everyonecounts.jobs.explaining;

import java.util.ArrayList;
import java.util.List;
import org.everyonecounts.models.allocation.explain.Explanation;
import org.everyonecounts.models.allocation.explain.Explanation.Step;

/** An explanation as lines to read from top to bottom: symbol, value, formula, the formula with its numbers, and what it means. */
public final class ExplanationText {
    private ExplanationText() {}

    public static List<String> lines(Explained explained) {
        Explanation explanation = explained.explanation();
        FormulaText formulas = new FormulaText(explanation);
        List<String> lines = new ArrayList<>();
        lines.add(explanation.areaName() + " (" + explanation.areaCode() + ", " + explanation.level() + "), "
                + explanation.period());
        lines.add("scheme " + explanation.scheme() + ": " + explained.scheme().title());
        lines.add("run " + explained.runId());
        int number = 0;
        for (Step step : explanation.steps()) {
            lines.add("");
            lines.add(++number + ". " + step.title());
            lines.add("   " + step.symbol() + " = " + step.value() + " (" + step.unit() + ")");
            lines.add("     = " + formulas.symbols(step.expression()));
            String numbers = formulas.numbers(step.expression());
            if (!numbers.isEmpty()) {
                lines.add("     = " + numbers);
            }
            lines.add("   " + step.words());
        }
        lines.add("");
        if (explained.published().isEmpty()) {
            lines.add("The run published no row of level " + explanation.level()
                    + " for this scheme; its other levels follow from the same steps.");
        } else {
            lines.add("As published in distance_from_target.csv:");
            explained.published().forEach((column, cell) -> lines.add(String.format("   %-26s %s", column, cell)));
        }
        return lines;
    }
}
