package org.everyonecounts.jobs.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Reads UTF-8 strictly: a byte order mark at the beginning is dropped, bytes that are no UTF-8 end the reading with their place. */
final class Utf8Reader extends Reader {
    /** Bytes that are not UTF-8 text. */
    static final class NotUtf8 extends IOException {
        private static final long serialVersionUID = 1L;

        private final long line;
        private final long column;

        NotUtf8(String what, long line, long column) {
            super(what);
            this.line = line;
            this.column = column;
        }

        long line() {
            return line;
        }

        /** Position of the bad character in its line, 1 for the first. */
        long column() {
            return column;
        }
    }

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).limit(0);
    private boolean first = true;
    private boolean ended;
    private long line = 1;
    private long column;

    Utf8Reader(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        CharBuffer out = CharBuffer.wrap(target, offset, length);
        while (true) {
            CoderResult result = decoder.decode(bytes, out, ended);
            int decoded = out.position() - offset;
            if (first && decoded > 0) {
                first = false;
                if (target[offset] == '\uFEFF') {
                    System.arraycopy(target, offset + 1, target, offset, decoded - 1);
                    decoded--;
                    out.position(offset + decoded);
                }
            }
            if (result.isError()) {
                track(target, offset, decoded);
                byte[] bad = new byte[Math.min(result.length(), 4)];
                bytes.get(bad);
                throw new NotUtf8("bytes " + HexFormat.of().formatHex(bad) + " are not UTF-8", line, column + 1);
            }
            if (decoded > 0) {
                track(target, offset, decoded);
                return decoded;
            }
            if (ended) {
                return -1;
            }
            fill();
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
    }

    private void track(char[] target, int offset, int length) throws NotUtf8 {
        for (int i = offset; i < offset + length; i++) {
            char c = target[i];
            if (c == '\n') {
                line++;
                column = 0;
            } else if (c == '\0') {
                throw new NotUtf8("a zero byte stands in the text, as in UTF-16 or in a binary file", line, column + 1);
            } else {
                column++;
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
