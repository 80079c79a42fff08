package org.everyonecounts.jobs.measuring;

import java.util.List;
import java.util.Map;

/**
 * The columns asked for of one table.
 *
 * @param file name as the user gave it
 * @param rows number of rows below the header
 * @param header all column names, in the order of the table
 * @param numbers columns read as numbers, by name
 * @param texts columns read as text, by name
 */
record Table(
        String file, int rows, List<String> header, Map<String, NumberColumn> numbers, Map<String, TextColumn> texts) {
    Table {
        header = List.copyOf(header);
        numbers = Map.copyOf(numbers);
        texts = Map.copyOf(texts);
    }

    /** The column of numbers of that name, which must have been asked for. */
    NumberColumn number(String name) {
        return asked(numbers.get(name), name);
    }

    /** The column of text of that name, which must have been asked for. */
    TextColumn text(String name) {
        return asked(texts.get(name), name);
    }

    private static <T> T asked(@org.jspecify.annotations.Nullable T column, String name) {
        if (column == null) {
            throw new IllegalArgumentException("column " + name + " was not asked for when the table was read");
        }
        return column;
    }
}
