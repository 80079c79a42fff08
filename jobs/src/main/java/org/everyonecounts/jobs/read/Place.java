package org.everyonecounts.jobs.read;

/** Packs file and line of a row into one long, so that millions of places need no objects; 0 means nowhere. */
final class Place {
    private static final int LINE_BITS = 44;

    private Place() {}

    /** @param path index of the file in its resource, 0 for the first */
    static long of(int path, long line) {
        return ((long) path << LINE_BITS) | line;
    }

    static int path(long place) {
        return (int) (place >>> LINE_BITS);
    }

    static long line(long place) {
        return place & ((1L << LINE_BITS) - 1);
    }
}
