package org.everyonecounts.reports.sheet;

import java.util.AbstractList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.RandomAccess;
import java.util.Set;

/** The rows of a table, each of the same number of cells, with the notes and tokens that stand in them, found in one reading. */
final class TableRows extends AbstractList<List<Cell>> implements RandomAccess {
    private final List<List<Cell>> rows;
    private final Set<Note> notes = new LinkedHashSet<>();
    private final EnumSet<Shorthand> shorthand = EnumSet.noneOf(Shorthand.class);

    private TableRows(List<List<Cell>> rows) {
        this.rows = rows;
    }

    /**
     * The rows of a table.
     *
     * @param table name of the table, for the message where a row is of another size
     * @param columns how many cells each row must have
     */
    static TableRows of(String table, int columns, List<List<Cell>> given) {
        if (given instanceof TableRows known) {
            return known;
        }
        TableRows rows = new TableRows(
                given instanceof RowsOnDemand<?>
                        ? given
                        : given.stream().map(List::copyOf).toList());
        for (List<Cell> row : rows) {
            if (row.size() != columns) {
                throw new IllegalArgumentException(
                        table + " has a row of " + row.size() + " cells; it must have " + columns + ", one a column");
            }
            row.forEach(rows::look);
        }
        return rows;
    }

    private void look(Cell cell) {
        if (cell instanceof Cell.NoteMarks marks) {
            notes.addAll(marks.notes());
        } else if (cell instanceof Cell.Token token) {
            shorthand.addAll(token.tokens());
        }
    }

    /** Notes whose marks stand in cells, row by row. */
    Set<Note> notes() {
        return Collections.unmodifiableSet(notes);
    }

    /** Tokens that stand in cells, in fixed order. */
    Set<Shorthand> shorthand() {
        return Collections.unmodifiableSet(shorthand);
    }

    @Override
    public List<Cell> get(int index) {
        return rows.get(index);
    }

    @Override
    public int size() {
        return rows.size();
    }
}
