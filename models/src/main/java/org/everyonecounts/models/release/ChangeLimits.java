package org.everyonecounts.models.release;

/**
 * Largest changes since the run published last that pass, as fractions of the earlier figure; 1 is 100 per cent.
 *
 * @param people of all people of a scheme
 * @param pounds of all its pounds
 * @param area of an area's share of the target, or of its need index
 */
public record ChangeLimits(double people, double pounds, double area) {
    public ChangeLimits {
        for (double limit : new double[] {people, pounds, area}) {
            if (!(limit >= 0)) {
                throw new IllegalArgumentException("limit is " + limit + "; it must be zero or more");
            }
        }
    }
}
