package org.everyonecounts.reports.sheet;

/**
 * A remark printed once on the Notes sheet and pointed to wherever it applies.
 *
 * <p>Notes have no number of their own: {@link NoteNumbers} numbers them in the order in which they are first used.
 *
 * @param text one or more sentences
 */
public record Note(String text) {
    public Note {
        if (text.isBlank()) {
            throw new IllegalArgumentException("text of a note is blank; a note must say something");
        }
    }
}
