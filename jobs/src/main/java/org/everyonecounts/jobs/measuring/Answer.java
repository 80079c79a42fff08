package org.everyonecounts.jobs.measuring;

import java.util.List;

/**
 * Everything that {@code measure} has to say about one table.
 *
 * @param file name as the user gave it
 * @param by the names of the {@code --by} columns
 * @param about what was used and how, as pairs of a word and its value, in order
 * @param rows the results
 * @param leftOut measures that were not computed, each with the reason
 */
record Answer(String file, List<String> by, List<Fact> about, List<ResultRow> rows, List<Fact> leftOut) {
    Answer {
        by = List.copyOf(by);
        about = List.copyOf(about);
        rows = List.copyOf(rows);
        leftOut = List.copyOf(leftOut);
    }

    /** A word and what is to be said about it. */
    record Fact(String word, String text) {}
}
