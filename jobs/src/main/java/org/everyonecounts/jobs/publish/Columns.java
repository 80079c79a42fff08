package org.everyonecounts.jobs.publish;

import java.util.ArrayList;
import java.util.List;

/** A table as lines of text: every column as wide as its widest cell, two blanks between columns, no blanks at the end of a line. */
public final class Columns {
    private static final int GAP = 2;

    private Columns() {}

    /**
     * @param rows cells, the same number in every row; the header is the first
     * @param indent what stands before every line
     */
    public static List<String> aligned(List<List<String>> rows, String indent) {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(indent);
            for (int i = 0; i < row.size(); i++) {
                int column = i;
                int width = rows.stream()
                        .mapToInt(cells -> cells.get(column).length())
                        .max()
                        .orElse(0);
                line.append(row.get(i)).append(" ".repeat(width - row.get(i).length() + GAP));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
