package org.everyonecounts.jobs.hostile;

/** Texts that differ and have the same hash: {@code Aa} and {@code BB} have, and so has every text made of them. */
final class Colliding {
    private static final int PAIRS = 18;

    private Colliding() {}

    /** The i-th of 2¹⁸ texts of 36 letters. */
    static String text(int i) {
        StringBuilder text = new StringBuilder();
        for (int bit = 0; bit < PAIRS; bit++) {
            text.append((i >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return text.toString();
    }
}
