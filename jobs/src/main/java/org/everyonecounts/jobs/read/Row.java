package org.everyonecounts.jobs.read;

import java.util.Arrays;

/** One row of a table, filled again and again: its cells stand in one array of characters, so that a row costs no object. */
final class Row {
    private final TextPool pool;
    private char[] text = new char[1024];
    private int[] ends = new int[32];
    private int cells;
    private long line;

    Row(TextPool pool) {
        this.pool = pool;
    }

    /** Begins a new row. */
    void begin(long atLine) {
        line = atLine;
        cells = 0;
    }

    void add(char[] source, int from, int length) {
        int start = start(cells);
        if (start + length > text.length) {
            text = Arrays.copyOf(text, Math.max(text.length * 2, start + length));
        }
        if (cells == ends.length) {
            ends = Arrays.copyOf(ends, ends.length * 2);
        }
        System.arraycopy(source, from, text, start, length);
        ends[cells++] = start + length;
    }

    void add(String cell) {
        add(cell.toCharArray(), 0, cell.length());
    }

    /** Line in the file, 1 for the header. */
    long line() {
        return line;
    }

    int cells() {
        return cells;
    }

    char[] characters() {
        return text;
    }

    int start(int cell) {
        return cell == 0 ? 0 : ends[cell - 1];
    }

    int end(int cell) {
        return ends[cell];
    }

    boolean isEmpty(int cell) {
        return start(cell) == end(cell);
    }

    /** True when the cell holds exactly this text. */
    boolean is(int cell, String wanted) {
        int start = start(cell);
        if (end(cell) - start != wanted.length()) {
            return false;
        }
        for (int i = 0; i < wanted.length(); i++) {
            if (text[start + i] != wanted.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The cell as text; the same text is usually the same object. */
    String text(int cell) {
        int start = start(cell);
        return pool.get(text, start, end(cell) - start);
    }
}
