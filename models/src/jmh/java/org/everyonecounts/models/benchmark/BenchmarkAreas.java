package org.everyonecounts.models.benchmark;

/**
 * Areas to measure speed on, the same on every machine: a Park–Miller generator, x ← 16807 x mod (2³¹ − 1), seven draws for each area.
 *
 * <p>The first area has deprivation 7.549, 1,571 people, 86 events and an income of 29,787.25.
 */
final class BenchmarkAreas {
    private static final long MODULUS = (1L << 31) - 1;

    final double[] deprivation;
    final double[] people;
    final double[] rate;
    final double[] income;
    final String[] board;

    BenchmarkAreas(int areas) {
        deprivation = new double[areas];
        people = new double[areas];
        rate = new double[areas];
        income = new double[areas];
        board = new String[areas];
        long x = 20_261_122;
        double[] u = new double[7];
        for (int i = 0; i < areas; i++) {
            for (int k = 0; k < u.length; k++) {
                x = 16_807 * x % MODULUS;
                u[k] = x / (double) MODULUS;
            }
            people[i] = 1_000 + Math.floor(1_000 * u[0]);
            deprivation[i] = Math.floor(1_000 * (5 + 85 * u[1] * u[1]) + 0.5) / 1_000;
            rate[i] = 40 + 60 * deprivation[i] / 100 + 40 * (u[2] + u[3] + u[4] - 1.5) / 1.5;
            board[i] = Integer.toString(1 + (int) Math.floor(42 * u[5]));
            income[i] = Math.floor(100 * (12_000 + 50_000 * u[6] * u[6] * u[6]) + 0.5) / 100;
        }
    }
}
