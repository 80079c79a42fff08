package org.everyonecounts.jobs.measuring;

/**
 * Takes bytes of CSV apart: RFC 4180, comma, UTF-8.
 *
 * <p>Rows end with LF, CRLF or CR; the last one may end with the text. Fields are quoted as a whole or not at all: a quote inside a field
 * without quotes, and text after a closing quote, are errors. A line without any character is skipped when rows have several fields; it
 * is an empty cell when they have one. Nothing is decoded here: quotes, commas and line ends are single bytes that occur in no other
 * UTF-8 character.
 */
final class CsvScanner {
    private final byte[] bytes;
    private final int end;
    private final CsvFields fields;
    private final boolean blankIsRow;
    private int at;
    private int line;
    private byte[] unquoted = new byte[64];
    private int unquotedLength;

    /**
     * @param firstLine number of the line on which {@code from} stands
     * @param blankIsRow true for a table of one column
     */
    CsvScanner(byte[] bytes, int from, int end, int firstLine, boolean blankIsRow, CsvFields fields) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
        this.line = firstLine;
        this.blankIsRow = blankIsRow;
        this.fields = fields;
    }

    /** Where reading has come to. */
    int position() {
        return at;
    }

    /** The line at which reading has come to. */
    int line() {
        return line;
    }

    /** Reads rows to the end, to the first broken row, or until the receiver says stop. */
    void run() {
        boolean goOn = true;
        while (goOn && at < end) {
            if (!blankIsRow && isLineEnd(bytes[at])) {
                passLineEnd();
            } else {
                goOn = row();
            }
        }
    }

    private boolean row() {
        int rowLine = line;
        int index = 0;
        while (true) {
            if (at < end && bytes[at] == '"') {
                if (!quoted(rowLine)) {
                    return false;
                }
                fields.field(index, unquoted, 0, unquotedLength, rowLine);
            } else {
                int from = at;
                while (at < end && bytes[at] != ',' && bytes[at] != '\n' && bytes[at] != '\r') {
                    if (bytes[at] == '"') {
                        fields.broken(
                                rowLine,
                                "a quote stands inside field " + (index + 1) + ", which does not begin with one",
                                "put the whole field in quotes and double the quotes inside it");
                        return false;
                    }
                    at++;
                }
                fields.field(index, bytes, from, at, rowLine);
            }
            index++;
            if (at < end && bytes[at] == ',') {
                at++;
                continue;
            }
            if (at < end) {
                passLineEnd();
            }
            return fields.endOfRow(index, rowLine);
        }
    }

    /** Reads a quoted field into the buffer; stands behind its closing quote afterwards. */
    private boolean quoted(int rowLine) {
        unquotedLength = 0;
        at++;
        while (at < end) {
            byte letter = bytes[at++];
            if (letter == '"') {
                if (at == end || bytes[at] == ',' || isLineEnd(bytes[at])) {
                    return true;
                }
                if (bytes[at] != '"') {
                    fields.broken(rowLine, "text follows a closing quote", "double every quote inside a quoted field");
                    return false;
                }
                at++;
            } else if (letter == '\n' || (letter == '\r' && (at == end || bytes[at] != '\n'))) {
                line++;
            }
            if (unquotedLength == unquoted.length) {
                unquoted = java.util.Arrays.copyOf(unquoted, 2 * unquotedLength);
            }
            unquoted[unquotedLength++] = letter;
        }
        fields.broken(rowLine, "a quote is opened and never closed", "close the quote, or double it where it is text");
        return false;
    }

    private void passLineEnd() {
        if (bytes[at] == '\r' && at + 1 < end && bytes[at + 1] == '\n') {
            at++;
        }
        at++;
        line++;
    }

    private static boolean isLineEnd(byte letter) {
        return letter == '\n' || letter == '\r';
    }
}
