package org.everyonecounts.jobs.measuring;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Made-up areas for tests of speed, the same on every machine: minimal standard generator of Park and Miller, x ← 16807 x mod (2³¹ − 1),
 * seed 20261122, u = x/(2³¹ − 1), seven draws an area in the order u1 … u7.
 *
 * <p>pop = 1000 + ⌊1000 u1⌋; imd = ⌊1000 (5 + 85 u2²) + ½⌋/1000, so that ties occur; rate = 40 + 60 imd/100 + 40 (u3 + u4 + u5 − 1.5)/1.5;
 * events = ⌊pop · max(rate, 1)/1000 + ½⌋; icb = 1 + ⌊42 u6⌋; income = ⌊100 (12000 + 50000 u7³) + ½⌋/100. Shortest decimals.
 */
final class BenchmarkAreas {
    private static final long MODULUS = (1L << 31) - 1;
    private static final long MULTIPLIER = 16807;

    private long state = 20261122;

    private BenchmarkAreas() {}

    /** Writes a table of that many areas. */
    static void write(Path file, int areas) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            write(out, areas);
        }
    }

    static void write(Writer out, int areas) throws IOException {
        BenchmarkAreas draws = new BenchmarkAreas();
        out.write("area,icb,imd,pop,events,income\n");
        for (int area = 1; area <= areas; area++) {
            out.write(area + "," + draws.area() + "\n");
        }
    }

    private String area() {
        long pop = 1000 + (long) Math.floor(1000 * next());
        double u2 = next();
        long imd = (long) Math.floor(1000 * (5 + 85 * u2 * u2) + 0.5);
        double middle = next() + next() + next();
        double rate = 40 + 60 * (imd / 1000.0) / 100 + 40 * (middle - 1.5) / 1.5;
        long events = (long) Math.floor(pop * Math.max(rate, 1) / 1000 + 0.5);
        long icb = 1 + (long) Math.floor(42 * next());
        double u7 = next();
        long income = (long) Math.floor(100 * (12000 + 50000 * u7 * u7 * u7) + 0.5);
        return icb + "," + shortest(imd, 3) + "," + pop + "," + events + "," + shortest(income, 2);
    }

    private double next() {
        state = MULTIPLIER * state % MODULUS;
        return state / (double) MODULUS;
    }

    private static String shortest(long digits, int decimals) {
        BigDecimal number = BigDecimal.valueOf(digits, decimals).stripTrailingZeros();
        return number.toPlainString();
    }

    /** For use outside of tests: a file and a number of areas. */
    public static void main(String[] args) throws IOException {
        write(Path.of(args[0]), Integer.parseInt(args[1]));
    }
}
