package org.everyonecounts.models.scorecard;

import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.everyonecounts.models.area.SeriesBreaks;

/** Which period a period is compared with: the preceding one with data, unless a break of a series lies between. */
final class Comparison {
    private final SortedSet<String> periods;
    private final SeriesBreaks breaks;

    Comparison(Set<String> periods, SeriesBreaks breaks) {
        this.periods = new TreeSet<>(periods);
        this.breaks = breaks;
    }

    /** The preceding period; none where there is none or a break of one of the series forbids it. */
    Optional<String> before(String period, Set<String> series) {
        SortedSet<String> earlier = periods.headSet(period);
        if (earlier.isEmpty() || breaks.separate(series, earlier.last(), period)) {
            return Optional.empty();
        }
        return Optional.of(earlier.last());
    }
}
