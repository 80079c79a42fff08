package org.everyonecounts.jobs.contract;

/**
 * One thing that stops the run, told so that the reader can mend it.
 *
 * @param what what is wrong, one sentence without a full stop
 * @param file file as the user knows it; empty when no file is meant
 * @param line line in the file, 1 for the first; 0 when no line is meant
 * @param column name of the column, or its number in a line of text; empty when none is meant
 * @param why the rule that is broken, one sentence without a full stop
 * @param fix how to mend it, one sentence without a full stop
 */
public record Problem(String what, String file, long line, String column, String why, String fix) {
    public Problem {
        // A problem is printed, logged and stored: it repeats what somebody gave, but no password and no sign that
        // does something to a terminal or that a database refuses.
        what = safe(what);
        file = safe(file);
        column = safe(column);
        why = safe(why);
        fix = safe(fix);
    }

    private static String safe(String text) {
        return PlainText.shown(Secrets.masked(text));
    }

    /** A problem of a place in a file. */
    public static Problem at(String file, LocatedDocument.Position position, String what, String why, String fix) {
        return new Problem(what, file, position.line(), position.column() == 0 ? "" : "" + position.column(), why, fix);
    }

    /** A problem of a whole file. */
    public static Problem of(String file, String what, String why, String fix) {
        return new Problem(what, file, 0, "", why, fix);
    }

    /** A problem that belongs to no file, such as an option. */
    public static Problem of(String what, String why, String fix) {
        return new Problem(what, "", 0, "", why, fix);
    }

    /** For example {@code datapackage.json, line 4, column 3: unknown key "x-levls". Why … To mend it: …}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(", line ").append(line);
        }
        if (!column.isEmpty()) {
            text.append(", column ").append(column);
        }
        if (!file.isEmpty()) {
            text.append(": ");
        }
        text.append(what).append(". ");
        if (!why.isEmpty()) {
            text.append(why).append(". ");
        }
        return text.append("To mend it: ").append(fix).append('.').toString();
    }
}
