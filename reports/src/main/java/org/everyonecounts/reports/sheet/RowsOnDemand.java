package org.everyonecounts.reports.sheet;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

/**
 * The rows of a long table: the cells of a row are made each time the row is read and never kept, since a million cells take more memory
 * than the figures they are made from.
 *
 * @param <R> what one row is made from
 */
final class RowsOnDemand<R> extends AbstractList<List<Cell>> implements RandomAccess {
    private final List<R> rows;
    private final List<Function<R, Cell>> cells;

    /** Rows of cells, one a function; a function gives an equal cell for the same row every time. */
    RowsOnDemand(List<R> rows, List<Function<R, Cell>> cells) {
        this.rows = List.copyOf(rows);
        this.cells = List.copyOf(cells);
    }

    @Override
    public List<Cell> get(int index) {
        R row = rows.get(index);
        List<Cell> made = new ArrayList<>(cells.size());
        for (Function<R, Cell> cell : cells) {
            made.add(cell.apply(row));
        }
        return made;
    }

    @Override
    public int size() {
        return rows.size();
    }
}
