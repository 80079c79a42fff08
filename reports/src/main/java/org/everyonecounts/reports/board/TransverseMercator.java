package org.everyonecounts.reports.board;

/**
 * Degrees to places on a flat map that keeps angles: the transverse Mercator projection of a sphere of radius 1.
 *
 * <p>With Δ = longitude − meridian: B = cos(latitude) sin Δ, x = ½ ln((1 + B) ÷ (1 − B)), y = atan2(tan(latitude), cos Δ). The meridian is the
 * middle of what is drawn, so that shapes look as on national maps. By hand: on the meridian x = 0 and y is the latitude in radians. Points
 * more than 80 degrees away are drawn at 80.
 *
 * @param meridian degrees of longitude that stand upright
 */
record TransverseMercator(double meridian) {
    private static final double FURTHEST = 80;

    double x(double longitude, double latitude) {
        double b = StrictMath.cos(Math.toRadians(latitude)) * StrictMath.sin(away(longitude));
        return 0.5 * StrictMath.log((1 + b) / (1 - b));
    }

    /** Grows to the north. */
    double y(double longitude, double latitude) {
        double radians = Math.toRadians(latitude);
        return StrictMath.atan2(StrictMath.sin(radians), StrictMath.cos(radians) * StrictMath.cos(away(longitude)));
    }

    private double away(double longitude) {
        return Math.toRadians(Math.max(-FURTHEST, Math.min(FURTHEST, longitude - meridian)));
    }
}
