package org.everyonecounts.jobs.measuring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.everyonecounts.models.measure.Figure;

/**
 * A column of text: one code for each row, and the different words in ascending order.
 *
 * <p>Codes follow the order of the words, so they depend on what the column holds and not on the order of its rows. Words that are all
 * whole numbers are ordered as numbers (2 before 10), others by their characters. Labels alone stay in the order of the rows.
 */
final class TextColumn {
    private final int[] codes;
    private final String[] words;

    private TextColumn(int[] codes, String[] words) {
        this.codes = codes;
        this.words = words;
    }

    /** Joins the stretches of a column. */
    static TextColumn joined(List<TextSink> stretches) {
        Map<String, Integer> found = new HashMap<>();
        for (TextSink stretch : stretches) {
            for (String word : stretch.words()) {
                found.putIfAbsent(word, 0);
            }
        }
        String[] words = found.keySet().toArray(String[]::new);
        Arrays.sort(words, WordOrder.of(words));
        for (int code = 0; code < words.length; code++) {
            found.put(words[code], code);
        }
        int[] codes = new int[stretches.stream().mapToInt(TextSink::size).sum()];
        int row = 0;
        for (TextSink stretch : stretches) {
            int[] joinedCode = stretch.words().stream().mapToInt(found::get).toArray();
            for (int i = 0; i < stretch.size(); i++) {
                int code = stretch.code(i);
                codes[row++] = code < 0 ? code : joinedCode[code];
            }
        }
        return new TextColumn(codes, words);
    }

    /** Joins the stretches of a column of labels. */
    static TextColumn labels(List<TextSink> stretches) {
        int rows = stretches.stream().mapToInt(TextSink::size).sum();
        List<String> words = new ArrayList<>(rows);
        int[] codes = new int[rows];
        int row = 0;
        for (TextSink stretch : stretches) {
            int before = words.size();
            words.addAll(stretch.words());
            for (int i = 0; i < stretch.size(); i++) {
                codes[row++] = stretch.code(i) < 0 ? stretch.code(i) : before + stretch.code(i);
            }
        }
        return new TextColumn(codes, words.toArray(String[]::new));
    }

    int size() {
        return codes.length;
    }

    /** The code of a row, from 0 in order of the words; negative where the cell is missing. */
    int code(int row) {
        return codes[row];
    }

    /** The number of different words. */
    int words() {
        return words.length;
    }

    /** The word of a code. */
    String word(int code) {
        return words[code];
    }

    /** The word of each row, empty where it is missing. */
    String[] column() {
        String[] column = new String[codes.length];
        for (int row = 0; row < column.length; row++) {
            column[row] = codes[row] < 0 ? "" : words[codes[row]];
        }
        return column;
    }

    /** Whether a row has a word, and if not, why. */
    Figure.State state(int row) {
        return codes[row] < 0 ? Missing.state(-codes[row]) : Figure.State.NUMBER;
    }
}
