package org.everyonecounts.jobs.contract;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the bytes of one part of a workbook, tag by tag, for what must not be there.
 *
 * <p>No XML is parsed and nothing is kept but the tag at hand, so that no input can fill the memory. A part that does not begin with a tag, such as
 * an image, is not looked at.
 */
final class WorkbookXml {
    private static final int LONGEST_TAG = 1 << 16;
    private static final int MOST_DIGITS = 1_000;
    private static final int MOST_ROWS = 1_048_576;
    private static final int MOST_COLUMNS = 16_384;

    private enum State {
        START,
        TEXT,
        TAG,
        OTHER
    }

    private final String shown;
    private final String part;
    private final Limits limits;
    private final long longestText;
    private State state = State.START;
    private byte[] tag = new byte[256];
    private int length;
    private byte quote;
    private long text;
    private int digits;
    private int depth;
    private boolean sheet;
    private boolean sharedTexts;
    private int row;
    private int cellsOfRow;
    private boolean shared;
    /** The number of a shared text that is being read; -1 outside such a cell. */
    private long number = -1;

    private long greatest = -1;
    private long texts;

    WorkbookXml(String shown, String part, Limits limits) {
        this.shown = shown;
        this.part = part;
        this.limits = limits;
        // A character has at most four bytes, or is written as &#1234567;
        this.longestText = 10L * limits.of(Limit.CELL_CHARACTERS);
    }

    /** True once the part has shown itself to hold the texts that cells share. */
    boolean isSharedTexts() {
        return sharedTexts;
    }

    /** Looks at the next bytes of the part. */
    void look(byte[] bytes, int count) {
        for (int i = 0; i < count && state != State.OTHER; i++) {
            byte letter = bytes[i];
            switch (state) {
                case START -> start(letter);
                case TEXT -> text(letter);
                case TAG -> tag(letter);
                case OTHER -> {}
            }
        }
    }

    private void start(byte letter) {
        int at = letter & 0xFF;
        if (at == '<') {
            begin();
        } else if (at == 0 || at == 0xFE || at == 0xFF) {
            // UTF-16 and UTF-32, in which entities could hide; images and fonts begin with other bytes or are no XML to
            // any reader.
            if (part.endsWith(".xml") || part.endsWith(".rels")) {
                throw refused("part \"" + part + "\" is not UTF-8", "Workbooks are written in UTF-8");
            }
            state = State.OTHER;
        } else if (at != 0xEF && at != 0xBB && at != 0xBF && at > ' ') {
            state = State.OTHER;
        }
    }

    private void begin() {
        state = State.TAG;
        length = 0;
        quote = 0;
        text = 0;
        digits = 0;
    }

    /** The greatest number of a shared text that a cell of this part asks for; -1 for none. */
    long greatestShared() {
        return greatest;
    }

    /** The number of shared texts that this part holds. */
    long texts() {
        return texts;
    }

    /** Puts the digits of a shared text's number together. */
    private void sharedNumber(byte letter) {
        if (letter >= '0' && letter <= '9') {
            number = Math.min(number * 10 + (letter - '0'), Integer.MAX_VALUE);
            greatest = Math.max(greatest, number);
        } else if (letter > ' ' || letter < 0) {
            throw refused("a cell asks for a shared text that has no number", "Shared texts are numbered from 0");
        }
    }

    private void text(byte letter) {
        if (number >= 0 && letter != '<') {
            sharedNumber(letter);
        }
        if (letter == '<') {
            begin();
        } else if (letter == 0) {
            throw zeroByte();
        } else if (letter >= '0' && letter <= '9' && ++digits > MOST_DIGITS) {
            throw refused(
                    "a number of part \"" + part + "\" has more than " + MOST_DIGITS + " digits",
                    "A cell holds at most 17");
        } else if (++text > longestText) {
            throw limits.exceeded(
                    Limit.CELL_CHARACTERS,
                    "a text of part \"" + part + "\" is longer than any cell may be",
                    shown,
                    row,
                    "");
        }
        if (letter < '0' || letter > '9') {
            digits = 0;
        }
    }

    private void tag(byte letter) {
        if (letter == 0) {
            throw zeroByte();
        }
        if (length == LONGEST_TAG) {
            throw refused(
                    "a tag of part \"" + part + "\" has more than " + LONGEST_TAG + " bytes", "No workbook needs that");
        }
        if (length == tag.length) {
            tag = java.util.Arrays.copyOf(tag, 2 * length);
        }
        tag[length++] = letter;
        boolean special = tag[0] == '!' || tag[0] == '?';
        if (special) {
            if (letter == '>' && specialEnds()) {
                state = State.TEXT;
            }
        } else if (quote != 0) {
            quote = letter == quote ? 0 : quote;
        } else if (letter == '"' || letter == '\'') {
            quote = letter;
        } else if (letter == '>') {
            length--;
            state = State.TEXT;
            element();
        }
    }

    /** Comments, character data and instructions end by their own marks; anything else that begins with ! is a document type. */
    private boolean specialEnds() {
        if (tag[0] == '?') {
            return ends("?>");
        }
        if (begins("!--")) {
            return length >= 6 && ends("-->");
        }
        if (begins("![CDATA[")) {
            return ends("]]>");
        }
        throw documentType();
    }

    private boolean begins(String mark) {
        return length >= mark.length() && new String(tag, 0, mark.length(), StandardCharsets.ISO_8859_1).equals(mark);
    }

    private boolean ends(String mark) {
        return length >= mark.length()
                && new String(tag, length - mark.length(), mark.length(), StandardCharsets.ISO_8859_1).equals(mark);
    }

    private void element() {
        if (length > 0 && tag[0] == '/') {
            number = -1;
            depth--;
            return;
        }
        if (length == 0 || tag[length - 1] != '/') {
            depth++;
            if (depth > limits.of(Limit.NESTING)) {
                throw limits.exceeded(
                        Limit.NESTING, "part \"" + part + "\" is nested over " + (depth - 1) + " deep", shown, row, "");
            }
        }
        int end = 0;
        int name = 0;
        while (end < length && tag[end] > ' ' && tag[end] != '/') {
            if (tag[end++] == ':') {
                name = end;
            }
        }
        sheet |= is(name, end, "sheetData");
        sharedTexts |= is(name, end, "sst");
        texts += sharedTexts && is(name, end, "si") ? 1 : 0;
        number = sheet && shared && is(name, end, "v") ? 0 : -1;
        if (sheet && is(name, end, "row")) {
            row(end);
        } else if (sheet && is(name, end, "c")) {
            cell(end);
        }
    }

    private boolean is(int from, int to, String wanted) {
        if (to - from != wanted.length()) {
            return false;
        }
        for (int i = 0; i < wanted.length(); i++) {
            if (tag[from + i] != wanted.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void row(int from) {
        cellsOfRow = 0;
        @Nullable String given = attribute(from, 'r');
        row = given == null ? row + 1 : number(given, 0);
        if (row < 1 || row > MOST_ROWS) {
            throw outside("row " + (given == null ? row : given));
        }
    }

    private void cell(int from) {
        cellsOfRow++;
        shared = "s".equals(attribute(from, 't'));
        @Nullable String given = attribute(from, 'r');
        int column = cellsOfRow;
        if (given != null) {
            int letters = 0;
            column = 0;
            while (letters < given.length() && letters < 4 && Character.isLetter(given.charAt(letters))) {
                column = column * 26 + (Character.toUpperCase(given.charAt(letters++)) - 'A' + 1);
            }
            int line = number(given, letters);
            if (letters < 1 || letters > 3 || column > MOST_COLUMNS || line < 1 || line > MOST_ROWS) {
                throw outside("cell " + given);
            }
        }
        if (Math.max(column, cellsOfRow) > limits.of(Limit.COLUMNS)) {
            throw limits.exceeded(
                    Limit.COLUMNS, "the row has more than " + limits.of(Limit.COLUMNS) + " cells", shown, row, "");
        }
    }

    /** A whole number of at most seven digits to the end of the text; -1 for anything else. */
    private static int number(String text, int from) {
        if (from >= text.length() || text.length() - from > 7) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < text.length(); i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            value = value * 10 + (digit - '0');
        }
        return value;
    }

    /** The value of an attribute of one letter; null where the tag has none. */
    private @Nullable String attribute(int from, char letter) {
        int at = from;
        while (at < length) {
            while (at < length && (tag[at] <= ' ' || tag[at] == '/')) {
                at++;
            }
            int name = at;
            while (at < length && tag[at] != '=' && tag[at] > ' ') {
                at++;
            }
            boolean wanted = at - name == 1 && tag[name] == letter;
            while (at < length && tag[at] != '"' && tag[at] != '\'') {
                at++;
            }
            if (at >= length) {
                return null;
            }
            byte mark = tag[at++];
            int value = at;
            while (at < length && tag[at] != mark) {
                at++;
            }
            if (wanted) {
                return new String(tag, value, Math.min(at - value, 40), StandardCharsets.ISO_8859_1);
            }
            at++;
        }
        return null;
    }

    private Fault documentType() {
        return refused(
                "part \"" + part + "\" holds a document type",
                "Entities can read other files and multiply without end; no spreadsheet program writes them");
    }

    private Fault zeroByte() {
        return refused("part \"" + part + "\" holds a zero byte", "Workbooks are written in UTF-8");
    }

    private Fault outside(String what) {
        return refused(what + " is not on a worksheet", "A worksheet has " + MOST_ROWS + " rows and columns A to XFD");
    }

    private Fault refused(String what, String why) {
        return new Fault(
                ExitCode.CONTRACT,
                new Problem(
                        what,
                        shown,
                        row,
                        "",
                        why,
                        "save the workbook again with a spreadsheet program, or give the table as CSV"));
    }
}
