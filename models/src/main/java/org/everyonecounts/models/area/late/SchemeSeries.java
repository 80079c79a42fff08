package org.everyonecounts.models.area.late;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The series that a scheme is made of.
 *
 * @param scheme its id
 * @param needed series without which it has no figures, its money among them
 * @param useful series that only add to what is shown
 * @param money its money: spending or published allocations
 */
public record SchemeSeries(
        String scheme, SortedSet<LateSeries> needed, SortedSet<LateSeries> useful, LateSeries money) {
    public SchemeSeries {
        needed = Collections.unmodifiableSortedSet(new TreeSet<>(needed));
        useful = Collections.unmodifiableSortedSet(new TreeSet<>(useful));
        if (!needed.contains(money)) {
            throw new IllegalArgumentException("needed is " + needed + "; it must hold the money, " + money);
        }
    }

    /** True where the scheme has anything to do with the series. */
    public boolean uses(LateSeries series) {
        boolean envelope =
                series.resource() == LateResource.ENVELOPES && series.name().equals(money.name());
        return envelope || needed.contains(series) || useful.contains(series);
    }
}
