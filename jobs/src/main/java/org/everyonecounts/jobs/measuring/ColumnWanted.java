package org.everyonecounts.jobs.measuring;

/**
 * A column asked for.
 *
 * @param name its name in the header, exactly
 * @param kind how its cells are read
 * @param range what its numbers may be; not used for text
 * @param option the option that asks for it, for messages
 */
record ColumnWanted(String name, Kind kind, Range range, String option) {
    /** How the cells of a column are read. */
    enum Kind {
        NUMBER,
        /** Words that repeat, such as regions: each is kept once. */
        TEXT,
        /** Words that hardly ever repeat, such as the names of units: kept as they come. */
        LABEL
    }

    static ColumnWanted number(String name, Range range, String option) {
        return new ColumnWanted(name, Kind.NUMBER, range, option);
    }

    static ColumnWanted text(String name, String option) {
        return new ColumnWanted(name, Kind.TEXT, Range.ANY, option);
    }

    static ColumnWanted label(String name, String option) {
        return new ColumnWanted(name, Kind.LABEL, Range.ANY, option);
    }
}
