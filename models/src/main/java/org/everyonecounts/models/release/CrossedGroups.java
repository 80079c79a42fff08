package org.everyonecounts.models.release;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.everyonecounts.models.disclosure.CountCell;
import org.everyonecounts.models.disclosure.Withheld;

/**
 * Crossings of two characteristics add up to the tables of both, which no network of flows can hold. An area that has anything withheld
 * therefore withholds its crossings whole, zeros too.
 */
final class CrossedGroups {
    private static final String CROSSED = " x ";

    private CrossedGroups() {}

    /**
     * Counts of crossings to withhold as well; none where no area has anything withheld.
     *
     * @param counts every count
     * @param withheld what is withheld so far
     */
    static Set<CountCell> toWithhold(Set<CountCell> counts, Map<CountCell, Withheld> withheld) {
        Set<String> areas = new TreeSet<>();
        withheld.keySet().forEach(cell -> areas.add(cell.area()));
        Set<CountCell> more = new TreeSet<>();
        for (CountCell cell : counts) {
            if (cell.characteristic().contains(CROSSED) && areas.contains(cell.area()) && !withheld.containsKey(cell)) {
                more.add(cell);
            }
        }
        return more;
    }
}
