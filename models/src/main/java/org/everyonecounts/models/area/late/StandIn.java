package org.everyonecounts.models.area.late;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Figures of an earlier period that stand in.
 *
 * @param period the period without figures
 * @param from the period they are of
 * @param years how much earlier, at least 1
 * @param areas codes of today; none for money that is of no area
 */
public record StandIn(LateSeries series, String period, String from, int years, SortedSet<String> areas) {
    public StandIn {
        areas = Collections.unmodifiableSortedSet(new TreeSet<>(areas));
        if (years < 1) {
            throw new IllegalArgumentException("years is " + years + "; what stands in must be at least 1 year old");
        }
    }
}
