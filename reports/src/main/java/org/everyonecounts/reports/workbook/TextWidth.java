package org.everyonecounts.reports.workbook;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide text is in Arial, in digits of the same size: the unit of column widths.
 *
 * <p>Widths come from the font's published metrics and not from fonts of the machine, so that a workbook has the same bytes everywhere.
 * Letters outside the table count as a wide letter, pictographs as two digits.
 */
final class TextWidth {
    /** Width of a digit in thousandths of the font size. */
    private static final double DIGIT = 556;

    /** Sums of widths may differ in the last digit. */
    private static final double TOLERANCE = 0.01;

    private static final int OTHER_LETTER = 640;
    private static final int PICTOGRAPH = 1112;

    /** Widths of the characters from space to tilde in thousandths of the font size. */
    private static final int[] PLAIN = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
        556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667,
        556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556,
        556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722,
        500, 500, 500, 334, 260, 334, 584
    };

    /** The same for bold letters. */
    private static final int[] BOLD = {
        278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
        556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722,
        611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556,
        611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778,
        556, 556, 500, 389, 280, 389, 584
    };

    private TextWidth() {}

    /** Width of one line of text in digits of its size. */
    static double of(String text, boolean bold) {
        int[] ascii = bold ? BOLD : PLAIN;
        int width = 0;
        int letter;
        for (int i = 0; i < text.length(); i += Character.charCount(letter)) {
            letter = text.codePointAt(i);
            width += of(letter, ascii);
        }
        return width / DIGIT;
    }

    private static int of(int letter, int[] ascii) {
        if (letter >= ' ' && letter <= '~') {
            return ascii[letter - ' '];
        }
        return letter >= 0x2E80 ? PICTOGRAPH : OTHER_LETTER;
    }

    /** Width of the widest word, the narrowest column into which the text wraps without breaking a word. */
    static double widestWord(String text, boolean bold) {
        double widest = 0;
        for (String word : text.split(" ")) {
            widest = Math.max(widest, of(word, bold));
        }
        return widest;
    }

    /** How many lines the text takes in a column of the width given, in digits; a word too long for a line is broken. */
    static int lines(String text, boolean bold, double width) {
        int lines = 0;
        for (String line : wrapped(text, bold, width)) {
            lines += Math.max(1, (int) Math.ceil((of(line, bold) - TOLERANCE) / width));
        }
        return lines;
    }

    /** The text broken between words into lines of the width given; a word too long for a line stands on one of its own. */
    static List<String> wrapped(String text, boolean bold, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && of(line + " " + word, bold) > width + TOLERANCE) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
