package org.everyonecounts.jobs.contract;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Counts the bytes that come out of a file, packed or not, and stops where they are more than allowed: in all, or for what went in.
 *
 * <p>Files that unpack to less than 16 MiB may unpack by any factor: empty sheets and short tables of one value do.
 */
public final class UnpackedStream extends FilterInputStream {
    private static final long SMALL = 16L << 20;

    private final Limits limits;
    private final String shown;
    private final long packed;
    private final long most;
    private long count;

    /**
     * @param in the bytes as they come out
     * @param packed bytes of the file; those of a file that is not packed bound nothing further
     */
    public UnpackedStream(InputStream in, long packed, Limits limits, String shown) {
        this(in, packed, limits, shown, 0);
    }

    /** @param before bytes that came out of the same file before */
    public UnpackedStream(InputStream in, long packed, Limits limits, String shown, long before) {
        super(in);
        this.count = before;
        this.limits = limits;
        this.shown = shown;
        this.packed = Math.max(1, packed);
        long byRatio = Math.max(SMALL, this.packed * limits.of(Limit.UNPACK_RATIO));
        this.most = Math.min(byRatio, limits.of(Limit.FILE_BYTES));
    }

    /** Bytes that have come out, those before included. */
    public long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int one = in.read();
        if (one >= 0) {
            passed(1);
        }
        return one;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = in.read(target, offset, length);
        if (read > 0) {
            passed(read);
        }
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = in.skip(bytes);
        passed(skipped);
        return skipped;
    }

    private void passed(long bytes) {
        count += bytes;
        if (count <= most) {
            return;
        }
        if (count > limits.of(Limit.FILE_BYTES)) {
            throw limits.exceeded(Limit.FILE_BYTES, "the file unpacks to more than " + most + " bytes", shown, 0, "");
        }
        throw limits.exceeded(
                Limit.UNPACK_RATIO,
                packed + " bytes unpack to more than " + most + ", over " + limits.of(Limit.UNPACK_RATIO)
                        + " times as many",
                shown,
                0,
                "");
    }
}
