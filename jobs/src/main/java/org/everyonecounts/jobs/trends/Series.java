package org.everyonecounts.jobs.trends;

import java.util.List;

/**
 * An indicator period by period.
 *
 * @param points oldest first
 */
public record Series(String indicator, List<TrendPoint> points) {
    public Series {
        points = List.copyOf(points);
    }
}
