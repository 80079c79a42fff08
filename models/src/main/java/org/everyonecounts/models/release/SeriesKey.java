package org.everyonecounts.models.release;

import java.util.Comparator;
import org.everyonecounts.models.exchange.OutcomeRow;

/** Counts that are protected together: one outcome of one period and level. */
record SeriesKey(String period, String level, String outcome) implements Comparable<SeriesKey> {
    private static final Comparator<SeriesKey> ORDER = Comparator.comparing(SeriesKey::period)
            .thenComparing(SeriesKey::level)
            .thenComparing(SeriesKey::outcome);

    static SeriesKey of(OutcomeRow row) {
        return new SeriesKey(row.period(), row.level(), row.outcome());
    }

    @Override
    public int compareTo(SeriesKey other) {
        return ORDER.compare(this, other);
    }
}
