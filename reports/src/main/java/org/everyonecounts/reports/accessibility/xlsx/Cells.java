package org.everyonecounts.reports.accessibility.xlsx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The cells of a sheet that hold something, row by row. Finding one costs a binary search. */
public final class Cells {
    private final List<Cell> cells;

    Cells(List<Cell> cells) {
        List<Cell> sorted = new ArrayList<>(cells);
        sorted.sort(Comparator.comparing(Cell::at));
        this.cells = List.copyOf(sorted);
    }

    /** Every cell, row by row. */
    public List<Cell> all() {
        return cells;
    }

    /** Cells that show something, row by row. */
    public List<Cell> filled() {
        return cells.stream().filter(cell -> !cell.isBlank()).toList();
    }

    public Optional<Cell> at(CellReference at) {
        int index = firstNotBefore(at);
        return index < cells.size() && cells.get(index).at().equals(at)
                ? Optional.of(cells.get(index))
                : Optional.empty();
    }

    public Optional<Cell> at(int row, int column) {
        return at(new CellReference(row, column));
    }

    /** The cell, if it shows something. */
    public Optional<Cell> filledAt(int row, int column) {
        return at(row, column).filter(cell -> !cell.isBlank());
    }

    /** Cells of the rows from first to last, both included. */
    public List<Cell> rows(int first, int last) {
        if (first > last) {
            return List.of();
        }
        int from = firstNotBefore(new CellReference(first, 1));
        int to = last >= CellReference.ROWS ? cells.size() : firstNotBefore(new CellReference(last + 1, 1));
        return cells.subList(from, to);
    }

    /** Cells inside a range that show something. */
    public List<Cell> filledIn(CellRange range) {
        return rows(range.first().row(), range.last().row()).stream()
                .filter(cell -> range.holdsColumn(cell.at().column()) && !cell.isBlank())
                .toList();
    }

    /** The last row with something to show; 0 for none. */
    public int lastRow() {
        for (int i = cells.size() - 1; i >= 0; i--) {
            if (!cells.get(i).isBlank()) {
                return cells.get(i).at().row();
            }
        }
        return 0;
    }

    private int firstNotBefore(CellReference at) {
        int low = 0;
        int high = cells.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cells.get(middle).at().compareTo(at) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
