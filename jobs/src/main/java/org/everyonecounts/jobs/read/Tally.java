package org.everyonecounts.jobs.read;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.SortedMap;
import java.util.TreeMap;
import org.everyonecounts.models.check.Reject;

/** Counts the rows of one resource, and who and how much stands behind the rejected ones. */
final class Tally {
    private final long[] rows;
    private final long[] rejected;
    private final SortedMap<String, BitSet> areasByPeriod = new TreeMap<>();
    private final RejectSink sink;
    private String firstRejected = "";
    private long withoutArea;
    private BigDecimal pounds = BigDecimal.ZERO;
    private long withoutPounds;

    /**
     * @param paths number of files of the resource
     * @param sink takes every rejected row
     */
    Tally(int paths, RejectSink sink) {
        this.sink = sink;
        rows = new long[paths];
        rejected = new long[paths];
    }

    void read(int path) {
        rows[path]++;
    }

    /**
     * Counts a rejection and hands it on.
     *
     * @param count number of rows that it stands for
     */
    void reject(int path, long count, Reject reject) {
        rejected[path] += count;
        if (firstRejected.isEmpty()) {
            firstRejected = reject.path() + ", line " + reject.line()
                    + (reject.column().equals(Finding.WHOLE_ROW) ? "" : ", column " + reject.column());
        }
        sink.accept(reject);
    }

    /** Where the first rejected row stands; empty when there is none. */
    String firstRejected() {
        return firstRejected;
    }

    /** Notes the area of a rejected row; -1 when it is not known. */
    void behind(String period, int area) {
        if (area < 0) {
            withoutArea++;
        } else {
            areasByPeriod.computeIfAbsent(period, key -> new BitSet()).set(area);
        }
    }

    void poundsBehind(BigDecimal amount) {
        pounds = pounds.add(amount.abs());
    }

    void poundsUnknown() {
        withoutPounds++;
    }

    long rows(int path) {
        return rows[path];
    }

    long rejected(int path) {
        return rejected[path];
    }

    long rows() {
        return sum(rows);
    }

    long rejected() {
        return sum(rejected);
    }

    /** Areas with rejected rows, by period; the period is empty where it was not readable. */
    SortedMap<String, BitSet> areasByPeriod() {
        return areasByPeriod;
    }

    /** Rejected rows whose area is not known. */
    long withoutArea() {
        return withoutArea;
    }

    /** Pounds in rejected rows, signs dropped. */
    BigDecimal pounds() {
        return pounds;
    }

    /** Rejected rows whose pounds are not readable. */
    long withoutPounds() {
        return withoutPounds;
    }

    private static long sum(long[] counts) {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }
}
