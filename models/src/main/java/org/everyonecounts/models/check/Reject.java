package org.everyonecounts.models.check;

import org.everyonecounts.models.measure.Figure;

/**
 * One rejected row of an input, as it stands in {@code quality/rejects.csv}.
 *
 * @param resource name of the resource
 * @param path file inside the package
 * @param line line in that file, 1 for the header
 * @param column column name; {@code [z]} when the whole row is meant
 * @param value at most 40 characters of the offending value
 * @param rule short code of the rule, such as {@code type}, {@code unique}, {@code foreign_key}
 * @param message what is wrong and why
 * @param fix how to mend it
 * @param people people in the row, where it counts people and they could be read; else {@code [x]}
 * @param pounds pounds in the row, likewise
 */
public record Reject(
        String resource,
        String path,
        long line,
        String column,
        String value,
        String rule,
        String message,
        String fix,
        Figure people,
        Figure pounds) {
    /** A rejected row of which neither people nor pounds are known. */
    public Reject(
            String resource,
            String path,
            long line,
            String column,
            String value,
            String rule,
            String message,
            String fix) {
        this(resource, path, line, column, value, rule, message, fix, Figure.NOT_AVAILABLE, Figure.NOT_AVAILABLE);
    }
}
