package org.everyonecounts.models.revision;

import org.everyonecounts.models.measure.Figure;

/**
 * Tells a revision from the noise of arithmetic.
 *
 * <p>A printed number and a figure are the same where they differ by at most 1e-12 of the greater one, or by 1e-13: £1 in £500 billion is a
 * revision, another order of adding up is none. The second limit is for differences of nearly equal numbers, such as a distance of 0. A
 * token is the same as itself only, and never as a number. By hand: 0.3 and 0.30000000000000004 are the same; 100 and 100.0000001 are not.
 */
final class RoundingNoise {
    private static final double OF_THE_GREATER = 1e-12;
    private static final double AT_LEAST = 1e-13;

    private RoundingNoise() {}

    static boolean isAll(String printed, Figure now) {
        if (printed.startsWith("[") || !now.isNumber()) {
            return printed.equals(now.toString());
        }
        double then = Double.parseDouble(printed);
        double greater = Math.max(Math.abs(then), Math.abs(now.number()));
        return Math.abs(now.number() - then) <= Math.max(AT_LEAST, OF_THE_GREATER * greater);
    }
}
