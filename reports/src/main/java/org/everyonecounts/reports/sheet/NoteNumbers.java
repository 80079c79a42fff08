package org.everyonecounts.reports.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The numbers of the notes of one workbook: 1, 2, 3 … in the order of first use, sheet by sheet. */
public final class NoteNumbers {
    private final Map<Note, List<String>> usedIn;
    private final Map<Note, Integer> numbers;

    private NoteNumbers(Map<Note, List<String>> usedIn) {
        this.usedIn = usedIn;
        this.numbers = new LinkedHashMap<>();
        usedIn.keySet().forEach(note -> numbers.put(note, numbers.size() + 1));
    }

    /** Numbers the notes used in the sheets given, in workbook order. */
    public static NoteNumbers of(Collection<? extends SheetContent> sheets) {
        Map<Note, List<String>> usedIn = new LinkedHashMap<>();
        for (SheetContent sheet : sheets) {
            notesOf(sheet)
                    .forEach(note -> usedIn.computeIfAbsent(note, first -> new ArrayList<>())
                            .add(sheet.name()));
        }
        return new NoteNumbers(usedIn);
    }

    private static List<Note> notesOf(SheetContent sheet) {
        if (sheet instanceof TableContent table) {
            return table.notesUsed();
        }
        return sheet instanceof ChartContent chart ? chart.data().notesUsed() : List.of();
    }

    /** Notes in number order. */
    public List<Note> notes() {
        return List.copyOf(numbers.keySet());
    }

    /** Names of the sheets that use a note, in workbook order. */
    public List<String> usedIn(Note note) {
        return List.copyOf(usedIn.getOrDefault(note, List.of()));
    }

    /**
     * The number of a note.
     *
     * @throws IllegalArgumentException when no sheet uses it
     */
    public int number(Note note) {
        Integer number = numbers.get(note);
        if (number == null) {
            throw new IllegalArgumentException("note \"" + note.text() + "\" has no number; no sheet uses it");
        }
        return number;
    }

    /** The marks of notes, such as {@code [note 1] [note 4]}, in number order. */
    public String marks(Collection<Note> notes) {
        return notes.stream()
                .map(this::number)
                .sorted()
                .map(number -> "[note " + number + "]")
                .collect(Collectors.joining(" "));
    }
}
