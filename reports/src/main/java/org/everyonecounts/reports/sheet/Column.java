package org.everyonecounts.reports.sheet;

import java.util.List;

/**
 * One column of a table.
 *
 * @param header what the column holds, with its unit; unique in its table, one line
 * @param kind the kind of most of its cells; a cell may be of another kind
 * @param notes notes that apply to the whole column
 * @param widest width in characters beyond which text is wrapped
 */
public record Column(String header, Kind kind, List<Note> notes, int widest) {
    private static final int USUAL = 30;
    private static final int NAME = 56;
    private static final int WIDE = 72;

    public Column {
        if (header.isBlank() || header.contains("\n")) {
            throw new IllegalArgumentException(
                    "header is \"" + header + "\"; a header must be one line and must not be blank");
        }
        notes = List.copyOf(notes);
    }

    public static Column of(String header, Kind kind, Note... notes) {
        return new Column(header, kind, List.of(notes), USUAL);
    }

    public static Column text(String header, Note... notes) {
        return of(header, Kind.TEXT, notes);
    }

    /** A column of names of areas, wrapped only where they are very long. */
    public static Column names(String header, Note... notes) {
        return new Column(header, Kind.TEXT, List.of(notes), NAME);
    }

    /** A column of whole sentences. */
    public static Column sentences(String header, Note... notes) {
        return new Column(header, Kind.TEXT, List.of(notes), WIDE);
    }

    /** The header with the marks of its notes, as it stands in the sheet and in the table's definition. */
    public String header(NoteNumbers numbers) {
        return notes.isEmpty() ? header : header + " " + numbers.marks(notes);
    }
}
