package org.everyonecounts.reports.accessibility.xlsx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A part as it inflates, stopped when it grows beyond the limits, whatever size the package claims for it. */
final class BoundedStream extends FilterInputStream {
    private final XlsxPackage owner;
    private final String part;
    private long bytes;

    BoundedStream(InputStream in, XlsxPackage owner, String part) {
        super(in);
        this.owner = owner;
        this.part = part;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(long read) throws IOException {
        bytes += read;
        owner.count(part, bytes, read);
    }

    /** Tells a limit from any other trouble of reading. */
    static final class BeyondLimit extends IOException {
        private static final long serialVersionUID = 1L;

        BeyondLimit(String message) {
            super(message);
        }
    }
}
