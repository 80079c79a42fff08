package org.everyonecounts.jobs.measuring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.uncertainty.LimitMethod;

/**
 * One line of the answer: a measure, for one part of the table, at one confidence.
 *
 * @param measure such as {@code gini} or {@code atkinson(0.5)}
 * @param convention how it was computed where published programs differ; {@code [z]} where there is one way only
 * @param by the values of the {@code --by} columns
 * @param group the part of the whole it is about; {@code [z]} for the whole
 * @param estimate the figure, or {@code [z]} where it is undefined
 * @param confidence between 0 and 1; {@code [z]} where no limits were asked for
 * @param method how the limits were made
 * @param n the number of units used
 * @param excluded the number of units left out
 * @param notes why a figure is undefined, what was left out, one sentence each
 */
record ResultRow(
        String measure,
        String convention,
        List<String> by,
        String group,
        Figure estimate,
        Figure standardError,
        Figure lower,
        Figure upper,
        Figure confidence,
        String method,
        int n,
        int excluded,
        List<String> notes) {
    ResultRow {
        by = List.copyOf(by);
        notes = List.copyOf(notes);
    }

    /** A line that says why a measure was left out. */
    static ResultRow leftOut(Answer.Fact left, int byColumns) {
        Figure none = Figure.NOT_APPLICABLE;
        String token = none.toString();
        return new ResultRow(
                left.word(),
                token,
                Collections.nCopies(byColumns, token),
                token,
                none,
                none,
                none,
                none,
                none,
                LimitMethod.NONE.code(),
                0,
                0,
                List.of("left out: " + left.text()));
    }

    /** The cells in the order of the columns. */
    List<String> cells() {
        List<String> cells = new ArrayList<>(List.of(measure, convention));
        cells.addAll(by);
        cells.addAll(List.of(
                group,
                estimate.toString(),
                standardError.toString(),
                lower.toString(),
                upper.toString(),
                confidence.toString(),
                method,
                Integer.toString(n),
                Integer.toString(excluded),
                String.join("; ", notes)));
        return cells;
    }

    /** The names of the columns. */
    static List<String> columns(List<String> by) {
        List<String> columns = new ArrayList<>(List.of("measure", "convention"));
        columns.addAll(by);
        columns.addAll(List.of(
                "group",
                "estimate",
                "standard_error",
                "lower",
                "upper",
                "confidence",
                "method",
                "n",
                "n_excluded",
                "notes"));
        return columns;
    }
}
