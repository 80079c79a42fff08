package org.everyonecounts.jobs.measuring;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of CSV into pieces of whole rows, which can then be read side by side.
 *
 * <p>A line end is the end of a row when an even number of quotes stands before it in the piece. A row longer than a piece makes the
 * piece longer.
 */
final class RowChunks {
    /** The longest row taken, in bytes; a quote that is never closed must not fill the memory. */
    static final int LONGEST_ROW = 1 << 24;

    /** Bytes of a byte order mark. */
    private static final int MARK = 3;

    /** A row, or a cell with a quote that is never closed, goes on beyond what is taken. */
    static final class RowTooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private final InputStream in;
    private final int size;
    private byte[] rest = new byte[0];
    private boolean ended;
    /** True as soon as something else than a byte order mark and blank lines was seen: the header stands in the first piece. */
    private boolean begun;

    /** @param size bytes in a piece, more or less */
    RowChunks(InputStream in, int size) {
        this.in = in;
        this.size = size;
    }

    /** The next piece, or null at the end. The last piece may lack its line end. */
    byte @Nullable [] next() throws IOException {
        if (ended) {
            return null;
        }
        byte[] buffer = Arrays.copyOf(rest, Math.max(size, 2 * rest.length));
        int filled = rest.length;
        int scanned = 0;
        int cut = 0;
        boolean inQuotes = false;
        while (true) {
            int read = in.readNBytes(buffer, filled, buffer.length - filled);
            filled += read;
            ended = filled < buffer.length;
            for (; scanned < filled; scanned++) {
                byte letter = buffer[scanned];
                if (letter == '"') {
                    inQuotes = !inQuotes;
                } else if (letter == '\n' && !inQuotes && begun) {
                    cut = scanned + 1;
                }
                begun |= letter != '\n' && letter != '\r' && scanned >= MARK;
            }
            if (ended) {
                rest = new byte[0];
                return filled == 0 ? null : Arrays.copyOf(buffer, filled);
            }
            if (cut > 0) {
                rest = Arrays.copyOfRange(buffer, cut, filled);
                return Arrays.copyOf(buffer, cut);
            }
            if (buffer.length >= LONGEST_ROW) {
                throw new RowTooLong();
            }
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
    }
}
