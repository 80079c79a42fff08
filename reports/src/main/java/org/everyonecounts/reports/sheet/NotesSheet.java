package org.everyonecounts.reports.sheet;

import java.util.Optional;

/** Every note that is used, numbered by first use. */
final class NotesSheet {
    static final String NAME = "Notes";

    private NotesSheet() {}

    /** The notes; empty when no sheet uses one. */
    static Optional<SheetContent> of(NoteNumbers numbers, ReportedRun run) {
        return new TableBuilder<Note>(NAME, "Notes", "Notes, " + run.headlineScope())
                .column(Column.text("Note number"), note -> Cell.text("note " + numbers.number(note)))
                .column(Column.sentences("Note text"), note -> Cell.text(note.text()))
                .column(Column.names("Used in"), note -> Cell.text(String.join(", ", numbers.usedIn(note))))
                .rows(numbers.notes());
    }
}
