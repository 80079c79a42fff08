package org.everyonecounts.models.scorecard;

/**
 * Groups of areas of equal people as nearly as may be, by deprivation, 1 = most deprived: an area belongs to the group of its midpoint rank;
 * on a boundary to the more deprived.
 */
final class DeprivationGroups {
    private static final int AREAS_FOR_TENTHS = 60;
    private static final int AREAS_FOR_FIFTHS = 20;
    private static final double ROUNDING = 1e-9;

    private DeprivationGroups() {}

    /** Whether there are areas enough for fifths. */
    static boolean fifths(int areas) {
        return areas >= AREAS_FOR_FIFTHS;
    }

    /** Whether there are areas enough for tenths; where deciles are given, as many as for fifths will do. */
    static boolean tenths(int areas, boolean decilesGiven) {
        return areas >= AREAS_FOR_TENTHS || (decilesGiven && fifths(areas));
    }

    /**
     * The group of an area.
     *
     * @param rank fractional rank by people, 0 = least deprived
     */
    static int of(double rank, int groups) {
        int fromLeast = (int) (rank * groups + ROUNDING);
        return groups - Math.min(groups - 1, fromLeast);
    }

    /** The fifth that a given decile belongs to: 1 and 2 are the first. */
    static int fifthOf(double decile) {
        return ((int) decile + 1) / 2;
    }
}
